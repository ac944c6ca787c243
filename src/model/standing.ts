import type { Demand, Stance } from '../schema/records.ts';

/** Where the two sides stand to each other on one issue. */
export const standings = ['agreed', 'close', 'apart', 'silent'] as const;
export type Standing = (typeof standings)[number];

export interface StandingOf {
  standing: Standing;
  /** The sides that say nothing of the issue in their paper. */
  silent: string[];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function compare(first: Stance, second: Stance): Standing {
  if (first.aim !== second.aim) return 'apart';
  return isSame(first.conditions, second.conditions) ? 'agreed' : 'close';
}

/**
 * The standing of an issue, computed from the two stances by one rule, which the page shows to whoever asks:
 * a side that says nothing → silent; the same aim under the same conditions → agreed; the same aim under other
 * conditions → close; different aims → apart. `sides` are the two at the table. Throws where a stance is missing.
 */
export function standingOf(demand: Demand, sides: readonly string[]): StandingOf {
  const stances = sides.map((side) => {
    const stance = demand.stances[side];
    if (!stance) throw new Error(`${demand.id} has no stance of ${side}`);
    return { side, stance };
  });
  const silent = stances.filter(({ stance }) => stance.position === 'silent').map(({ side }) => side);
  const [first, second] = stances;
  if (silent.length || !first || !second) return { standing: 'silent', silent };
  return { standing: compare(first.stance, second.stance), silent: [] };
}
