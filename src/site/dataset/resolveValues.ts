import type { Values } from '../../i18n/language.ts';
import { allFigures, byId } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { readDate } from './readDate.ts';

const datePattern = /^\d{4}(-\d{2}){0,2}$/;

/** Whether a value is a date by itself. */
export function isDateValue(value: number | string): value is string {
  return typeof value === 'string' && datePattern.test(value);
}

/** What a value refers to. */
interface Reference {
  /** The id of a figure, an event, a round or a delivery. */
  target: string;
  /** The end of a range that is meant. */
  end: string | undefined;
}

/**
 * Reads a value as a reference; nothing where it is none.
 *
 * @example referenceIn('@outcome-lamp.hours.from') // { target: 'outcome-lamp.hours', end: 'from' }
 */
export function referenceIn(value: number | string): Reference | undefined {
  if (typeof value === 'number' || !value.startsWith('@')) return undefined;
  const [, target = '', end] = /^@(.+?)(?:\.(from|to))?$/.exec(value) ?? [];
  return { target, end };
}

/**
 * Resolves a record's `values`: numbers stay numbers, dates become `Date`s, `@<figure>` its number, `@<event>`, `@<round>`,
 * `@<delivery>` its date. Throws on a reference to nothing.
 *
 * @example createResolver(dataset)({ pots: '@event-paint.pots', first: '1971-04', clock: '22:50' })
 * // { pots: 12, first: new Date('1971-04-01'), clock: '22:50' }
 */
export function createResolver(dataset: Dataset): (values: Record<string, number | string>) => Values {
  const figures = byId(allFigures(dataset));
  const dated = byId<{ id: string; date: string }>([...dataset.events, ...dataset.rounds, ...dataset.deliveries]);
  const resolve = (value: number | string): number | string | Date => {
    if (typeof value === 'number') return value;
    const reference = referenceIn(value);
    if (!reference) return isDateValue(value) ? new Date(readDate(value).start) : value;
    const { target, end } = reference;
    const record = dated.get(target);
    if (record) return new Date(readDate(record.date).start);
    const figure = figures.get(target);
    const number = end === 'from' ? figure?.from : end === 'to' ? figure?.to : figure?.value;
    if (number === undefined) throw new Error(`"${value}" names none of the figures and nothing with a date`);
    return number;
  };
  return (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolve(value)]));
}
