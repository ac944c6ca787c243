/** A date or interval in milliseconds since 1970, UTC, inclusive at both ends; an open end is `Infinity`. */
export interface Span {
  start: number;
  end: number;
  /** The source itself is not sure of the day. */
  approximate: boolean;
  open: boolean;
}

export const day = 24 * 60 * 60 * 1000;

/** How many calendar days a span touches. */
export function daysOf(span: Span): number {
  return Math.round((span.end - span.start) / day);
}

/** How a date is drawn and spoken. */
export type Certainty = 'exact' | 'interval' | 'approximate' | 'open';

export function certaintyOf(span: Span): Certainty {
  if (span.open) return 'open';
  if (span.approximate) return 'approximate';
  return daysOf(span) > 1 ? 'interval' : 'exact';
}
