import { rollup, sum } from 'd3-array';
import type { Article } from '../schema/records.ts';
import { badgesOf, unnamedIn } from './citations.ts';
import type { Measure } from './measures.ts';

/** How often one outlet is named in the badges of the base article, and in which passages how many times. */
export interface TallyRow {
  outlet: string;
  counts: Record<Measure, number>;
  passages: Map<string, number>;
}

/** The tally of the badges. `unnamed`: the sources of its citations that no badge names, never added to a named outlet. */
export interface Tally {
  rows: TallyRow[];
  badges: number;
  unnamed: number;
}

/**
 * Counts the badges of the article by outlet, most named first; outlets named equally often stand by their id.
 * Computed from the badges alone: there are no typed-in totals.
 *
 *     passages one (AP+2, AP, BBC) and two (AP), each badge a citation, both of one part
 *     → AP { mention: 3, passage: 2, section: 1 }, BBC { mention: 1, passage: 1, section: 1 }; badges 4, unnamed 2
 */
export function tally({ passages }: Article): Tally {
  const partOf = new Map(passages.map(({ id, part }) => [id, part]));
  const badges = passages.flatMap((passage) => badgesOf(passage).map((badge) => ({ ...badge, passage: passage.id })));
  const perOutlet = rollup(
    badges,
    (own) => own.length,
    ({ outlet }) => outlet,
    ({ passage }) => passage
  );
  const rows = [...perOutlet].map(([outlet, counts]): TallyRow => {
    const parts = new Set([...counts.keys()].map((id) => partOf.get(id)));
    return { outlet, passages: counts, counts: { mention: sum(counts.values()), passage: counts.size, section: parts.size } };
  });
  return {
    rows: rows.sort((a, b) => b.counts.mention - a.counts.mention || a.outlet.localeCompare(b.outlet, 'en')),
    badges: badges.length,
    unnamed: sum(passages, unnamedIn)
  };
}
