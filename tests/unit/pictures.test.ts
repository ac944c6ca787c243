import { describe, expect, it } from 'vitest';
import { describePicture, type SharePicture } from '../../src/site/pages/sharePicture.ts';
import type { Mark } from '../../src/site/drawing/marks.ts';
import { widthOf } from '../../src/site/publish/pictures/measure.ts';
import { drawPicture } from '../../src/site/publish/pictures/publishPictures.ts';
import { createShareTypesetter } from '../../src/site/publish/pictures/shareTypesetter.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { sections } from '../../src/page/sections.ts';
import { faultsOf, inkOf, isText, testPictures } from '../support/pictures.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

/**
 * The pictures that are shown where an address is shared. Whether they are good to look at, only eyes can say: what is held here
 * is that nothing runs out of its place, in any language, and that the files are small and the same on every run.
 */
const loaded = loadOnce('src/content');
const { dataset } = loaded;
const localizer = localizerOf('src/content');

describe('the pictures of the talks', () => testPictures(localizer));

describe('a picture in Arabic', () => {
  const language = dataset.card.languages.find(({ code }) => code === 'ar')!;

  it('is set in letters that are joined', () => {
    const word = 'بيت';
    const apart = Array.from(word).reduce((sum, letter) => sum + widthOf(letter, 100, 400, true), 0);
    expect(widthOf(word, 100, 400, true)).toBeGreaterThan(0);
    expect(widthOf(word, 100, 400, true)).toBeLessThan(0.9 * apart);
  });

  it('begins at the right', () => {
    const mark = createShareTypesetter(localizer.localize(language).language).write('محادثات', 56, 100);
    const ink = inkOf(mark, true)!;
    expect(ink.x + ink.width).toBeGreaterThan(1130);
    expect(ink.x + ink.width).toBeLessThanOrEqual(1200 - 56);
  });
});

describe('a picture', () => {
  const language = dataset.card.languages[0]!;
  const card = (section: string, text: string, title = 'A title'): SharePicture => describePicture(language, '', { section, title, text })!;
  const textsOf = (marks: readonly Mark[]) => marks.filter(isText).map(({ text }) => text);

  it('of far more records than it has room for shows the first of them and how many more there are', () => {
    const many = <Item>(items: readonly Item[], times: number): Item[] => Array.from({ length: times }, () => items).flat();
    const passages = many(dataset.article.passages, 4).map((passage, copy) => ({
      ...passage,
      citations: passage.citations.map(({ badges, more }) => ({
        badges: badges.map((badge) => ({ ...badge, outlet: dataset.outlets[(copy * 7) % dataset.outlets.length]!.id })),
        more
      }))
    }));
    const large = {
      ...loaded,
      dataset: {
        ...dataset,
        demands: many(dataset.demands, 3),
        outcomes: many(dataset.outcomes, 20),
        promises: many(dataset.promises, 3),
        article: { ...dataset.article, passages }
      }
    };
    const localized = createLocalizer(large).localize(language);
    for (const section of ['outcomes', 'demands', 'sources', 'delivery']) {
      const marks = drawPicture(localized, card(section, 'A finding in one sentence.'));
      expect(faultsOf({ marks, language }), section).toEqual([]);
      if (section === 'sources' || section === 'delivery') expect(textsOf(marks)).toContainEqual(expect.stringMatching(/^and \d+ more$/));
    }
  });

  it('of a section without records says its title and finding', () => {
    const empty = { ...loaded, dataset: { ...dataset, demands: [], outcomes: [], promises: [], deliveries: [], rounds: [], events: [] } };
    const localized = createLocalizer(empty).localize(language);
    for (const { id } of sections) {
      const marks = drawPicture(localized, card(id, 'Nothing is known yet.'));
      expect(textsOf(marks)).toContain('Nothing is known yet.');
      expect(faultsOf({ marks, language }), id).toEqual([]);
    }
  });

  it('whose text is too long in every size loses whole sentences, the last ones first', () => {
    const sentences = Array.from({ length: 12 }, (_, index) => `This is sentence number ${index} of a finding that goes on for far longer than it should.`);
    const marks = drawPicture(localizer.localize(language), card('outcomes', sentences.join(' ')));
    const said = textsOf(marks).join(' ');
    expect(said).toContain(sentences[0]);
    expect(said).not.toContain('number 11');
    expect(said.match(/This is sentence/g)).toHaveLength(said.match(/than it should\./g)!.length);
    expect(faultsOf({ marks, language })).toEqual([]);
  });

  it('never parts a number from what it counts', () => {
    const type = createShareTypesetter(localizer.localize(language).language);
    const lines = type.breakLines('of 32 issues, 10 are apart – and 1 is close ; 5 are open', 120);
    expect(lines.filter((line) => /\d$|^[–;]/.test(line))).toEqual([]);
  });

  it('says in words what it shows: its title and its finding', () => {
    expect(card('outcomes', 'Nothing was agreed.').alternative).toBe('A title: Nothing was agreed.');
    expect(card('all', 'First round', 'Nothing was agreed.').alternative).toBe('Nothing was agreed. First round');
  });

  it('is not made in a language that its fonts have no letters for', () => {
    expect(describePicture({ ...language, locale: 'ja-JP' }, '', { section: 'all', title: '', text: '' })).toBeUndefined();
  });
});
