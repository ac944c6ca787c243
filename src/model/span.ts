/** A date or interval in milliseconds since 1970, UTC, inclusive at both ends; an open end is `Infinity`. */
export interface Span {
  start: number;
  end: number;
  /** The source itself is not sure of one of its days. */
  approximate: boolean;
  open: boolean;
}

/** How exactly a date is given: by its day, or by no more than its month or year. */
export type Precision = 'day' | 'month' | 'year';

/** One end of a date as its source gives it. */
export interface DateEnd {
  precision: Precision;
  isAbout: boolean;
}

/** A date with how exactly each of its ends is given; the two are the same where it is no interval. */
export interface GivenDate extends Span {
  first: DateEnd;
  last: DateEnd;
}

export const day = 24 * 60 * 60 * 1000;

/** How many calendar days a span touches. */
export function daysOf(span: Span): number {
  return Math.round((span.end - span.start) / day);
}

/** How a date is drawn. What spans several days is drawn from the first to the last, also where the source is not sure of them. */
export type Certainty = 'exact' | 'interval' | 'approximate' | 'open';

export function certaintyOf(span: Span): Certainty {
  if (span.open) return 'open';
  if (daysOf(span) > 1) return 'interval';
  return span.approximate ? 'approximate' : 'exact';
}
