import type { Precision } from '../../model/span.ts';
import type { Dataset } from '../../schema/records.ts';
import type { Values } from './expectedWords.ts';
import { stylesOf, type Message } from './parseMessages.ts';
import { show, type AddProblem } from './problem.ts';
import { readDate } from './readDate.ts';
import { referenceIn } from './resolveValues.ts';

/** From the coarsest to the finest. */
const precisions: readonly Precision[] = ['year', 'month', 'day'];

/** How exactly a date has to be known to be written in a style; in any other it tells the day. */
const needed: Record<string, Precision> = { year: 'year', month: 'month', monthOnly: 'month' };

/** Tells how exactly the date is given that a value stands for; nothing where it is no date, or a broken one, which is told elsewhere. */
export type PrecisionOf = (value: number | string) => Precision | undefined;

/** Reads how exactly dates are given: those that stand in values, and those of the records that values name. */
export function createPrecisionReader({ events, rounds, deliveries }: Pick<Dataset, 'events' | 'rounds' | 'deliveries'>): PrecisionOf {
  const dates = new Map([...events, ...rounds, ...deliveries].map(({ id, date }) => [id, date]));
  return (value) => {
    const target = referenceIn(value)?.target;
    const date = target === undefined ? value : dates.get(target);
    try {
      return typeof date === 'string' ? readDate(date).first.precision : undefined;
    } catch {
      return undefined;
    }
  };
}

/**
 * Checks that words write no date more exactly than it is known.
 *
 * @example `words/en.json › events.event-paint.statement › day: found {day, date, full} for "1971-03", expected a style for a month`
 */
export function checkPrecision(file: string, path: string, message: Message, values: Values, precisionOf: PrecisionOf, addProblem: AddProblem): void {
  for (const { name, type, style } of stylesOf(message)) {
    if (type !== 'date') continue;
    const value = values[name];
    const given = value === undefined ? undefined : precisionOf(value);
    if (given === undefined || precisions.indexOf(given) >= precisions.indexOf(needed[style] ?? 'day')) continue;
    addProblem(file, path, name, `{${name}, date, ${style}} for ${show(value)}`, `a style for a ${given}`);
  }
}
