import { disputeHeight, disputesAbove, endsOf } from './disputes.ts';
import { highest } from '../model/spread.ts';
import { magnitudeOf, totalOf } from '../model/timeline.ts';
import { labelGap, onGap, targetSize, type Fit, type PackItem, type PlacedLabel, type Stretch } from './labels.ts';
import { fitsAlong } from './fitsAlong.ts';
import { packLabels, rowTops, type PackedItem, type PackRules } from './packLabels.ts';
import type { ShownEvent, ShownDispute, TimelineLayout } from './timelineLayout.ts';
import { round, roundShare } from './timeAxis.ts';

/** One event of the drawing, with finished numbers: shares of the width in percent, heights in pixels. */
export interface DrawnMark extends ShownEvent {
  /** The middle of a mark, the foot of a bar, the top of a band's head. */
  y: number;
  /** The top of the mark with what stands on it, and its bottom. */
  top: number;
  bottom: number;
  /** The parts of a bar, from its foot up. */
  parts: { value: number; top: number; height: number }[];
  /** From which distance on there is room for the counts on a bar, if from any. */
  countFits: Fit | undefined;
  label: PlacedLabel | undefined;
  /** Where the label's edge towards its mark stands, in percent, before it keeps its distance. */
  labelX: number;
  /** The baseline of the label's first line. */
  labelY: number;
  /** Where else along a line that is longer than a screen its label stands. */
  repeats: number[];
}

/** A lane, with the lines that its bars are read against. */
export interface DrawnLane {
  id: string;
  top: number;
  bottom: number;
  /** The foot of the bars, where the lane has any. */
  foot: number | undefined;
  grid: { value: number; y: number }[];
}

/** How far along a long line its label is repeated, in pixels seen from near: less than the screen that the drawing is for. */
const repeatEvery = 800;

/** Half a bar's width in pixels. */
export const barReach = 8;

/** How wide the counts on a bar are at most, in pixels: four digits. */
const countWidth = 30;

/** Above and below what stands in a lane, together, in pixels. */
const padding = 14;

/** In how many rows of a lane labels may stand: what would need more is read in the list. */
const labelRows = 4;

/** About how many lines bars are read against. */
const gridLines = 5;

/** How far labels keep from a line that is drawn through their row, in pixels. */
const lineReach = 6;

/** Half a mark's height in pixels, and the room above and below the lines of a label, together. */
const markReach = 8;
const rowPadding = 6;

/** From the middle of a line of text to its baseline, in pixels. */
const toBaseline = 4;

/** Whether an event is drawn as a stretch between two days. */
export function isStretch({ shape, certainty }: ShownEvent): boolean {
  return shape === 'band' || (shape === 'mark' && (certainty === 'interval' || certainty === 'open'));
}

/** From the middle of a mark to its label, in pixels. */
export function distanceOf({ shape }: ShownEvent): number {
  return shape === 'bar' ? labelGap + barReach / 2 : labelGap;
}

/** What is packed of an event: its extent, and what its label says. */
export function packItem(layout: TimelineLayout, shown: ShownEvent, more: Pick<PackItem, 'note' | 'sides'> = {}): PackItem {
  const { from, to, at } = shown.placed;
  const isLine = isStretch(shown);
  return {
    id: shown.event.id,
    from: isLine ? from : at,
    to: isLine ? to : at,
    isLine,
    title: layout.titleOf(shown.event),
    distance: distanceOf(shown),
    // A line that is longer than a screen says on itself, again and again, what it is.
    sides: isLine && ((to - from) * layout.widths.wide) / 100 > repeatEvery ? ['on'] : undefined,
    ...more
  };
}

/** The edge of a mark that its label is measured from. */
export function labelEdge(shown: ShownEvent, label: PlacedLabel | undefined): number {
  if (!isStretch(shown)) return shown.drawn.at;
  return label?.side === 'after' || label?.side === 'belowEnd' ? shown.drawn.to : shown.drawn.from;
}

/** Where a dispute stands beside its mark, that side of the mark is taken. */
function noteOf(shown: ShownEvent, disputes: readonly ShownDispute[]): Pick<PackItem, 'note' | 'sides'> {
  const dispute = disputes.find(({ isRaised, first, second }) => !isRaised && (first === shown || second === shown));
  if (!dispute) return {};
  const band = dispute.first === shown ? dispute.second : dispute.first;
  return { note: dispute.title, sides: [shown.placed.at < band.placed.at ? 'before' : 'after'] };
}

/** What labels of a lane's rows keep clear of: the lines that disputes draw through them. */
function blockedIn(layout: TimelineLayout, lane: string, isBarsLast: boolean): Stretch[] {
  const depth = layout.lanes.indexOf(lane);
  const crossed = layout.disputes
    .filter(({ isRaised }) => isRaised)
    .flatMap((dispute) => {
      const [upper, lower] = endsOf(layout, dispute);
      const isPassed = layout.lanes.indexOf(upper.event.lane) < depth && depth < layout.lanes.indexOf(lower.event.lane);
      const isMet = (shown: ShownEvent): boolean => shown.event.lane === lane && shown.shape === 'mark';
      const isLeft = upper.event.lane === lane && lower.event.lane !== lane && !isBarsLast;
      return [...(isPassed || isLeft || isMet(upper) ? [upper] : []), ...(isMet(lower) ? [lower] : [])];
    });
  return crossed.map(({ placed }): Stretch => ({ from: [placed.at, -lineReach], to: [placed.at, lineReach] }));
}

function isUnder(label: PlacedLabel | undefined): boolean {
  return label?.side === 'below' || label?.side === 'belowEnd';
}

/** How high a row is: never lower than a target. A label under its line has half a target for that above it. */
function rowHeight(label: PlacedLabel | undefined, lineHeight: number): number {
  const lines = label ? label.lines.length + label.noteLines.length : 0;
  return Math.max(targetSize, lines * lineHeight + rowPadding + (isUnder(label) ? targetSize / 2 : 0));
}

function rulesOf(layout: TimelineLayout, blocked: readonly Stretch[]): PackRules {
  const avoided = layout.bands.map(({ placed }): Stretch => ({ from: [placed.from, 0], to: [placed.to, 0] }));
  return { ...layout.widths, fontSize: layout.fontSize, heightOf: (label) => rowHeight(label, layout.lineHeight), labelRows, blocked, avoided };
}

function partsOf(layout: TimelineLayout, shown: ShownEvent, foot: number): DrawnMark['parts'] {
  let top = foot;
  return magnitudeOf(shown.event).map((figure) => {
    const height = Math.round(layout.heightOf(highest(figure)));
    top -= height;
    return { value: highest(figure), top, height };
  });
}

/** The bars of a lane on their common foot, each named beside it where there is room. */
function layOutBars(layout: TimelineLayout, bars: readonly ShownEvent[], top: number): { marks: DrawnMark[]; foot: number } {
  const { lineHeight } = layout;
  const blocked = bars.map(({ placed }): Stretch => ({ from: [placed.at, -barReach], to: [placed.at, barReach] }));
  const items = bars.map((shown) => packItem(layout, shown, { sides: ['before', 'after'] }));
  const packed = packLabels(items, { ...rulesOf(layout, blocked), labelRows: 1 });
  const counted = bars.map(({ placed, event }) => ({ at: placed.at, weight: totalOf(magnitudeOf(event)) }));
  const fits = fitsAlong(counted, countWidth, layout.widths);
  const heights = bars.map((shown, index) => {
    const counts = partsOf(layout, shown, 0);
    const standing = counts.length * lineHeight - (counts.at(-1)?.top ?? 0);
    return Math.max(standing, (packed[index]?.label?.lines.length ?? 0) * lineHeight);
  });
  const foot = Math.ceil(top + padding / 2 + Math.max(0, ...heights));
  const marks = bars.map((shown, index): DrawnMark => {
    const parts = partsOf(layout, shown, foot);
    const head = parts.at(-1)?.top ?? foot;
    const label = packed[index]?.label;
    const labelY = Math.min(head, foot - (label?.lines.length ?? 0) * lineHeight) + lineHeight - toBaseline;
    return {
      ...shown,
      y: foot,
      top: round(head - parts.length * lineHeight),
      bottom: foot,
      parts,
      countFits: fits[index],
      label,
      labelX: labelEdge(shown, label),
      labelY: Math.round(labelY),
      repeats: []
    };
  });
  return { marks, foot };
}

/** The marks of a lane in rows, each as high as its labels need. */
function layOutMarks(layout: TimelineLayout, events: readonly ShownEvent[], blocked: readonly Stretch[], top: number): { marks: DrawnMark[]; bottom: number } {
  const rules = rulesOf(layout, blocked);
  const packed = packLabels(
    events.map((shown) => packItem(layout, shown, noteOf(shown, layout.disputes))),
    rules
  );
  const tops = rowTops(packed, rules.heightOf).map((height) => top + height);
  return { marks: events.map((shown, index) => placeMark(layout, shown, packed[index], tops)), bottom: tops.at(-1) ?? top };
}

function placeMark(layout: TimelineLayout, shown: ShownEvent, packed: PackedItem | undefined, tops: readonly number[]): DrawnMark {
  const y = (tops[packed?.row ?? 0] ?? 0) + targetSize / 2;
  return {
    ...shown,
    y,
    top: y - markReach,
    bottom: y + markReach,
    parts: [],
    countFits: undefined,
    label: packed?.label,
    labelX: labelEdge(shown, packed?.label),
    labelY: y + toBaseline + (isUnder(packed?.label) ? layout.lineHeight : 0),
    repeats: repeatsOf(shown, packed?.label, layout.widths.wide)
  };
}

/** A label on a line stands again and again along it, wherever it has room. */
function repeatsOf({ drawn: { from, to } }: ShownEvent, label: PlacedLabel | undefined, width: number): number[] {
  if (label?.side !== 'on') return [];
  const step = (100 * repeatEvery) / width;
  const room = Math.abs(to - from) - (100 * (label.width + onGap)) / width;
  return Array.from({ length: Math.max(0, Math.floor(room / step)) }, (_, index) => roundShare(from + Math.sign(to - from) * (index + 1) * step));
}

function gridOf(layout: TimelineLayout, bars: readonly DrawnMark[], foot: number): DrawnLane['grid'] {
  const highest = Math.min(...bars.map((mark) => mark.parts.at(-1)?.top ?? mark.y));
  return layout.heightOf
    .ticks(gridLines)
    .map((value) => ({ value, y: round(foot - layout.heightOf(value)) }))
    .filter(({ value, y }) => value > 0 && y >= highest);
}

/**
 * Lays one lane out from its top: bars above their foot, marks in rows below it. `isBarsLast` puts the rows first, so
 * that the bars stand next to those of the lane below.
 */
export function layOutLane(layout: TimelineLayout, lane: string, top: number, isBarsLast: boolean): { lane: DrawnLane; marks: DrawnMark[] } {
  const events = layout.events.filter(({ event, shape }) => event.lane === lane && shape !== 'band');
  const bars = events.filter(({ shape }) => shape === 'bar');
  const others = events.filter(({ shape }) => shape === 'mark');
  const blocked = blockedIn(layout, lane, isBarsLast);
  const start = top + padding / 2 + disputesAbove(layout, lane).length * disputeHeight(layout);
  if (!bars.length) {
    const rows = layOutMarks(layout, others, blocked, start);
    return { lane: { id: lane, top, bottom: rows.bottom + padding / 2, foot: undefined, grid: [] }, marks: rows.marks };
  }
  const early = isBarsLast ? layOutMarks(layout, others, blocked, start) : undefined;
  const upper = layOutBars(layout, bars, early?.bottom ?? start);
  const rows = early ?? layOutMarks(layout, others, blocked, upper.foot + padding / 2);
  const bottom = round(isBarsLast ? upper.foot : rows.bottom + padding / 2);
  return { lane: { id: lane, top, bottom, foot: upper.foot, grid: gridOf(layout, upper.marks, upper.foot) }, marks: [...upper.marks, ...rows.marks] };
}
