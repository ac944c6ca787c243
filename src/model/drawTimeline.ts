import { scaleLinear } from 'd3-scale';
import type { TalksEvent } from '../schema/records.ts';
import { connectDisputes, isBesideBand, raisedDisputes, type DrawnDispute, type TitledDispute } from './drawDisputes.ts';
import { layOutLane, type DrawnLane, type LaneGround } from './layOutLane.ts';
import { packLabels, type PlacedLabel, type Stretch } from './packLabels.ts';
import { certaintyOf, type Certainty, type Span } from './span.ts';
import { createTimeAxis, type Direction, type Placed } from './timeAxis.ts';
import { isForce, raidsOf, type DatedEvent } from './timeline.ts';

/** One event of the drawing, with finished numbers: shares of the width in percent, heights in pixels. */
export interface DrawnMark {
  event: TalksEvent;
  shape: 'band' | 'bar' | 'mark';
  isForce: boolean;
  certainty: Certainty;
  /** Where it stands, mirrored where a language is read from the right. */
  placed: Placed;
  /** The middle of a mark, or the foot of a bar. */
  y: number;
  /** The top of the mark with what stands on it. */
  top: number;
  /** The parts of a bar, from its foot up. */
  parts: { top: number; height: number }[];
  label: PlacedLabel | undefined;
  /** The baseline of the label's first line. */
  labelY: number;
}

/** The whole drawing, as finished numbers. */
export interface TimelineDrawing {
  height: number;
  /** Where the first lane begins, under the heads of the bands. */
  top: number;
  lanes: DrawnLane[];
  /** In time order. */
  marks: DrawnMark[];
  disputes: DrawnDispute[];
  ticks: { time: number; at: number }[];
}

/** What the drawing is made from. */
export interface TimelineInput {
  /** In time order. */
  dated: readonly DatedEvent[];
  window: Span;
  lanes: readonly string[];
  disputes: readonly TitledDispute[];
  titleOf: (event: TalksEvent) => string;
  /** What stands under the head of a band. */
  noteOf: (event: TalksEvent) => string;
  direction: Direction;
}

/** The widths that the drawing is made for, in pixels of its plot: from `narrow` on it is shown, from `wide` on with all labels. */
export const plotWidths = { narrow: 604, wide: 924 };

/** The sizes of the drawing's text in pixels. Naskh reads smaller than other letters of the same size. */
export function textSizes(direction: Direction): { fontSize: number; lineHeight: number } {
  return direction === 'rtl' ? { fontSize: 13, lineHeight: 17 } : { fontSize: 12, lineHeight: 15 };
}

const raidHeight = 150;
const tickWidth = 32;
const axisHeight = 44;
const raisedHeight = 34;

interface Visible {
  event: TalksEvent;
  span: Span;
  /** As if read from the left: what labels are packed by. */
  placed: Placed;
  mirrored: Placed;
}

function visibleOf({ dated, window, direction }: TimelineInput): Visible[] {
  const axis = createTimeAxis(window, 100, 'ltr');
  const mirroredAxis = createTimeAxis(window, 100, direction);
  return dated.flatMap(({ event, span }) => {
    const placed = axis.place(span, event.clock);
    const mirrored = mirroredAxis.place(span, event.clock);
    return placed && mirrored ? [{ event, span, placed, mirrored }] : [];
  });
}

/** The bands of the talks, with their heads in rows above everything. */
function layOutBands(bands: readonly Visible[], input: TimelineInput): { marks: DrawnMark[]; bottom: number } {
  const { fontSize, lineHeight } = textSizes(input.direction);
  const items = bands.map(({ event, placed }) => ({ ...placed, id: event.id, isLine: true, title: input.titleOf(event), note: input.noteOf(event), sides: ['below', 'belowEnd'] as const }));
  const packed = packLabels(items, { ...plotWidths, fontSize: fontSize + 1, labelRows: bands.length, blocked: [], avoided: [] });
  const rowHeight = 2 * lineHeight + 8;
  const marks = bands.map(({ event, span, mirrored }, index): DrawnMark => {
    const top = (packed[index]?.row ?? 0) * rowHeight;
    const label = packed[index]?.label;
    return { event, shape: 'band', isForce: false, certainty: certaintyOf(span), placed: mirrored, y: top, top, parts: [], label, labelY: top + lineHeight };
  });
  return { marks, bottom: Math.max(0, ...marks.map(({ top }) => top + rowHeight)) };
}

/** What labels keep off in a lane: the lines that disputes draw through it. */
function blockedIn(lane: string, input: TimelineInput, raised: readonly TitledDispute[], visible: ReadonlyMap<string, Visible>): Stretch[] {
  const depth = (id: string): number => input.lanes.indexOf(visible.get(id)?.event.lane ?? '');
  return raised.flatMap(({ events }) =>
    events
      .filter((id) => depth(id) >= input.lanes.indexOf(lane))
      .map((id): Stretch => {
        const at = visible.get(id)?.placed.at ?? 0;
        return { from: [at, -6], to: [at, 6] };
      })
  );
}

/** Lays the whole timeline out: bands through everything, lanes below each other, disputes across them. */
export function drawTimeline(input: TimelineInput): TimelineDrawing {
  const visible = visibleOf(input);
  const byEvent = new Map(visible.map((entry) => [entry.event.id, entry]));
  const bands = visible.filter(({ event }) => event.kind === 'talks');
  const heads = layOutBands(bands, input);
  const disputes = input.disputes.filter(({ events }) => events.slice(0, 2).every((id) => byEvent.has(id)));
  const raised = raisedDisputes(disputes, bands.map(({ event }) => event.id));
  const top = heads.bottom + raised.length * raisedHeight;
  const most = Math.max(1, ...raidsOf(visible).map(({ total }) => total));
  const ground: Omit<LaneGround, 'blocked'> = {
    scale: scaleLinear([0, most], [0, raidHeight]),
    avoided: bands.map(({ placed }) => ({ from: [placed.from, 0], to: [placed.to, 0] })),
    ...textSizes(input.direction)
  };
  const lanes: DrawnLane[] = [];
  const marks = [...heads.marks];
  let bottom = top;
  for (const lane of input.lanes) {
    const entries = visible.filter(({ event }) => event.lane === lane && event.kind !== 'talks');
    if (!entries.length) continue;
    const items = entries.map(({ event, span, placed, mirrored }) => ({
      event,
      placed,
      mirrored,
      certainty: certaintyOf(span),
      isForce: isForce(event),
      title: input.titleOf(event),
      ...isBesideBand(event.id, placed, disputes, byEvent, bands.map((band) => band.event.id))
    }));
    const laid = layOutLane(lane, bottom, items, { ...ground, blocked: blockedIn(lane, input, raised, byEvent) });
    lanes.push(laid.lane);
    marks.push(...laid.marks);
    bottom = laid.lane.bottom;
  }
  const order = new Map(visible.map(({ event }, index) => [event.id, index]));
  marks.sort((a, b) => (order.get(a.event.id) ?? 0) - (order.get(b.event.id) ?? 0));
  return {
    height: bottom + axisHeight,
    top,
    lanes,
    marks,
    disputes: connectDisputes(disputes, marks, heads.bottom, raisedHeight, input.direction),
    ticks: createTimeAxis(input.window, 100, input.direction).ticks(plotWidths.narrow / tickWidth)
  };
}
