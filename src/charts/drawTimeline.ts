import { boldness, breakLines, widthOf } from './measureText.ts';
import { endsOf, labelEdge, layOutLane, packItem, quarrelHeight, quarrelsAbove, type DrawnLane, type DrawnMark } from './layOutLane.ts';
import { labelGap, type Fit, type PlacedLabel } from './labels.ts';
import { packLabels, rowTops } from './packLabels.ts';
import { setScene, type Actor, type PlotWidths, type Quarrel, type Scene, type TimelineInput } from './scene.ts';
import { createTimeAxis } from './timeAxis.ts';

/** A dispute as it is drawn: a line from what came first to what came after it, and its title. */
export interface DrawnDispute extends Pick<Quarrel, 'id' | 'title' | 'isRaised'> {
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

/** How far the lines of the days go on below the lanes. */
const tickHeight = 5;

/** The bands of the talks, with their heads in rows above everything. */
function layOutBands(scene: Scene): { marks: DrawnMark[]; bottom: number } {
  const { fontSize, lineHeight, bands } = scene;
  const items = bands.map((actor) => packItem(scene, actor, { note: scene.noteOf(actor.event), sides: ['below', 'belowEnd'] }));
  const heightOf = (label: PlacedLabel | undefined): number => (label ? label.lines.length + label.noteLines.length : 1) * lineHeight + 8;
  const packed = packLabels(items, {
    ...scene.widths,
    fontSize: fontSize * boldness + 1,
    heightOf,
    labelRows: Math.max(1, bands.length),
    blocked: [],
    avoided: []
  });
  const tops = rowTops(packed, heightOf);
  const marks = bands.map((actor, index): DrawnMark => {
    const top = tops[packed[index]?.row ?? 0] ?? 0;
    const label = packed[index]?.label;
    return {
      ...actor,
      y: top,
      top,
      bottom: top,
      parts: [],
      countFits: undefined,
      label,
      labelX: labelEdge(actor, label),
      labelY: top + lineHeight,
      repeats: []
    };
  });
  return { marks, bottom: tops.at(-1) ?? 0 };
}

/** A dispute between two marks: its line runs above the lower one's lane, and comes down or up from the other. */
function raise(scene: Scene, quarrel: Quarrel, marks: ReadonlyMap<string, DrawnMark>, top: number): DrawnDispute {
  const { id, title, first, second } = quarrel;
  const { fontSize, lineHeight } = scene;
  const lines = breakLines(title, 2, fontSize);
  const width = Math.max(...lines.map((line) => widthOf(line, fontSize * boldness)));
  const [start, end] = first.placed.at < second.placed.at ? [first, second] : [second, first];
  const isBefore = (start.placed.at * scene.widths.narrow) / 100 > width + labelGap;
  const label = { lines, width, x: isBefore ? start.drawn.at : end.drawn.at, y: top + lineHeight, isBefore, fits: 'narrow' as const };
  const [upper, lower] = endsOf(scene, quarrel);
  const endOf = (actor: Actor): number => {
    const mark = marks.get(actor.event.id);
    return (actor === upper && upper.event.lane !== lower.event.lane ? mark?.bottom : mark?.top) ?? top;
  };
  return { id, title, isRaised: true, x1: first.drawn.at, x2: second.drawn.at, y: top + lineHeight + 3, y1: endOf(first), y2: endOf(second), label };
}

/** A dispute between a mark and a band: along the mark's row to the band's nearer edge, or from there. Its title is a note under the mark's. */
function drawBeside(scene: Scene, { id, title, first, second }: Quarrel, marks: ReadonlyMap<string, DrawnMark>): DrawnDispute {
  const [actor, band] = first.shape === 'band' ? [second, first] : [first, second];
  const edge = actor.placed.at < band.placed.at ? band.drawn.from : band.drawn.to;
  const mark = marks.get(actor.event.id);
  const y = mark?.y ?? 0;
  const [x1, x2] = actor === first ? [actor.drawn.at, edge] : [edge, actor.drawn.at];
  const label = mark?.label && {
    lines: mark.label.noteLines,
    width: mark.label.width,
    x: mark.labelX,
    y: mark.labelY + mark.label.lines.length * scene.lineHeight,
    isBefore: mark.label.side === 'before',
    fits: mark.label.fits
  };
  return { id, title, isRaised: false, x1, x2, y, y1: y, y2: y, label };
}

function layOutLanes(scene: Scene, top: number): { lanes: DrawnLane[]; marks: DrawnMark[] } {
  const hasBars = (lane: string | undefined): boolean => scene.actors.some(({ event, shape }) => event.lane === lane && shape === 'bar');
  const used = scene.lanes.filter((lane) => scene.actors.some(({ event, shape }) => event.lane === lane && shape !== 'band'));
  const lanes: DrawnLane[] = [];
  const marks: DrawnMark[] = [];
  for (const [index, id] of used.entries()) {
    const laid = layOutLane(scene, id, lanes.at(-1)?.bottom ?? top, hasBars(id) && hasBars(used[index + 1]));
    lanes.push(laid.lane);
    marks.push(...laid.marks);
  }
  return { lanes, marks };
}

function drawDisputes(scene: Scene, lanes: readonly DrawnLane[], marks: ReadonlyMap<string, DrawnMark>): DrawnDispute[] {
  const raised = lanes.flatMap(({ id, top }) =>
    quarrelsAbove(scene, id).map((quarrel, index) => raise(scene, quarrel, marks, top + 4 + index * quarrelHeight(scene)))
  );
  return [...raised, ...scene.quarrels.filter(({ isRaised }) => !isRaised).map((quarrel) => drawBeside(scene, quarrel, marks))];
}

/** The first of a month, its fifth, its tenth and so on; seen from afar, only these are named. */
function isRound(time: number): boolean {
  const date = new Date(time).getUTCDate();
  return date === 1 || (date % 5 === 0 && date < 30);
}

/** Lays the whole timeline out: bands through everything, lanes below each other, disputes across them. */
export function drawTimeline(input: TimelineInput): TimelineDrawing {
  const scene = setScene(input);
  const heads = layOutBands(scene);
  const { lanes, marks } = layOutLanes(scene, heads.bottom);
  const byEvent = new Map([...heads.marks, ...marks].map((mark) => [mark.event.id, mark]));
  const bottom = lanes.at(-1)?.bottom ?? heads.bottom;
  return {
    height: bottom + tickHeight,
    top: heads.bottom,
    bottom,
    lineHeight: scene.lineHeight,
    lanes,
    marks: scene.actors.flatMap(({ event }) => byEvent.get(event.id) ?? []),
    disputes: drawDisputes(scene, lanes, byEvent),
    ticks: createTimeAxis(input.window, 100, input.direction).days.map(({ time }) => ({ time, fits: isRound(time) ? 'narrow' : 'middle' })),
    widths: scene.widths
  };
}
