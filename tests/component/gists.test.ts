import { screen, within } from '@testing-library/svelte';
import { group } from 'd3-array';
import { describe, expect, it } from 'vitest';
import DemandsGist from '../../src/sections/demands/print/DemandsGist.svelte';
import SourcesGist from '../../src/sections/sources/print/SourcesGist.svelte';
import { demandsSection } from '../../src/sections/demands/section.ts';
import { sourcesSection } from '../../src/sections/sources/section.ts';
import type { Localized } from '../../src/i18n/localized.ts';
import { localized, show } from './stage.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const real = loadOnce('src/content');
const talks: [string, Localized][] = real.dataset.card.languages.map((language) => [language.name, localizerOf('src/content').localize(language)]);

/** What each link of a place is called, and where it leads. */
function links(within_: HTMLElement): [string | null, string | null][] {
  return within(within_)
    .getAllByRole('link')
    .map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]);
}

/** What stands in one of the page's two editions alone. */
function edition(container: HTMLElement, name: 'now' | 'article'): HTMLElement {
  const part = container.querySelector<HTMLElement>(`[data-asof="${name}"]`);
  if (!part) throw new Error(`nothing of ${name}`);
  return part;
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The item of a list that a link stands in, part by part. */
function itemOf(container: HTMLElement, name: string): string[] {
  return [...(within(container).getByRole('link', { name }).closest('li')?.children ?? [])].map(textOf);
}

describe('what each side wanted, at a glance', () => {
  it('has a square for each issue, named with its standing, which leads to its row', () => {
    const now = edition(show(DemandsGist, {}), 'now');
    expect(links(now.querySelector('.strip')!)).toEqual([
      ['When the lamp burns: Close', 'demands/#issue-lamp'],
      ['A foghorn: Saltmere alone', 'demands/#issue-foghorn'],
      ['Whose the rock is: Apart', 'demands/#issue-rock']
    ]);
  });

  it('names the theme beside its squares, and counts each kind of square', () => {
    const now = edition(show(DemandsGist, {}), 'now');
    const [themes, key] = [...now.querySelectorAll('.strip > ul')];
    expect([...themes!.children].map(textOf)).toEqual(['The lamp', 'The rock']);
    expect([...key!.children].map(textOf)).toEqual(['Agreed 0', 'Close 1', 'Apart 1', 'Saltmere alone 1', 'Gullholm alone 0']);
  });

  it('says in a line a side where the papers come closest and where they clash', () => {
    const now = edition(show(DemandsGist, {}), 'now');
    expect(within(now).getAllByRole('heading').map(textOf)).toEqual(['Where they come closest', 'Where they clash 1 of 1: those that the article speaks of']);
    expect(itemOf(now, 'When the lamp burns')).toEqual(['When the lamp burns', 'Saltmere: in fog (cl. 1)', 'Gullholm: in fog, after a trial (cl. a)']);
    expect(itemOf(now, 'Whose the rock is')).toEqual(['Whose the rock is', 'Saltmere: it is Saltmere’s (cl. 2)', 'Gullholm: a rock belongs to nobody (cl. b)']);
    expect(within(now).queryByRole('link', { name: 'A foghorn' })).toBeNull();
  });

  it('says in the article’s edition which issues the article names', () => {
    const article = edition(show(DemandsGist, {}), 'article');
    expect(within(article).getAllByRole('heading').map(textOf)).toEqual(['What the article names', 'It also speaks of']);
    expect(links(article)).toEqual([
      ['Whose the rock is', 'demands/#issue-rock'],
      ['When the lamp burns', 'demands/#issue-lamp']
    ]);
  });

  it.each(talks)('shows all 32 issues of these talks, and seven of them side by side, in %s', (_, own) => {
    const now = edition(show(DemandsGist, {}, 'div', own), 'now');
    const squares = links(now.querySelector('.strip')!);
    expect(squares).toHaveLength(32);
    expect(new Set(squares.map(([name]) => name)).size).toBe(32);
    const lines = [...now.querySelectorAll('.sides li')];
    expect(lines).toHaveLength(7);
    expect(lines.map((line) => line.querySelectorAll('p').length)).toEqual(lines.map(() => 2));
    expect(textOf(now)).not.toMatch(/[{}#]/);
    expect(demandsSection.finding(own).split(' ').length).toBeLessThanOrEqual(25);
  });

  it('names both of Russia’s ways to a ceasefire', () => {
    const english = talks.find(([name]) => name === 'English')![1];
    const now = edition(show(DemandsGist, {}, 'div', english), 'now');
    expect(itemOf(now, 'When a ceasefire begins')).toEqual([
      'When a ceasefire begins',
      'Ukraine: first, without conditions (cl. 1.1)',
      'Russia: once Ukraine begins to withdraw, or on 10 conditions (TASS) (cl. 2.1, 2.2.1)'
    ]);
  });
});

describe('who told us, at a glance', () => {
  /** The rows of the table as they are read, its head first. */
  function rows(): string[][] {
    return within(screen.getByRole('table', { name: 'Which outlets the article names, passage by passage' }))
      .getAllByRole('row')
      .map((row) => [...row.children].map(textOf));
  }

  it('is a table of outlets by passages, with how often each is named', () => {
    show(SourcesGist, {});
    expect(rows()).toEqual([
      ['Outlet', '1', '2', '3', 'Named'],
      ['The Tide Gazette', '1', '1', '1', '3'],
      ['The Puffin Post (state-owned)', '1', '', '1', '2']
    ]);
  });

  it('has in the head of each column, and at each dot, the way to its passage, by a name of its own', () => {
    const container = show(SourcesGist, {});
    expect(links(within(container).getByRole('table'))).toEqual([
      ['1: The lamp', 'sources/#passage-lamp'],
      ['2: The rock', 'sources/#passage-rock'],
      ['3: The paint', 'sources/#passage-paint'],
      ['1 × The Tide Gazette, 1: The lamp', 'sources/#passage-lamp'],
      ['1 × The Tide Gazette, 2: The rock', 'sources/#passage-rock'],
      ['1 × The Tide Gazette, 3: The paint', 'sources/#passage-paint'],
      ['1 × The Puffin Post, 1: The lamp', 'sources/#passage-lamp'],
      ['1 × The Puffin Post, 3: The paint', 'sources/#passage-paint']
    ]);
    expect([...container.querySelectorAll('ol > li')].map(textOf)).toEqual(['The lamp', 'The rock', 'The paint']);
  });

  it('says what became of the article’s statements, and who of the later sources is state-owned', () => {
    const now = edition(show(SourcesGist, {}), 'now');
    expect(within(now).getAllByRole('heading').map(textOf)).toEqual(['The article’s 2 statements, checked later', 'State-owned, among later reports']);
    expect(within(now).getAllByRole('listitem').map(textOf)).toEqual(['1 contradicted', '1 not found or not checked']);
    expect(textOf(now.querySelector('p'))).toBe('The Puffin Post');
  });

  it('is in the article’s edition the table alone', () => {
    const container = show(SourcesGist, {});
    expect(within(container).getByRole('table').closest('[data-asof]')).toBeNull();
    expect(sourcesSection.titles?.(localized)).toEqual({ now: 'Who told us, and does it hold?', article: 'Who told us?' });
  });

  it.each(talks)('counts nine outlets in nine passages, and all statements, in %s', (_, own) => {
    const container = show(SourcesGist, {}, 'div', own);
    const table = within(container).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(10);
    expect(within(table).getAllByRole('columnheader')).toHaveLength(11);
    const widths = [...container.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(50);
    expect(textOf(container)).not.toMatch(/[{}#]/);
  });

  it('names every state-owned outlet, once, with those of its country', () => {
    const english = talks.find(([name]) => name === 'English')![1];
    const list = edition(show(SourcesGist, {}, 'div', english), 'now').querySelector('p')!;
    const names = [...list.querySelectorAll('bdi')].map(textOf);
    const { outlets, reports } = english.talks.dataset;
    const named = new Set(reports.flatMap(({ outlet, carries }) => [outlet, carries]));
    const owned = outlets.filter(({ id, ownership }) => ownership === 'state' && named.has(id));
    expect(names.toSorted()).toEqual(owned.map(({ id }) => english.outletName(id)).toSorted());
    const nameIn = new Intl.DisplayNames('en', { type: 'region' });
    const groups = group(owned, ({ country }) => nameIn.of(country!)!);
    const said = textOf(list).split('; ');
    expect(said.map((part) => part.replace(/.*\((.*)\)$/, '$1')).toSorted()).toEqual([...groups.keys()].toSorted());
    for (const part of said) expect(part.split(', ')).toHaveLength(groups.get(part.replace(/.*\((.*)\)$/, '$1'))!.length);
  });
});
