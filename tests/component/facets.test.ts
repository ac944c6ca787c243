import { describe, expect, it } from 'vitest';
import { facetKeys, facets, type FacetKey, type RecordFacets } from '../../src/lens/facets.ts';
import { Lens } from '../../src/lens/lens.svelte.ts';
import { readRecords, recordAttributes, type PageRecord } from '../../src/lens/pageRecord.ts';
import { defaultSelection, lensQuery, queryOf, selectionOf } from '../../src/lens/query.ts';
import { vocabularyOf } from '../../src/lens/vocabulary.ts';
import { embedFacetOptions, facetOptions, lensMarkup } from '../../src/page/print/facetOptions.ts';
import { sections } from '../../src/page/sections.ts';
import { print, localized } from './stage.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

/** What a record answers that has one id in the list of one facet, and nothing in those of the others. */
const answering = (key: FacetKey, id: string): RecordFacets => ({ [facets[key].list]: [id] });

/** The records of a page whose only element carries one record. */
function readBack(record: RecordFacets): PageRecord[] {
  const [page, element] = [document.createElement('main'), document.createElement('p')];
  for (const [name, value] of Object.entries(recordAttributes('a', 'event', record))) if (value !== undefined) element.setAttribute(name, value);
  page.append(element);
  return readRecords(page);
}

const datasets = ['src/content', 'tests/datasets/second'].map((folder) => {
  const loaded = loadOnce(folder);
  return { folder, languages: loaded.dataset.card.languages, localize: localizerOf(folder).localize };
});
const languages = datasets.flatMap(({ folder, languages: all, localize }) =>
  all.map((language) => ({ folder, code: language.code, told: localize(language) }))
);

describe.each(facetKeys)('the facet %s', (key) => {
  const vocabulary = vocabularyOf(readBack(answering(key, 'one')));

  it('is read off the element of a record that answers it alone, and is known to the page', () => {
    expect(readBack(answering(key, 'one')).map((record) => record[facets[key].list])).toEqual([['one']]);
    expect(vocabulary[key]).toEqual(new Set(['one']));
    for (const other of facetKeys) if (other !== key) expect(vocabulary[other].size, other).toBe(0);
  });

  it('comes back from an address as it went in, and is in one that is carried on', () => {
    const selection = { ...defaultSelection(), [key]: 'one' };
    expect(queryOf(selection)).toBe(`?${key}=one`);
    expect(selectionOf(`?${key}=one`, vocabulary)).toEqual(selection);
    expect(lensQuery(`?${key}=one&other=1`)).toBe(`?${key}=one`);
  });

  it('is not chosen at first, is asked of each record once it is, and is cleared', () => {
    const lens = new Lens();
    expect(lens.selection[key]).toBeNull();
    lens.choose(key, 'one');
    expect(lens.active).toEqual([key]);
    expect([lens.keeps(answering(key, 'one')), lens.keeps(answering(key, 'other')), lens.keeps({})]).toEqual([true, false, true]);
    lens.clear();
    expect(lens.active).toEqual([]);
    expect(lens.keeps(answering(key, 'other'))).toBe(true);
  });

  it('has a list in the bar', () => {
    const list = document.createElement('div');
    list.innerHTML = lensMarkup(localized, print).get(key) ?? '';
    expect(list.querySelector<HTMLSelectElement>('select')?.dataset['facet']).toBe(key);
    expect(list.querySelector('label')?.textContent).toContain(localized.say(`facet.${key}`));
  });

  it('is offered for an embed if embeds take it, with the sections that can answer', () => {
    const offered = embedFacetOptions(localized).filter(([name]) => name === key);
    expect(offered).toHaveLength((facets[key].isForEmbeds as boolean) ? 1 : 0);
    for (const [, options] of offered) expect(options.filter(({ parts }) => !parts.length)).toEqual([]);
  });

  it.each(languages)('has words, and something to choose that each some record answers, in $folder in $code', ({ told }) => {
    expect(told.say(`facet.${key}`)).not.toBe('');
    const options = facetOptions(told)[key];
    expect(options.length).toBeGreaterThan(0);
    const answered = vocabularyOf(sections.flatMap((section) => section.records(told)))[key];
    expect(options.filter(({ id, name }) => !answered.has(id) || !name)).toEqual([]);
  });
});
