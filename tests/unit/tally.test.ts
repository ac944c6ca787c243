import { beforeEach, describe, expect, it } from 'vitest';
import { tally, type TallyRow } from '../../src/model/tally.ts';
import type { Article } from '../../src/schema/records.ts';
import { readTalks } from '../datasets/talks.ts';
import { badgesOf } from '../../src/model/citations.ts';

let article: Article;

beforeEach(() => {
  article = readTalks().dataset.article;
});

function rowOf(outlet: string): TallyRow | undefined {
  return tally(article).rows.find((row) => row.outlet === outlet);
}

describe('the badges of the article', () => {
  it('are thirty, in passages of 5, 3, 2, 4, 2, 5, 3, 4 and 2', () => {
    expect(article.passages.map((passage) => badgesOf(passage).length)).toEqual([5, 3, 2, 4, 2, 5, 3, 4, 2]);
    expect(tally(article).badges).toBe(30);
  });

  it.each([
    ['washington-post', 7, 7, 4],
    ['guardian', 6, 5, 5],
    ['fox-news', 5, 5, 4],
    ['associated-press', 4, 4, 3],
    ['politico', 3, 3, 3],
    ['al-jazeera', 2, 2, 2],
    ['abc-news', 1, 1, 1],
    ['new-york-post', 1, 1, 1],
    ['reuters', 1, 1, 1]
  ])('name %s %d times, in %d passages and %d parts', (outlet, mention, passage, section) => {
    expect(rowOf(outlet)?.counts).toEqual({ mention, passage, section });
  });

  it('name these nine outlets alone, the most named first, equals by their id', () => {
    const named = ['washington-post', 'guardian', 'fox-news', 'associated-press', 'politico', 'al-jazeera', 'abc-news', 'new-york-post', 'reuters'];
    expect(tally(article).rows.map((row) => row.outlet)).toEqual(named);
  });

  it('say in which passages, and how often in each, an outlet is named', () => {
    expect(Object.fromEntries(rowOf('guardian')?.passages ?? [])).toEqual({
      'passage-outcome': 2,
      'passage-children': 1,
      'passage-ceasefire': 1,
      'passage-raid': 1,
      'passage-next': 1
    });
  });
});

describe('the count', () => {
  it('changes with a single badge, and so does the order', () => {
    const badge = article.passages.flatMap(badgesOf).find(({ outlet }) => outlet === 'washington-post');
    badge!.outlet = 'guardian';
    const { rows, badges } = tally(article);
    expect(rows.slice(0, 2).map((row) => [row.outlet, row.counts.mention])).toEqual([
      ['guardian', 7],
      ['washington-post', 6]
    ]);
    expect(badges).toBe(30);
  });

  it('takes two spellings of an outlet for one outlet', () => {
    const spellings = article.passages
      .flatMap(badgesOf)
      .filter(({ outlet }) => outlet === 'politico')
      .map(({ printed }) => printed);
    expect(new Set(spellings)).toEqual(new Set(['POLITICO', 'Politico']));
    expect(rowOf('politico')?.counts.mention).toBe(3);
  });

  it('keeps the unnamed sources behind "+N" apart from every outlet', () => {
    const before = tally(article);
    expect(before.unnamed).toBe(7);
    article.passages[0]!.citations[0]!.more += 100;
    const after = tally(article);
    expect(after.unnamed).toBe(107);
    expect(after.rows.map((row) => row.counts)).toEqual(before.rows.map((row) => row.counts));
  });

  it('of an outlet twice in one passage is two mentions, one passage and one part', () => {
    const citation = { badges: [{ outlet: 'puffin', printed: 'Puffin' }], more: 0 };
    const twice: Article = { ...article, parts: ['one'], passages: [{ id: 'p', part: 'one', citations: [citation, citation], values: {} }] };
    expect(tally(twice).rows[0]?.counts).toEqual({ mention: 2, passage: 1, section: 1 });
  });

  it('of an outlet in two passages of one part is one part', () => {
    const citations = [{ badges: [{ outlet: 'puffin', printed: 'Puffin' }], more: 0 }];
    const passages = ['p', 'q'].map((id) => ({ id, part: 'one', citations, values: {} }));
    expect(tally({ ...article, parts: ['one'], passages }).rows[0]?.counts).toEqual({ mention: 2, passage: 2, section: 1 });
  });
});
