import { describe, expect, it } from 'vitest';
import { badgesOf, sourcesOf, unnamedIn } from '../../src/model/citations.ts';
import { readDataset } from '../datasets/talks.ts';

describe('the citations of a passage', () => {
  const citation = (names: string, more: number) => ({ badges: names.split('').map((name) => ({ outlet: name, printed: name })), more });

  it.each([
    ['A', 0, 0],
    ['AB', 1, 0],
    ['ABC', 5, 3],
    ['A', 3, 3]
  ])('%s+%d leaves %d sources unnamed', (names, more, unnamed) => {
    expect(unnamedIn({ id: 'p', part: 'one', citations: [citation(names, more)], values: {} })).toBe(unnamed);
  });

  it('have their badges in order, and their unnamed sources in one sum', () => {
    const passage = { id: 'p', part: 'one', citations: [citation('AB', 1), citation('CDE', 5)], values: {} };
    expect(
      badgesOf(passage)
        .map(({ outlet }) => outlet)
        .join('')
    ).toBe('ABCDE');
    expect(unnamedIn(passage)).toBe(3);
  });

  it('have, in the article, as many names as their counts allow, without an exception', () => {
    const { passages } = readDataset('src/content').article;
    const all = passages.flatMap(({ citations }) => citations);
    expect(all.filter((one) => one.badges.length !== Math.min(sourcesOf(one), 3))).toEqual([]);
    expect(passages.flatMap(badgesOf)).toHaveLength(30);
  });
});
