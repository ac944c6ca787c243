import { disputeHeight, disputesAbove, endsOf } from './disputes.ts';
import { highest } from '../model/spread.ts';
import { magnitudeOf, totalOf } from '../model/timeline.ts';
import { targetSize, type Fit, type PackItem, type PlacedLabel, type Stretch } from './labels.ts';
import { fitsAlong } from './fitsAlong.ts';
import { longLabel, placesAlong, type Repeat } from './labelsAlong.ts';
import { barReach, bandOf, isLong, isStretch, labelEdge, packItem } from './packItem.ts';
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
  /** Where the label's edge towards its mark stands, in percent, before it keeps its distance, and whether that is not at the mark itself. */
  labelX: number;
  isLabelApart: boolean;
  /** The baseline of the label's first line. */
  labelY: number;
  /** Where along a line that is longer than a screen its label stands; for any other, nowhere. */
  repeats: Repeat[];
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

/** Where a dispute stands beside its mark, that side of the mark is taken. */
function noteOf(shown: ShownEvent, disputes: readonly ShownDispute[]): Pick<PackItem, 'note' | 'sides'> {
  const dispute = disputes.find(({ isRaised, first, second }) => !isRaised && (first === shown || second === shown));
  if (!dispute) return {};
  const band = dispute.first === shown ? dispute.second : dispute.first;
  return { note: dispute.title, sides: [shown.placed.at < band.placed.at ? 'before' : 'after'] };
}

/** The bands of the talks, which no label is printed over. */
function bandsOf({ bands }: TimelineLayout): Stretch[] {
  return bands.map(({ placed }): Stretch => ({ from: [placed.from, 0], to: [placed.to, 0] }));
}

/** What labels of a lane's rows keep clear of: the bands, and the lines that disputes draw through them. */
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
  const lines = crossed.map(({ placed }): Stretch => ({ from: [placed.at, -lineReach], to: [placed.at, lineReach] }));
  return [...lines, ...bandsOf(layout)];
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
  return { ...layout.widths, fontSize: layout.fontSize, heightOf: (label) => rowHeight(label, layout.lineHeight), labelRows, blocked };
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
  const packed = packLabels(items, { ...rulesOf(layout, [...blocked, ...bandsOf(layout)]), labelRows: 1 });
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
      ...labelPlace(layout, shown, label),
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
  return { marks: events.map((shown, index) => placeMark(layout, shown, packed[index], tops, blocked)), bottom: tops.at(-1) ?? top };
}

function placeMark(layout: TimelineLayout, shown: ShownEvent, packed: PackedItem | undefined, tops: readonly number[], blocked: readonly Stretch[]): DrawnMark {
  const y = (tops[packed?.row ?? 0] ?? 0) + targetSize / 2;
  const label = isLong(shown, layout) ? longLabel(layout.titleOf(shown.event), layout.fontSize) : packed?.label;
  return {
    ...shown,
    y,
    top: y - markReach,
    bottom: y + markReach,
    parts: [],
    countFits: undefined,
    label,
    ...labelPlace(layout, shown, label),
    labelY: y + toBaseline + (isUnder(label) ? layout.lineHeight : 0),
    repeats: label && isLong(shown, layout) ? repeatsOf(layout, shown, label, blocked) : []
  };
}

/** Where else than at its beginning a long line says what it is, as it is drawn. */
function repeatsOf({ widths }: TimelineLayout, { placed, drawn }: ShownEvent, label: PlacedLabel, blocked: readonly Stretch[]): Repeat[] {
  const sign = Math.sign(drawn.to - drawn.from);
  return placesAlong(placed, label, widths, blocked).map(({ at, fits }) => ({ at: roundShare(drawn.from + sign * (at - placed.from)), fits }));
}

function labelPlace({ bands }: TimelineLayout, shown: ShownEvent, label: PlacedLabel | undefined): Pick<DrawnMark, 'labelX' | 'isLabelApart'> {
  const band = isStretch(shown) ? undefined : bandOf(shown, bands);
  return { labelX: labelEdge(shown, label, band), isLabelApart: band !== undefined };
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
