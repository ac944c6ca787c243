import type { Clause, Demand, TalksDocument } from '../schema/records.ts';
import type { Talks } from './talks.ts';

/** What the other side's paper has on an issue that a clause speaks of: its clauses, or none where it is silent. */
export interface Answer {
  demand: Demand;
  /** The side that answers, or is silent. */
  side: string;
  clauses: Clause[];
}

/** The rows that rest on a clause, each with what answers it there. */
export function answersTo(talks: Talks, clause: string): Answer[] {
  const own = talks.documentOf(clause).side;
  return talks
    .rowsOf(clause)
    .flatMap((demand) =>
      talks.sides.filter((side) => side !== own).map((side) => ({ demand, side, clauses: (demand.stances[side]?.clauses ?? []).map(talks.clause) }))
    );
}

/** The clauses of a paper on which the other side's says nothing, in no row that rests on them. */
export function unansweredIn(talks: Talks, { clauses }: TalksDocument): Clause[] {
  return clauses.filter(({ id }) => answersTo(talks, id).every((answer) => answer.clauses.length === 0));
}
