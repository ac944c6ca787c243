import type { Values } from '../../i18n/language.ts';
import { allFigures, byId } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { readDate } from './readDate.ts';

const datePattern = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Resolves a record's `values`: numbers stay numbers, dates become `Date`s, `@<figure>` its number, `@<event>`, `@<round>`,
 * `@<delivery>` its date. Throws on a reference to nothing.
 *
 * @example createResolver(dataset)({ bodies: '@outcome-lamp.bodies', first: '1971-04', clock: '22:50' })
 * // { bodies: 6000, first: new Date('1971-04-01'), clock: '22:50' }
 */
export function createResolver(dataset: Dataset): (values: Record<string, number | string>) => Values {
  const figures = byId(allFigures(dataset));
  const dated = byId<{ id: string; date: string }>([...dataset.events, ...dataset.rounds, ...dataset.deliveries]);
  const resolveReference = (reference: string): number | Date => {
    const [, target = '', end] = /^(.+?)(?:\.(from|to))?$/.exec(reference) ?? [];
    const record = dated.get(target);
    if (record) return new Date(readDate(record.date).start);
    const figure = figures.get(target);
    const value = end === 'from' ? figure?.from : end === 'to' ? figure?.to : figure?.value;
    if (value === undefined) throw new Error(`"@${reference}" names no figure and nothing with a date`);
    return value;
  };
  const resolve = (value: number | string): number | string | Date => {
    if (typeof value === 'number') return value;
    if (value.startsWith('@')) return resolveReference(value.slice(1));
    return datePattern.test(value) ? new Date(readDate(value).start) : value;
  };
  return (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolve(value)]));
}
