import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth } from 'd3-time';
import { day, daysOf, type Span } from '../model/span.ts';

/** Which way a language is read, and so which way time runs. */
export type Direction = 'ltr' | 'rtl';

/** Where a date stands on the axis, as finished numbers: its edges and the point of its mark. */
export interface Placed {
  from: number;
  to: number;
  at: number;
  /** The date begins before the window: drawn from the window's start, with an open edge. */
  isCutBefore: boolean;
  /** The date ends after the window, or has no end. */
  isCutAfter: boolean;
}

/** A day, and where its middle stands. */
export interface Tick {
  time: number;
  at: number;
}

export interface TimeAxis {
  /** Places a date; `clock` is the hour of a single day. Nothing for a date that lies outside the window. */
  place: (span: Span, clock?: string) => Placed | undefined;
  /** The days that the axis names, about `count` of them, each at the middle of its day. */
  ticks: (count: number) => Tick[];
  /** All days of the window, each at its middle. */
  days: Tick[];
  /** The first day of each month that begins in the window. */
  months: Tick[];
}

const minute = 60 * 1000;

/** One decimal is a tenth of a pixel: finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A share in percent: of a plot that is several screens wide, a tenth would be seen. */
export function roundShare(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The moment of a date's mark: its hour where that is known, else the middle of what it spans. */
function momentOf(span: Span, from: number, to: number, clock: string | undefined): number {
  if (clock === undefined || daysOf(span) > 1) return (from + to) / 2;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return span.start + (hours * 60 + minutes) * minute;
}

/**
 * An axis of time over a window, `width` units long, with half a day of room at either end for what goes on beyond.
 * In a language that is read from the right, the oldest stands at the right end.
 */
export function createTimeAxis(window: Span, width: number, direction: Direction): TimeAxis {
  const scale = scaleUtc([window.start - day / 2, window.end + day / 2], direction === 'rtl' ? [width, 0] : [0, width]);
  const x = (time: number): number => (width > 100 ? round : roundShare)(scale(time));
  const place: TimeAxis['place'] = (span, clock) => {
    if (span.end < window.start || span.start > window.end) return undefined;
    const from = Math.max(span.start, window.start);
    const to = Math.min(span.end, window.end);
    // A night that begins before the window has its middle on the window's edge.
    const moment = Math.max(window.start, Math.min(window.end, momentOf(span, span.open ? from : span.start, span.open ? to : span.end, clock)));
    return { from: x(from), to: x(to), at: x(moment), isCutBefore: span.start < window.start, isCutAfter: span.end > window.end };
  };
  const tickAt = (date: Date): Tick => ({ time: Number(date), at: x(Number(date) + day / 2) });
  const [start, end] = [new Date(window.start), new Date(window.end)];
  return {
    place,
    ticks: (count) =>
      scale
        .ticks(count)
        .filter((date) => date >= start && date < end)
        .map(tickAt),
    days: utcDay.range(start, end).map(tickAt),
    months: utcMonth.range(start, end).map(tickAt)
  };
}
