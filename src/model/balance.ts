import { rollups, sum } from 'd3-array';
import type { Outlet } from '../schema/records.ts';
import { originsOf } from './evidence.ts';
import type { Talks } from './talks.ts';

/** How many reports go back to what has something in common, and to how many outlets. */
export interface Share<Key> {
  key: Key;
  reports: number;
  origins: number;
}

/** An outlet that reports go back to: how many, and how many of those were read on the pages of others that carry its copy. */
export interface OriginCount {
  outlet: string;
  reports: number;
  relayed: number;
}

/** Where the later reports come from. */
export interface Balance {
  reports: number;
  /** How many outlets the reports were read at. */
  outlets: number;
  /** How many of the reports do not say whose text they print: they are of no origin. */
  copies: number;
  /** Those whose copy it is, the most frequent first. */
  origins: OriginCount[];
  countries: Share<string | null>[];
  ownerships: Share<Outlet['ownership']>[];
}

/** What has something in common, counted; what most reports go back to comes first. */
function sharesOf<Key>(origins: readonly OriginCount[], keyOf: (outlet: string) => Key): Share<Key>[] {
  const shares = rollups(
    origins,
    (own) => ({ reports: sum(own, ({ reports }) => reports), origins: own.length }),
    ({ outlet }) => keyOf(outlet)
  );
  return shares.map(([key, share]) => ({ key, ...share })).toSorted((a, b) => b.reports - a.reports);
}

/**
 * Counts the later reports by the outlet that they go back to (an agency whose copy a paper carries is the origin, the
 * paper its relay), and those outlets by country and by ownership. The article's badges are no part of it.
 *
 *     AFP's own report, AFP's copy in a paper, a copy that names no agency → { reports: 3, outlets: 3, copies: 1,
 *       origins: [{ outlet: 'afp', reports: 2, relayed: 1 }], … }
 */
export function balanceOf(talks: Talks): Balance {
  const { reports } = talks.dataset;
  const all = originsOf(
    talks,
    reports.map(({ id }) => id)
  );
  const counts = all.map(({ outlet, reports: ids }): OriginCount => {
    const relayed = ids.filter((id) => talks.report(id).outlet !== outlet);
    return { outlet, reports: ids.length, relayed: relayed.length };
  });
  const origins = counts.toSorted((a, b) => b.reports - a.reports || a.outlet.localeCompare(b.outlet, 'en'));
  return {
    reports: reports.length,
    outlets: new Set(reports.map(({ outlet }) => outlet)).size,
    copies: reports.length - sum(origins, (origin) => origin.reports),
    origins,
    countries: sharesOf(origins, (outlet) => talks.outlet(outlet).country),
    ownerships: sharesOf(origins, (outlet) => talks.outlet(outlet).ownership)
  };
}
