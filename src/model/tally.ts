import type { Article } from '../schema/records.ts';

/** What is counted: every badge, every passage that names the outlet, or every part of the article that does. */
export const measures = ['mention', 'passage', 'section'] as const;
export type Measure = (typeof measures)[number];

/** How often one outlet is named in the badges of the base article, and in which passages how many times. */
export interface TallyRow {
  outlet: string;
  counts: Record<Measure, number>;
  passages: Map<string, number>;
}

/** The tally of the badges. `further` sums the "+N" of all badges: unnamed sources, never added to a named outlet. */
export interface Tally {
  rows: TallyRow[];
  badges: number;
  further: number;
}

/**
 * Counts the badges of the article by outlet, most named first; outlets named equally often stand by their id.
 * Computed from the badges alone: there are no typed-in totals.
 */
export function tally(article: Article): Tally {
  const perOutlet = new Map<string, Map<string, number>>();
  const partOf = new Map(article.passages.map((passage) => [passage.id, passage.part]));
  const badges = article.passages.flatMap((passage) => passage.badges.map((badge) => ({ ...badge, passage: passage.id })));
  for (const { outlet, passage } of badges) {
    const passages = perOutlet.get(outlet) ?? new Map<string, number>();
    perOutlet.set(outlet, passages.set(passage, (passages.get(passage) ?? 0) + 1));
  }
  const rows = [...perOutlet].map(([outlet, passages]): TallyRow => {
    const mention = [...passages.values()].reduce((sum, count) => sum + count, 0);
    const parts = new Set([...passages.keys()].map((id) => partOf.get(id)));
    return { outlet, passages, counts: { mention, passage: passages.size, section: parts.size } };
  });
  return {
    rows: rows.sort((a, b) => b.counts.mention - a.counts.mention || a.outlet.localeCompare(b.outlet, 'en')),
    badges: badges.length,
    further: badges.reduce((sum, badge) => sum + badge.more, 0)
  };
}
