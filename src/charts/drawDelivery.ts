import { scaleLinear } from 'd3-scale';
import type { Delivery, TalksPromise } from '../schema/records.ts';
import { acrossSides, addRanges, isLeast, isUnknown, readingsOf, undisputed, type Ledger, type Step, type Sum } from '../model/delivered.ts';
import type { Span } from '../model/span.ts';
import { spread, type Range, type Spread } from '../model/spread.ts';
import { sizeOf, type Panel } from './deliveryPanels.ts';
import { dateTicks, type DateTick, type TickRules } from './dateTicks.ts';
import { stepBand, stepLine, type Point } from './stepPath.ts';
import { createTimeAxis, round, type TimeAxis } from './timeAxis.ts';

/** What a chart is drawn from. */
export interface DeliveryInput extends TickRules {
  panel: Panel;
  ledger: Ledger;
  spanOf: (edtf: string) => Span;
  /** The end of the scale, which the panels of a group share. */
  top: number;
  /** The height of the plot in pixels. */
  height: number;
}

/** Where a total is only known to be at least something: an area from the top of the plot down. Across in percent, down in pixels. */
export interface OpenArea {
  x: number;
  width: number;
  height: number;
}

/** A running total. Places across are in percent, heights in pixels; paths are drawn in a box that is 100 wide. */
export interface DrawnLine {
  /** A side, or both where each handover was of equal size. */
  toward: string;
  /** Pieces of the line; apart where no promise claims its handovers, `least` from the first handover without a number on. */
  pieces: { d: string; kind: 'sure' | 'apart' | 'least' }[];
  /** Above the line, where it is a lower bound. */
  open: OpenArea[];
  /** Between the lowest and the highest count, where they differ. */
  band?: string | undefined;
  /** A dot for each handover; open where it is not said outright that it belongs to the promise. */
  dots: { delivery: Delivery; x: number; y: number; isOpen: boolean }[];
  /** What the total comes to, across what the two sides count, and where its label stands. */
  total: Spread;
  isAbout: boolean;
  labelY: number;
}

/** What was promised: one line, or two with a band between them where its readings differ. */
export interface DrawnPromise {
  lines: string[];
  band?: string | undefined;
  total: Spread;
  kinds: Set<TalksPromise['kind']>;
  /** The one way that nobody disputes it was to go, where what was handed over is drawn way by way. */
  toward?: string | undefined;
  labelY: number;
}

export interface DeliveryDrawing {
  height: number;
  grid: { value: number; y: number }[];
  /** The dates that the axis names, and from which of its widths on. */
  ticks: DateTick[];
  lines: DrawnLine[];
  promised?: DrawnPromise | undefined;
  /** Where handovers of unknown size stand on the axis. */
  unknown: { delivery: Delivery; x: number }[];
  /** Where the total may be anything, since no size is known at all. */
  open: OpenArea[];
  /** Handovers that no promise claims, from the axis to their size. */
  apart: { delivery: Delivery; x: number; y: number }[];
}

/** The scales of a plot, and where time begins and ends in it. */
interface Plot {
  axis: TimeAxis;
  x: (edtf: string) => number;
  y: (value: number) => number;
  start: number;
  end: number;
}

/** The room that a label of two lines takes, in pixels. */
export const labelHeight = 32;

function createPlot({ panel, spanOf, top, height, direction }: DeliveryInput): Plot {
  const axis = createTimeAxis(panel.window, 100, direction);
  const scale = scaleLinear([0, top], [height, 0]);
  return {
    axis,
    x: (edtf) => axis.place(spanOf(edtf))?.at ?? 0,
    y: (value) => round(scale(value)),
    start: direction === 'rtl' ? 100 : 0,
    end: direction === 'rtl' ? 0 : 100
  };
}

/** The path over some steps along their lower edge, in pieces of one kind each. A total that may be anything is not drawn as nothing: it has no line on the axis. */
function piecesOf(steps: readonly Step[], { x, y, start, end }: Plot): DrawnLine['pieces'] {
  const foot = y(0);
  let piece: DrawnLine['pieces'][number] = { d: `M${start} ${foot}`, kind: 'sure' };
  let height = foot;
  const pieces = [piece];
  const isNothing = (): boolean => piece.kind === 'least' && height === foot;
  for (const { delivery, from, atLeast } of steps) {
    const at = x(delivery.date);
    const kind = atLeast ? 'least' : delivery.promise === undefined ? 'apart' : 'sure';
    piece.d = isNothing() ? `M${at} ${height}` : `${piece.d}H${at}`;
    if (piece.kind !== kind) pieces.push((piece = { d: `M${at} ${height}`, kind }));
    if (height !== y(from)) piece.d += `V${y(from)}`;
    height = y(from);
  }
  if (!isNothing()) piece.d += `H${end}`;
  return pieces;
}

/** Where the total of some steps is only a lower bound: from each of these steps to the next, above the line. Steps at one height are one area. */
function openAbove(steps: readonly Step[], { x, y, end }: Plot): OpenArea[] {
  const places = steps.filter(({ atLeast }) => atLeast).map(({ delivery, from }) => ({ at: x(delivery.date), height: y(from) }));
  const corners = places.filter(({ height }, index) => height !== places[index - 1]?.height);
  return corners.flatMap(({ at, height }, index) => {
    const next = corners[index + 1]?.at ?? end;
    return at === next ? [] : [{ x: Math.min(at, next), width: round(Math.abs(next - at)), height }];
  });
}

/** The area between the lower and the upper edge of some steps. */
function bandOf(all: readonly Step[], { x, y, end }: Plot): string | undefined {
  const steps = all.filter(({ isKnown }) => isKnown);
  if (steps.every(({ from, to }) => from === to)) return undefined;
  const edge = (side: keyof Range): Point[] => steps.map((step) => [x(step.delivery.date), y(step[side])]);
  return stepBand(edge('to'), edge('from'), end);
}

/** What is added up in one direction. */
interface RunningTotal {
  steps: Step[];
  sum: Sum;
}

function drawLine(toward: string, { steps, sum }: RunningTotal, plot: Plot): DrawnLine {
  const total = { ...acrossSides(sum), atLeast: isLeast(sum) };
  return {
    toward,
    pieces: piecesOf(steps, plot),
    open: openAbove(steps, plot),
    band: bandOf(steps, plot),
    dots: steps
      .filter(({ isKnown }) => isKnown)
      .map(({ delivery, from }) => ({ delivery, x: plot.x(delivery.date), y: plot.y(from), isOpen: delivery.basis !== 'stated' })),
    total,
    isAbout: sum.isAbout,
    labelY: plot.y(total.from)
  };
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return a.every((step, index) => step.from === b[index]?.from && step.to === b[index].to && step.isKnown === b[index].isKnown);
}

function linesOf({ panel, ledger }: DeliveryInput, plot: Plot): DrawnLine[] {
  const totals = ledger.sides
    .map((side) => ({ side, steps: ledger.steps(panel.handovers, side), sum: ledger.sum(panel.handovers, side) }))
    .filter(({ sum }) => sum.added.length);
  const [first, second] = totals;
  if (first && second && isSame(first.steps, second.steps)) return [drawLine('each-way', first, plot)];
  return totals.map((total) => drawLine(total.side, total, plot));
}

/** What was promised by the time of each promise, added up. */
function promisedOf({ panel }: DeliveryInput, { axis, y, start, end }: Plot): DrawnPromise | undefined {
  const promises = panel.accounts.filter(({ promise }) => readingsOf(promise).length).toSorted((a, b) => a.made.start - b.made.start);
  if (!promises.length) return undefined;
  const spreads = promises.map(({ promise }) => spread(readingsOf(promise)));
  const steps = promises.map(({ made }, index) => ({ at: axis.place(made)?.at ?? start, ...addRanges(spreads.slice(0, index + 1)) }));
  const edge = (side: keyof Range): Point[] => steps.map((step) => [step.at, y(step[side])]);
  const isOne = steps.every(({ from, to }) => from === to);
  const total = { ...addRanges(spreads), atLeast: spreads.some(({ atLeast }) => atLeast) };
  return {
    lines: (isOne ? (['to'] as const) : (['to', 'from'] as const)).map((side) => stepLine(edge(side), end)),
    band: isOne ? undefined : stepBand(edge('to'), edge('from'), end),
    total,
    kinds: new Set(promises.map(({ promise }) => promise.kind)),
    labelY: y(total.to)
  };
}

function promisedWay({ panel, ledger }: DeliveryInput, lines: readonly DrawnLine[]): string | undefined {
  const directions = new Set(panel.accounts.map(({ promise }) => undisputed(promise, ledger.sides).join()));
  return directions.size === 1 ? lines.find(({ toward }) => directions.has(toward))?.toward : undefined;
}

/**
 * Moves labels apart that would stand on each other: an upper one stays the upper one. `end` is where the lowest one may end, in pixels,
 * `roomOf` how much room each takes from its place down.
 */
export function partLabels<Label extends { labelY: number }>(
  labels: readonly Label[],
  end: number,
  roomOf: (label: Label) => number = () => labelHeight
): void {
  const sorted = labels.toSorted((a, b) => a.labelY - b.labelY);
  let above = -Infinity;
  for (const label of sorted) {
    label.labelY = Math.max(label.labelY, above);
    above = label.labelY + roomOf(label);
  }
  let below = end;
  for (const label of sorted.toReversed()) below = label.labelY = Math.min(label.labelY, below - roomOf(label));
}

/** Draws a panel: as finished numbers and paths, mirrored for a language that is read from the right. */
export function drawDelivery(input: DeliveryInput): DeliveryDrawing {
  const { panel, ledger, top, height } = input;
  const plot = createPlot(input);
  const lines = linesOf(input, plot);
  const promised = promisedOf(input, plot);
  partLabels([...(promised ? [promised] : []), ...lines], height + labelHeight);
  return {
    height,
    grid: scaleLinear([0, top], [0, 1])
      .ticks(3)
      .map((value) => ({ value, y: plot.y(value) })),
    ticks: dateTicks(plot.axis, input),
    lines,
    promised: promised && { ...promised, toward: promisedWay(input, lines) },
    unknown: [...panel.handovers.filter(isUnknown), ...panel.beyond].map((delivery) => ({ delivery, x: plot.x(delivery.date) })),
    open: lines.length ? [] : openAbove(ledger.steps(panel.handovers, ledger.sides[0] ?? ''), plot),
    apart: panel.apart.map((delivery) => ({ delivery, x: plot.x(delivery.date), y: plot.y(sizeOf(delivery, ledger)) }))
  };
}
