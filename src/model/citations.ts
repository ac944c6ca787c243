import { sum } from 'd3-array';
import type { Passage } from '../schema/records.ts';

type Badge = Passage['badges'][number];

/** One citation of the article: its badges, how many sources it has in all, and how many of them no badge names. */
export interface Citation {
  badges: Badge[];
  sources: number;
  unnamed: number;
}

/** The most badges that a citation has, however many sources stand behind it. */
const mostBadges = 3;

/**
 * The citations at the end of a passage. A badge's "+N" counts the other sources of its citation, and each badge of the citation repeats
 * it: that is our inference, which all badges of the article fit (a "+1" always comes with two names, a "+2" and more with three).
 *
 *     A+1 B+1 C+5 D+5 E+5 → A and B (2 sources, none unnamed); C, D and E (6 sources, 3 unnamed)
 */
export function citationsOf(badges: readonly Badge[]): Citation[] {
  const [first] = badges;
  if (!first) return [];
  const sources = first.more + 1;
  const end = badges.findIndex(({ more }, index) => more !== first.more || index === Math.min(sources, mostBadges));
  const own = end === -1 ? [...badges] : badges.slice(0, end);
  return [{ badges: own, sources, unnamed: sources - own.length }, ...citationsOf(badges.slice(own.length))];
}

/** How many sources of the citations of a passage no badge names. */
export function unnamedIn(badges: readonly Badge[]): number {
  return sum(citationsOf(badges), ({ unnamed }) => unnamed);
}
