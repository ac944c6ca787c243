import edtfParse from 'edtf';
import { allFigures, byId } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import type { Dataset } from '../../schema/records.ts';
import type { Values } from '../../i18n/language.ts';

/** Parses an EDTF date. Throws, in one line, where it is none. */
function parseDate(text: string): ReturnType<typeof edtfParse> {
  try {
    return edtfParse(text);
  } catch {
    throw new RangeError(`"${text}" is no date`); // the parser's own message is its whole grammar
  }
}

const known = new Map<string, Span>();

/**
 * Reads an EDTF date. Throws where it is none, or where it has no beginning or an end that nobody knows. Bare dates are days in
 * UTC, so the result is the same on every machine. The same few dates are asked for again and again, and are slow to parse.
 */
export function readDate(text: string): Span {
  const span = known.get(text) ?? spanOf(text);
  known.set(text, span);
  return span;
}

function spanOf(text: string): Span {
  const date = parseDate(text);
  // Neither `../2000-01-01` nor `2000-01-01/` (an unknown end; an open one is `/..`) could be drawn or said.
  if (date.min === null || date.max === null || !Number.isFinite(date.min)) throw new RangeError(`"${text}" has no beginning or no known end`);
  // `approximate` and `uncertain` are objects, always truthy: only a value above zero means that the date is so marked.
  const approximate = [date, date.lower, date.upper].some((part) => (part?.approximate?.value ?? 0) > 0 || (part?.uncertain?.value ?? 0) > 0);
  return { start: date.min, end: date.max, approximate, open: !Number.isFinite(date.max) };
}

const datePattern = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Resolves a record's `values`: numbers stay numbers, dates become `Date`s, `@<figure>` its number, `@<event>`, `@<round>`,
 * `@<delivery>` its date.
 * Throws on a reference to nothing.
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
