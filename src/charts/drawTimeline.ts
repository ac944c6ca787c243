import { disputeHeight, disputePadding, disputesAbove, endsOf } from './disputes.ts';
import { boldness, breakLines, widthOf } from './measureText.ts';
import { layOutLane, type DrawnLane, type DrawnMark } from './layOutLane.ts';
import { labelGap, type Fit, type PlacedLabel } from './labels.ts';
import { labelEdge, packItem } from './packItem.ts';
import { packLabels, rowTops } from './packLabels.ts';
import { createLayout, type PlotWidths, type ShownDispute, type ShownEvent, type TimelineInput, type TimelineLayout } from './timelineLayout.ts';
import { createTimeAxis } from './timeAxis.ts';

/** A dispute as it is drawn: a line from what came first to what came after it, and its title. */
export interface DrawnDispute extends Pick<ShownDispute, 'id' | 'title' | 'isRaised'> {
  /** Where the line begins and ends, in percent. */
  x1: number;
  x2: number;
  /** The height at which the line runs, and the heights that it comes up from and goes down to. */
  y: number;
  y1: number;
  y2: number;
  /** The title in lines, from its place and the baseline of its first line; missing where there was no room. */
  label: { lines: string[]; width: number; x: number; y: number; isBefore: boolean; fits: Fit } | undefined;
}

/** The whole drawing, as finished numbers. */
export interface TimelineDrawing {
  height: number;
  /** Where the lanes begin and end. */
  top: number;
  bottom: number;
  lineHeight: number;
  lanes: DrawnLane[];
  /** In time order. */
  marks: DrawnMark[];
  disputes: DrawnDispute[];
  /** The days, each as wide as the next, and from which distance on each is named; half a day of room stands at either end. */
  ticks: { time: number; fits: Fit }[];
  widths: PlotWidths;
}

/** How far the lines of the days go on below the lanes, in pixels. */
const tickHeight = 5;

/** Below the head of a band, in pixels. */
const headPadding = 8;

/** From the baseline of a dispute's title to its line, in pixels. */
const belowTitle = 3;

/** The bands of the talks, with their heads in rows above everything. */
function layOutBands(layout: TimelineLayout): { marks: DrawnMark[]; bottom: number } {
  const { fontSize, lineHeight, bands } = layout;
  const items = bands.map((shown) => packItem(layout, shown, { note: layout.noteOf(shown.event), sides: ['below', 'belowEnd'] }));
  const heightOf = (label: PlacedLabel | undefined): number => (label ? label.lines.length + label.noteLines.length : 1) * lineHeight + headPadding;
  const packed = packLabels(items, {
    ...layout.widths,
    fontSize: fontSize * boldness + 1, // heads are bold, and a pixel larger than labels
    heightOf,
    labelRows: Math.max(1, bands.length),
    blocked: []
  });
  const tops = rowTops(packed, heightOf);
  const marks = bands.map((shown, index): DrawnMark => {
    const top = tops[packed[index]?.row ?? 0] ?? 0;
    const label = packed[index]?.label;
    return {
      ...shown,
      y: top,
      top,
      bottom: top,
      parts: [],
      countFits: undefined,
      label,
      labelX: labelEdge(shown, label),
      isLabelApart: false,
      labelY: top + lineHeight,
      repeats: []
    };
  });
  return { marks, bottom: tops.at(-1) ?? 0 };
}

/** A dispute between two marks: its line runs above the lower one's lane, and comes down or up from the other. */
function raise(layout: TimelineLayout, dispute: ShownDispute, marks: ReadonlyMap<string, DrawnMark>, top: number): DrawnDispute {
  const { id, title, first, second } = dispute;
  const { fontSize, lineHeight } = layout;
  const lines = breakLines(title, 2, fontSize);
  const width = Math.max(...lines.map((line) => widthOf(line, fontSize * boldness)));
  const [start, end] = first.placed.at < second.placed.at ? [first, second] : [second, first];
  const isBefore = (start.placed.at * layout.widths.narrow) / 100 > width + labelGap;
  const label = { lines, width, x: isBefore ? start.drawn.at : end.drawn.at, y: top + lineHeight, isBefore, fits: 'narrow' as const };
  const [upper, lower] = endsOf(layout, dispute);
  const endOf = (shown: ShownEvent): number => {
    const mark = marks.get(shown.event.id);
    return (shown === upper && upper.event.lane !== lower.event.lane ? mark?.bottom : mark?.top) ?? top;
  };
  return { id, title, isRaised: true, x1: first.drawn.at, x2: second.drawn.at, y: top + lineHeight + belowTitle, y1: endOf(first), y2: endOf(second), label };
}

/** A dispute between a mark and a band: along the mark's row to the band's nearer edge, or from there. Its title is a note under the mark's. */
function drawBeside(layout: TimelineLayout, { id, title, first, second }: ShownDispute, marks: ReadonlyMap<string, DrawnMark>): DrawnDispute {
  const [shown, band] = first.shape === 'band' ? [second, first] : [first, second];
  const edge = shown.placed.at < band.placed.at ? band.drawn.from : band.drawn.to;
  const mark = marks.get(shown.event.id);
  const y = mark?.y ?? 0;
  const [x1, x2] = shown === first ? [shown.drawn.at, edge] : [edge, shown.drawn.at];
  const label = mark?.label && {
    lines: mark.label.noteLines,
    width: mark.label.width,
    x: mark.labelX,
    y: mark.labelY + mark.label.lines.length * layout.lineHeight,
    isBefore: mark.label.side === 'before',
    fits: mark.label.fits
  };
  return { id, title, isRaised: false, x1, x2, y, y1: y, y2: y, label };
}

function layOutLanes(layout: TimelineLayout, top: number): { lanes: DrawnLane[]; marks: DrawnMark[] } {
  const hasBars = (lane: string | undefined): boolean => layout.events.some(({ event, shape }) => event.lane === lane && shape === 'bar');
  const used = layout.lanes.filter((lane) => layout.events.some(({ event, shape }) => event.lane === lane && shape !== 'band'));
  const lanes: DrawnLane[] = [];
  const marks: DrawnMark[] = [];
  for (const [index, id] of used.entries()) {
    const laid = layOutLane(layout, id, lanes.at(-1)?.bottom ?? top, hasBars(id) && hasBars(used[index + 1]));
    lanes.push(laid.lane);
    marks.push(...laid.marks);
  }
  return { lanes, marks };
}

function drawDisputes(layout: TimelineLayout, lanes: readonly DrawnLane[], marks: ReadonlyMap<string, DrawnMark>): DrawnDispute[] {
  const raised = lanes.flatMap(({ id, top }) =>
    disputesAbove(layout, id).map((dispute, index) => raise(layout, dispute, marks, top + disputePadding + index * disputeHeight(layout)))
  );
  return [...raised, ...layout.disputes.filter(({ isRaised }) => !isRaised).map((dispute) => drawBeside(layout, dispute, marks))];
}

/** The first of a month, its fifth, its tenth and so on; seen from afar, only these are named. */
function isRound(time: number): boolean {
  const date = new Date(time).getUTCDate();
  return date === 1 || (date % 5 === 0 && date < 30);
}

/** Lays the whole timeline out: bands through everything, lanes below each other, disputes across them. */
export function drawTimeline(input: TimelineInput): TimelineDrawing {
  const layout = createLayout(input);
  const heads = layOutBands(layout);
  const { lanes, marks } = layOutLanes(layout, heads.bottom);
  const byEvent = new Map([...heads.marks, ...marks].map((mark) => [mark.event.id, mark]));
  const bottom = lanes.at(-1)?.bottom ?? heads.bottom;
  return {
    height: bottom + tickHeight,
    top: heads.bottom,
    bottom,
    lineHeight: layout.lineHeight,
    lanes,
    marks: layout.events.flatMap(({ event }) => byEvent.get(event.id) ?? []),
    disputes: drawDisputes(layout, lanes, byEvent),
    ticks: createTimeAxis(input.window, 100, input.direction).days.map(({ time }) => ({ time, fits: isRound(time) ? 'narrow' : 'middle' })),
    widths: layout.widths
  };
}
