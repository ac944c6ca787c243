import type { Placed, TimeAxis } from '../../charts/timeAxis.ts';
import type { Localized } from '../../i18n/localized.ts';
import { certaintyOf } from '../../model/span.ts';
import type { Dated } from '../../model/timeline.ts';
import type { Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { Mark } from '../drawing/marks.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawTimelineMark } from './drawTimelineMark.ts';
import { setLines } from './lines.ts';
import { groupOf, type Drawing } from './picture.ts';
import { recordOf } from './timelineRecords.ts';

/** Half the height of a mark, of the stroke at the end of a line, and the part of a row that they stand in, in pixels. */
const mark = { half: 5, end: 4, room: 18 };

/** Where a row is drawn. */
interface RowPlace {
  axis: TimeAxis;
  type: Typesetter;
  width: number;
  y: number;
}

/** A line along several days, with a stroke at each end that lies within the period. */
function drawLine({ from, to, isCutBefore, isCutAfter }: Placed, y: number, stroke: string, isAbout: boolean): Mark[] {
  const endAt = (x: number): Mark => ({ kind: 'line', points: [[x, y - mark.end] as const, [x, y + mark.end] as const], stroke, width: 1 });
  return [
    { kind: 'line', points: [[from, y] as const, [to, y] as const], stroke, width: 1, ...(isAbout ? { dashes: '2 2' } : {}) },
    ...(isCutBefore ? [] : [endAt(from)]),
    ...(isCutAfter ? [] : [endAt(to)])
  ];
}

/** One mark, with a line along several days. */
function drawMark({ event, span }: Dated<Entry>, axis: TimeAxis, y: number, fill: string): Mark[] {
  const place = axis.place(span, event.clock);
  if (!place) return [];
  const certainty = certaintyOf(span);
  const isLong = certainty === 'interval' || certainty === 'open';
  const line = isLong ? drawLine(place, y, fill, span.approximate) : [];
  return [...line, ...drawTimelineMark(event, certainty === 'approximate', { x: place.at, y, half: mark.half, fill })];
}

/** A row of marks by day, with what they are above it. */
export function drawMarkRow(localized: Localized, dated: readonly Dated<Entry>[], label: string, fill: string, { axis, type, width, y }: RowPlace): Drawing {
  const head = setLines(type, label, { x: 0, y, width }, { fill });
  const middle = y + head.height + mark.room / 2;
  const marks = dated.map((one) => groupOf(recordOf(localized, one.event), drawMark(one, axis, middle, fill)));
  return { marks: [...head.marks, ...marks], height: head.height + mark.room };
}
