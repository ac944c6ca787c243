import type { Dataset, Figure } from '../../schema/records.ts';
import { filedFigures } from './collectIds.ts';
import type { AddProblem } from './problem.ts';

/** How many digits after the point a measured figure may have. */
const digits = 2;

function numbersOf({ value, from, to }: Figure): [field: string, value: number][] {
  return Object.entries({ value, from, to }).flatMap(([field, number]): [string, number][] => (number === undefined ? [] : [[field, number]]));
}

/**
 * Checks the figures by themselves: what is counted is counted in whole numbers, a share of a hundred is not above it, and an outcome
 * leads with, an event is drawn by and compares figures of its own.
 *
 * @example `events.json › event-paint.pots › value: found 12.5, expected a whole number, or its unit among the measures of card.json`
 */
export function checkFigures(dataset: Dataset, addProblem: AddProblem): void {
  const measures = new Set(dataset.card.measures);
  const units = new Set(filedFigures(dataset).map(([, { unit }]) => unit));
  for (const unit of measures) if (!units.has(unit)) addProblem('card.json', dataset.card.id, 'measures', `"${unit}"`, 'a unit that a figure has');
  for (const [file, figure] of filedFigures(dataset))
    for (const [field, value] of numbersOf(figure)) {
      if (Number.isInteger(value)) continue;
      if (!measures.has(figure.unit))
        addProblem(
          file,
          figure.id,
          field,
          String(value),
          `a whole number, or its unit, "${figure.unit}", among the measures of card.json › ${dataset.card.id}`
        );
      else if (Number(value.toFixed(digits)) !== value) addProblem(file, figure.id, field, String(value), `at most ${digits} digits after the point`);
    }
  const known = new Set(filedFigures(dataset).map(([, { id }]) => id));
  const own = (file: string, id: string, field: string, ids: readonly (string | undefined)[], figures: readonly Figure[]): void => {
    for (const target of ids)
      if (target !== undefined && known.has(target) && !figures.some((figure) => figure.id === target))
        addProblem(file, id, field, `"${target}"`, 'one of its own figures');
  };
  for (const { id, lead, figures } of dataset.outcomes) own('outcomes.json', id, 'lead', [lead], figures);
  for (const { id, magnitude, compared, figures } of dataset.events) {
    own('events.json', id, 'magnitude', magnitude, figures);
    own('events.json', id, 'compared', compared, figures);
  }
}
