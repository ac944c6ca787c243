import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';

/** The clauses that stances name. Nothing where a stance is missing or misspells one: then that is the fault, and it is told. */
function namedIn(dataset: Dataset): Set<string> | undefined {
  const { demands, documents } = dataset;
  const known = new Set(documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  const named = demands.flatMap(({ stances }) => Object.values(stances).flatMap(({ clauses }) => clauses));
  const isWhole = demands.every(({ stances }) => sidesOf(dataset).every((side) => stances[side])) && named.every((id) => known.has(id));
  return isWhole ? new Set(named) : undefined;
}

/** Each clause stands in a section of its own paper, or it would be nowhere in it; and some demand rests on it, or it would be in no row. */
function checkPlaces(dataset: Dataset, addProblem: AddProblem): void {
  const named = namedIn(dataset);
  const known = new Set(dataset.documents.flatMap(({ sections }) => sections));
  for (const { sections, clauses } of dataset.documents)
    for (const { id, section } of clauses) {
      if (known.has(section) && !sections.includes(section)) addProblem('documents.json', id, 'section', `"${section}"`, 'a section of its own document');
      if (named?.has(id) === false) addProblem('documents.json', id, 'id', 'no demand that rests on it', 'at least one stance that names it', { unused: [id] });
    }
}

/** A side's stance rests on that side's own paper. */
function checkOwners({ documents, demands }: Dataset, addProblem: AddProblem): void {
  const owners = new Map(documents.flatMap(({ side, clauses }) => clauses.map(({ id }) => [id, side])));
  for (const { id, stances } of demands)
    for (const [side, { clauses }] of Object.entries(stances))
      for (const clause of clauses) {
        const owner = owners.get(clause);
        if (owner !== undefined && owner !== side) addProblem('demands.json', id, `stances.${side}.clauses`, `"${clause}", of ${owner}`, `a clause of ${side}`);
      }
}

/**
 * Checks that every clause has its row and its place.
 *
 * @example `documents.json › gullholm-b › id: found no demand that rests on it, expected at least one stance that names it`
 */
export function checkClauses(dataset: Dataset, addProblem: AddProblem): void {
  checkPlaces(dataset, addProblem);
  checkOwners(dataset, addProblem);
}
