import { highest } from '../model/spread.ts';
import { magnitudeOf, totalOf } from '../model/timeline.ts';
import { labelGap, onGap, targetSize, type Fit, type PackItem, type PlacedLabel, type Stretch } from './labels.ts';
import { fitsAlong } from './fitsAlong.ts';
import { packLabels, rowTops, type PackedItem, type PackRules } from './packLabels.ts';
import type { Actor, Quarrel, Scene } from './scene.ts';
import { round, roundShare } from './timeAxis.ts';

/** One event of the drawing, with finished numbers: shares of the width in percent, heights in pixels. */
export interface DrawnMark extends Actor {
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
export function isStretch({ shape, certainty }: Actor): boolean {
  return shape === 'band' || (shape === 'mark' && (certainty === 'interval' || certainty === 'open'));
}

/** From the middle of a mark to its label, in pixels. */
export function distanceOf({ shape }: Actor): number {
  return shape === 'bar' ? labelGap + barReach / 2 : labelGap;
}

/** What an actor and its label are called when places are given out. */
export function packItem(scene: Scene, actor: Actor, more: Pick<PackItem, 'note' | 'sides'> = {}): PackItem {
  const { from, to, at } = actor.placed;
  const isLine = isStretch(actor);
  return {
    id: actor.event.id,
    from: isLine ? from : at,
    to: isLine ? to : at,
    isLine,
    title: scene.titleOf(actor.event),
    distance: distanceOf(actor),
    // A line that is longer than a screen says on itself, again and again, what it is.
    sides: isLine && ((to - from) * scene.widths.wide) / 100 > repeatEvery ? ['on'] : undefined,
    ...more
  };
}

/** The edge of a mark that its label is measured from. */
export function labelEdge(actor: Actor, label: PlacedLabel | undefined): number {
  if (!isStretch(actor)) return actor.drawn.at;
  return label?.side === 'after' || label?.side === 'belowEnd' ? actor.drawn.to : actor.drawn.from;
}

/** Where a quarrel stands beside its mark, that side of the mark is taken. */
function noteOf(actor: Actor, quarrels: readonly Quarrel[]): Pick<PackItem, 'note' | 'sides'> {
  const quarrel = quarrels.find(({ isRaised, first, second }) => !isRaised && (first === actor || second === actor));
  if (!quarrel) return {};
  const band = quarrel.first === actor ? quarrel.second : quarrel.first;
  return { note: quarrel.title, sides: [actor.placed.at < band.placed.at ? 'before' : 'after'] };
}

/** The two ends of a raised quarrel, the one in the higher lane first. */
export function endsOf(scene: Scene, { first, second }: Quarrel): [upper: Actor, lower: Actor] {
  const depth = ({ event }: Actor): number => scene.lanes.indexOf(event.lane);
  return depth(first) <= depth(second) ? [first, second] : [second, first];
}

/** What labels of a lane's rows keep clear of: the lines that quarrels draw through them. */
function blockedIn(scene: Scene, lane: string, isBarsLast: boolean): Stretch[] {
  const depth = scene.lanes.indexOf(lane);
  const crossed = scene.quarrels
    .filter(({ isRaised }) => isRaised)
    .flatMap((quarrel) => {
      const [upper, lower] = endsOf(scene, quarrel);
      const isPassed = scene.lanes.indexOf(upper.event.lane) < depth && depth < scene.lanes.indexOf(lower.event.lane);
      const isMet = (actor: Actor): boolean => actor.event.lane === lane && actor.shape === 'mark';
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

function rulesOf(scene: Scene, blocked: readonly Stretch[]): PackRules {
  const avoided = scene.bands.map(({ placed }): Stretch => ({ from: [placed.from, 0], to: [placed.to, 0] }));
  return { ...scene.widths, fontSize: scene.fontSize, heightOf: (label) => rowHeight(label, scene.lineHeight), labelRows, blocked, avoided };
}

function partsOf(scene: Scene, actor: Actor, foot: number): DrawnMark['parts'] {
  let top = foot;
  return magnitudeOf(actor.event).map((figure) => {
    const height = Math.round(scene.heightOf(highest(figure)));
    top -= height;
    return { value: highest(figure), top, height };
  });
}

/** The bars of a lane on their common foot, each named beside it where there is room. */
function layOutBars(scene: Scene, bars: readonly Actor[], top: number): { marks: DrawnMark[]; foot: number } {
  const { lineHeight } = scene;
  const blocked = bars.map(({ placed }): Stretch => ({ from: [placed.at, -barReach], to: [placed.at, barReach] }));
  const items = bars.map((actor) => packItem(scene, actor, { sides: ['before', 'after'] }));
  const packed = packLabels(items, { ...rulesOf(scene, blocked), labelRows: 1 });
  const counted = bars.map(({ placed, event }) => ({ at: placed.at, weight: totalOf(magnitudeOf(event)) }));
  const fits = fitsAlong(counted, countWidth, scene.widths);
  const heights = bars.map((actor, index) => {
    const counts = partsOf(scene, actor, 0);
    const standing = counts.length * lineHeight - (counts.at(-1)?.top ?? 0);
    return Math.max(standing, (packed[index]?.label?.lines.length ?? 0) * lineHeight);
  });
  const foot = Math.ceil(top + padding / 2 + Math.max(0, ...heights));
  const marks = bars.map((actor, index): DrawnMark => {
    const parts = partsOf(scene, actor, foot);
    const head = parts.at(-1)?.top ?? foot;
    const label = packed[index]?.label;
    const labelY = Math.min(head, foot - (label?.lines.length ?? 0) * lineHeight) + lineHeight - toBaseline;
    return {
      ...actor,
      y: foot,
      top: round(head - parts.length * lineHeight),
      bottom: foot,
      parts,
      countFits: fits[index],
      label,
      labelX: labelEdge(actor, label),
      labelY: Math.round(labelY),
      repeats: []
    };
  });
  return { marks, foot };
}

/** The marks of a lane in rows, each as high as its labels need. */
function layOutMarks(scene: Scene, actors: readonly Actor[], blocked: readonly Stretch[], top: number): { marks: DrawnMark[]; bottom: number } {
  const rules = rulesOf(scene, blocked);
  const packed = packLabels(
    actors.map((actor) => packItem(scene, actor, noteOf(actor, scene.quarrels))),
    rules
  );
  const tops = rowTops(packed, rules.heightOf).map((height) => top + height);
  return { marks: actors.map((actor, index) => placeMark(scene, actor, packed[index], tops)), bottom: tops.at(-1) ?? top };
}

function placeMark(scene: Scene, actor: Actor, packed: PackedItem | undefined, tops: readonly number[]): DrawnMark {
  const y = (tops[packed?.row ?? 0] ?? 0) + targetSize / 2;
  return {
    ...actor,
    y,
    top: y - markReach,
    bottom: y + markReach,
    parts: [],
    countFits: undefined,
    label: packed?.label,
    labelX: labelEdge(actor, packed?.label),
    labelY: y + toBaseline + (isUnder(packed?.label) ? scene.lineHeight : 0),
    repeats: repeatsOf(actor, packed?.label, scene.widths.wide)
  };
}

/** A label on a line stands again and again along it, wherever it has room. */
function repeatsOf({ drawn: { from, to } }: Actor, label: PlacedLabel | undefined, width: number): number[] {
  if (label?.side !== 'on') return [];
  const step = (100 * repeatEvery) / width;
  const room = Math.abs(to - from) - (100 * (label.width + onGap)) / width;
  return Array.from({ length: Math.max(0, Math.floor(room / step)) }, (_, index) => roundShare(from + Math.sign(to - from) * (index + 1) * step));
}

/** How much room the quarrels that end in a lane take above it. */
export function quarrelHeight(scene: Scene): number {
  return 2 * scene.lineHeight + 8;
}

/** The quarrels that run above a lane: those of whose two lanes it is the lower one. */
export function quarrelsAbove(scene: Scene, lane: string): Quarrel[] {
  return scene.quarrels.filter((quarrel) => quarrel.isRaised && endsOf(scene, quarrel)[1].event.lane === lane);
}

function gridOf(scene: Scene, bars: readonly DrawnMark[], foot: number): DrawnLane['grid'] {
  const highest = Math.min(...bars.map((mark) => mark.parts.at(-1)?.top ?? mark.y));
  return scene.heightOf
    .ticks(gridLines)
    .map((value) => ({ value, y: round(foot - scene.heightOf(value)) }))
    .filter(({ value, y }) => value > 0 && y >= highest);
}

/**
 * Lays one lane out from its top: bars above their foot, marks in rows below it. `isBarsLast` puts the rows first, so
 * that the bars stand next to those of the lane below.
 */
export function layOutLane(scene: Scene, lane: string, top: number, isBarsLast: boolean): { lane: DrawnLane; marks: DrawnMark[] } {
  const actors = scene.actors.filter(({ event, shape }) => event.lane === lane && shape !== 'band');
  const bars = actors.filter(({ shape }) => shape === 'bar');
  const others = actors.filter(({ shape }) => shape === 'mark');
  const blocked = blockedIn(scene, lane, isBarsLast);
  const start = top + padding / 2 + quarrelsAbove(scene, lane).length * quarrelHeight(scene);
  if (!bars.length) {
    const rows = layOutMarks(scene, others, blocked, start);
    return { lane: { id: lane, top, bottom: rows.bottom + padding / 2, foot: undefined, grid: [] }, marks: rows.marks };
  }
  const early = isBarsLast ? layOutMarks(scene, others, blocked, start) : undefined;
  const upper = layOutBars(scene, bars, early?.bottom ?? start);
  const rows = early ?? layOutMarks(scene, others, blocked, upper.foot + padding / 2);
  const bottom = round(isBarsLast ? upper.foot : rows.bottom + padding / 2);
  return { lane: { id: lane, top, bottom, foot: upper.foot, grid: gridOf(scene, upper.marks, upper.foot) }, marks: [...upper.marks, ...rows.marks] };
}
