import edtfParse from 'edtf';
import { day, type DateEnd, type GivenDate, type Precision } from '../../model/span.ts';

type Parsed = ReturnType<typeof edtfParse>;

/** Parses an EDTF date. Throws, in one line, where it is none. */
function parseDate(text: string): Parsed {
  try {
    return edtfParse(text);
  } catch {
    throw new RangeError(`"${text}" is no date`); // the parser's own message is its whole grammar
  }
}

/** The same few dates are asked for again and again, and are slow to parse. What a text means hangs on nothing else: datasets may share it. */
const known = new Map<string, GivenDate>();

/**
 * Reads an EDTF date. Throws where it is none, or where it has no beginning or an end that nobody knows. Bare dates are days in
 * UTC, so the result is the same on every machine.
 *
 * @example readDate('1971-04~') // { start: 1971-04-01T00:00Z, end: 1971-04-30T23:59:59.999Z, approximate: true, open: false, … }, in milliseconds
 */
export function readDate(text: string): GivenDate {
  const span = known.get(text) ?? Object.freeze(spanOf(text));
  known.set(text, span);
  return span;
}

/** What a date spans, or nothing where it is none: that is told by the check of dates. */
export function spanOrNothing(date: string | null | undefined): GivenDate | undefined {
  if (date === null || date === undefined) return undefined;
  try {
    return readDate(date);
  } catch {
    return undefined;
  }
}

/** A day is one, whole years are years, and whole months are months: a season is three of them. */
function precisionOf({ min, max }: Parsed): Precision {
  if (min === null || max === null || max - min < day) return 'day';
  const [start, after] = [new Date(min), new Date(max + 1)];
  if (start.getUTCDate() !== 1 || after.getUTCDate() !== 1) return 'day';
  return start.getUTCMonth() || after.getUTCMonth() ? 'month' : 'year';
}

/** Whether a date is marked. `approximate` and `uncertain` are objects, always truthy: only a value above zero means that it is so marked. */
function isMarked({ approximate, uncertain }: Parsed): boolean {
  return (approximate?.value ?? 0) > 0 || (uncertain?.value ?? 0) > 0;
}

function endOf(date: Parsed): DateEnd {
  return { precision: precisionOf(date), isAbout: isMarked(date) };
}

function spanOf(text: string): GivenDate {
  const date = parseDate(text);
  // Neither `../2000-01-01` nor `2000-01-01/` (an unknown end; an open one is `/..`) could be drawn or said.
  if (date.min === null || date.max === null || !Number.isFinite(date.min)) throw new RangeError(`"${text}" has no beginning or no known end`);
  const first = endOf(date.lower ?? date);
  const last = typeof date.upper === 'number' ? first : endOf(date.upper ?? date);
  return { start: date.min, end: date.max, approximate: first.isAbout || last.isAbout, open: !Number.isFinite(date.max), first, last };
}
