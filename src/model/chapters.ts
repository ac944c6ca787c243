import { day, type Span } from './span.ts';
import type { Dated } from './timeline.ts';

/** A stretch of the timeline that is told, and folded, as one: a month, or what of it lies before or after the days in focus. */
export interface Chapter<Happened> {
  /** Its first and its last moment. */
  start: number;
  end: number;
  isWholeMonth: boolean;
  /** Whether these are the days in focus, which are never folded. */
  isFocus: boolean;
  dated: Dated<Happened>[];
}

/** The moments within a span at which a month begins. */
function monthsIn({ start, end }: Span): number[] {
  const first = new Date(start);
  const months = Array.from({ length: Math.ceil((end - start) / (28 * day)) + 1 }, (_, index) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index));
  return months.filter((month) => month >= start && month <= end);
}

function isMonthStart(time: number): boolean {
  return monthsIn({ start: time, end: time, approximate: false, open: false }).length > 0;
}

/**
 * Parts a list of events into chapters: the days in focus are one, the rest of the window goes by months. An event
 * belongs to the chapter in which it begins; what begins before the window, to the first. Empty chapters are left out.
 */
export function chaptersOf<Happened>(dated: readonly Dated<Happened>[], window: Span, focus: Span): Chapter<Happened>[] {
  const months = monthsIn(window).filter((month) => month <= focus.start || month > focus.end);
  const cuts = [window.start, focus.start, focus.end + 1, ...months].filter((time) => time < window.end);
  const starts = [...new Set(cuts)].toSorted((a, b) => a - b);
  const chapters = starts.map((start, index): Chapter<Happened> => {
    const end = (starts[index + 1] ?? window.end + 1) - 1;
    const isFocus = start === focus.start;
    return { start, end, isFocus, isWholeMonth: !isFocus && isMonthStart(start) && isMonthStart(end + 1), dated: [] };
  });
  for (const one of dated) (chapters.findLast(({ start }) => one.span.start >= start) ?? chapters[0])?.dated.push(one);
  return chapters.filter((chapter) => chapter.dated.length);
}
