import type { Demand } from '../schema/records.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Talks } from './talks.ts';

/** How an issue stands, seen from the two papers: where one of them alone speaks of it, which. */
export type StripKind = Exclude<Standing, 'silent'> | 'first' | 'second';

/** The kinds in order, from what is agreed to what one paper alone speaks of. */
export const stripKinds = ['agreed', 'close', 'apart', 'first', 'second'] as const satisfies readonly StripKind[];

/** One issue of the strip. */
export interface StripSquare {
  demand: Demand;
  kind: StripKind;
}

/** The issues of one theme. */
export interface StripTheme {
  topic: string;
  squares: StripSquare[];
}

/** Which kind an issue is of; one of which neither paper speaks counts with those of the second alone. */
function kindOf(demand: Demand, sides: readonly string[]): StripKind {
  const { standing, silent } = standingOf(demand, sides);
  if (standing !== 'silent') return standing;
  return silent.includes(sides[0] ?? '') ? 'second' : 'first';
}

/** All issues by theme, the themes in the dataset's order, and in each from what is agreed to what one paper alone speaks of. */
export function standingStrip({ dataset, sides }: Talks): StripTheme[] {
  const topics = [...new Set(dataset.demands.map(({ topic }) => topic))];
  const squares = dataset.demands.map((demand): StripSquare => ({ demand, kind: kindOf(demand, sides) }));
  return topics.map((topic) => ({
    topic,
    squares: squares.filter(({ demand }) => demand.topic === topic).toSorted((a, b) => stripKinds.indexOf(a.kind) - stripKinds.indexOf(b.kind))
  }));
}

/** How many issues are of each kind. */
export function countKinds(themes: readonly StripTheme[]): Record<StripKind, number> {
  const counts: Record<StripKind, number> = { agreed: 0, close: 0, apart: 0, first: 0, second: 0 };
  for (const { squares } of themes) for (const { kind } of squares) counts[kind] += 1;
  return counts;
}
