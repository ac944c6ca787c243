import edtfParse from 'edtf';
import type { Span } from '../../model/span.ts';

/** Parses an EDTF date. Throws, in one line, where it is none. */
function parseDate(text: string): ReturnType<typeof edtfParse> {
  try {
    return edtfParse(text);
  } catch {
    throw new RangeError(`"${text}" is no date`); // the parser's own message is its whole grammar
  }
}

/** The same few dates are asked for again and again, and are slow to parse. What a text means hangs on nothing else: datasets may share it. */
const known = new Map<string, Span>();

/**
 * Reads an EDTF date. Throws where it is none, or where it has no beginning or an end that nobody knows. Bare dates are days in
 * UTC, so the result is the same on every machine.
 *
 * @example readDate('1971-04~') // { start: 1971-04-01T00:00Z, end: 1971-04-30T23:59:59.999Z, approximate: true, open: false }, in milliseconds
 */
export function readDate(text: string): Span {
  const span = known.get(text) ?? Object.freeze(spanOf(text));
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
