import { clock } from '../../schema/parts.ts';
import type { Dataset } from '../../schema/records.ts';
import { show, type AddProblem } from './problem.ts';
import { createResolver, referenceIn } from './resolveValues.ts';
import { textFault } from './textFault.ts';
import { valuedRecords } from './valuedRecords.ts';

/** What is wrong with a value that is text, if anything: a clock time that there is none, marks that nobody sees. */
function faultOf(value: string): [found: string, expected: string] | undefined {
  if (/^\d+:\d+$/.test(value) && !clock.safeParse(value).success) return [show(value), 'a clock time, hh:mm'];
  const fault = value.trim() === value ? textFault(value) : show(value);
  return fault === undefined ? undefined : [fault, 'plain text without blanks at its ends'];
}

/**
 * Checks the values that words may name: each is a number, a date, a clock time, a plain text, or points at something that has one.
 *
 * @example `findings.json › finding-paint › values.pots: found "@nobody" names none of the figures and nothing with a date, expected a number, …`
 */
export function checkValues(dataset: Dataset, addProblem: AddProblem): void {
  const resolve = createResolver(dataset);
  // These always have a date; a broken one is told with its record.
  const dated = new Set([...dataset.events, ...dataset.rounds, ...dataset.deliveries].map(({ id }) => id));
  for (const [file, { id, values }] of valuedRecords(dataset))
    for (const [name, value] of Object.entries(values)) {
      const fault = typeof value === 'string' ? faultOf(value) : undefined;
      if (fault) addProblem(file, id, `values.${name}`, ...fault);
      const target = referenceIn(value)?.target;
      if (target !== undefined && dated.has(target)) continue;
      try {
        resolve({ [name]: value });
      } catch (error) {
        const expected = 'a number, a date, or @ and the id of a figure, event, round or delivery';
        addProblem(file, id, `values.${name}`, (error as Error).message, expected, { missing: target });
      }
    }
}
