import { bisectRight } from 'd3-array';
import { utcMonth } from 'd3-time';
import { isoDay } from './isoDay.ts';
import type { Span } from './span.ts';
import type { Dated } from './timeline.ts';

/** A stretch of the timeline that is told, and folded, as one: a month, or what of it lies before or after the days in focus. */
export interface Chapter<Happened> {
  /** Its first moment. */
  start: number;
  /** Its first and its last day, as an interval in EDTF. */
  date: string;
  isWholeMonth: boolean;
  /** Whether these are the days in focus, which are never folded. */
  isFocus: boolean;
  dated: Dated<Happened>[];
}

function isMonthStart(time: number): boolean {
  return Number(utcMonth(new Date(time))) === time;
}

/** The moments at which a chapter begins: the window, the days in focus and what follows them, and every month outside of them. */
function startsOf(window: Span, focus: Span): number[] {
  const months = utcMonth.range(new Date(window.start), new Date(window.end)).map(Number);
  const outside = months.filter((month) => month <= focus.start || month > focus.end);
  const starts = [window.start, focus.start, focus.end + 1, ...outside].filter((time) => time < window.end);
  return [...new Set(starts)].toSorted((a, b) => a - b);
}

/**
 * Parts a list of events into chapters: the days in focus are one, the rest of the window goes by months. An event
 * belongs to the chapter in which it begins; what begins before the window, to the first. Empty chapters are left out.
 *
 *     window 1 January to 31 March, focus 10 February to 5 March
 *     → January, 1 to 9 February, 10 February to 5 March, 6 to 31 March
 */
export function chaptersOf<Happened>(dated: readonly Dated<Happened>[], window: Span, focus: Span): Chapter<Happened>[] {
  const starts = startsOf(window, focus);
  const chapters = starts.map((start, index): Chapter<Happened> => {
    const end = starts[index + 1] ?? window.end + 1;
    const isFocus = start === focus.start;
    return { start, date: `${isoDay(start)}/${isoDay(end - 1)}`, isFocus, isWholeMonth: !isFocus && isMonthStart(start) && isMonthStart(end), dated: [] };
  });
  for (const one of dated) chapters[Math.max(0, bisectRight(starts, one.span.start) - 1)]?.dated.push(one);
  return chapters.filter((chapter) => chapter.dated.length);
}
