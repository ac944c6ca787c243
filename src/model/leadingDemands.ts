import type { Demand } from '../schema/records.ts';
import { standingOf, standings } from './standing.ts';
import type { Talks } from './talks.ts';

/** The issues that a reader would ask for first. */
export interface LeadingDemands {
  /** All on which the two papers agree or come close, the nearest first. */
  meet: Demand[];
  /** Of those on which they clash, the ones that lead. */
  clash: Demand[];
  /** On how many issues they clash in all. */
  clashes: number;
}

/** Whether both sides' papers take a position on an issue. */
export function isSpokenOfByAll({ stances }: Demand, sides: readonly string[]): boolean {
  return sides.every((side) => (stances[side]?.position ?? 'silent') !== 'silent');
}

/** Whether an issue is told in a line a side: it leads, or the two papers agree on it or come close. */
export function isToldShort(demand: Demand, sides: readonly string[]): boolean {
  return isSpokenOfByAll(demand, sides) && (demand.leads === true || standingOf(demand, sides).standing !== 'apart');
}

/**
 * The issues that stand at the top. The rule takes no side: both papers must speak of each; where they meet none is left out, and
 * of their clashes those lead whose matter the article speaks of, which `leads` in the dataset says.
 */
export function leadingDemands({ dataset, sides }: Talks): LeadingDemands {
  const spoken = dataset.demands.filter((demand) => isSpokenOfByAll(demand, sides)).map((demand) => ({ demand, ...standingOf(demand, sides) }));
  const [apart, meeting] = [spoken.filter(({ standing }) => standing === 'apart'), spoken.filter(({ standing }) => standing !== 'apart')];
  return {
    meet: meeting.toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing)).map(({ demand }) => demand),
    clash: apart.map(({ demand }) => demand).filter(({ leads }) => leads),
    clashes: apart.length
  };
}
