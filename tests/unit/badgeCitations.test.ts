import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../src/model/citations.ts';
import { readDataset } from '../datasets/talks.ts';

/** What citations are made of, by the names and the counts of badges: `A+1 B+1 C`. */
function citations(printed: string): string[] {
  const badges = printed.split(' ').map((badge) => {
    const [outlet = '', more = '0'] = badge.split('+');
    return { outlet, printed: outlet, more: Number(more) };
  });
  return citationsOf(badges).map(({ badges: own, sources, unnamed }) => `${own.map(({ outlet }) => outlet).join('')} ${sources} ${unnamed}`);
}

describe('the citations of a passage', () => {
  it.each([
    ['A', ['A 1 0']],
    ['A B', ['A 1 0', 'B 1 0']],
    ['A+1 B+1', ['AB 2 0']],
    ['A+1 B+1 C+1 D+1', ['AB 2 0', 'CD 2 0']],
    ['A+2 B+2 C+2', ['ABC 3 0']],
    ['A+5 B+5 C+5 D+5 E+5 F+5', ['ABC 6 3', 'DEF 6 3']],
    ['A+1 B+1 C+5 D+5 E+5', ['AB 2 0', 'CDE 6 3']],
    ['A+3 B', ['A 4 3', 'B 1 0']]
  ])('are read off the counts that their names repeat: %s', (printed, expected) => {
    expect(citations(printed)).toEqual(expected);
  });

  it('are none without badges', () => {
    expect(citationsOf([])).toEqual([]);
  });

  it('have, in the article, as many names as their counts allow, without an exception', () => {
    const { passages } = readDataset('src/content').article;
    const all = passages.flatMap(({ badges }) => citationsOf(badges));
    expect(all.filter(({ badges, sources }) => badges.length !== Math.min(sources, 3))).toEqual([]);
    expect(all.flatMap(({ badges }) => badges)).toHaveLength(30);
  });
});
