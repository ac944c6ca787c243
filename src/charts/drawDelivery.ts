import { scaleLinear } from 'd3-scale';
import type { Delivery, TalksPromise } from '../schema/records.ts';
import { acrossSides, isUnknown, readingsOf, undisputed, type Ledger, type Range, type Step, type Sum, type Target } from '../model/delivered.ts';
import type { Span } from '../model/span.ts';
import { spread } from '../model/spread.ts';
import type { Panel } from './deliveryPanels.ts';
import { createTimeAxis, round, type Direction, type TimeAxis } from './timeAxis.ts';

/** What a chart is drawn from. */
export interface DeliveryInput {
  panel: Panel;
  ledger: Ledger;
  spanOf: (edtf: string) => Span;
  /** The end of the scale, which the panels of a matter share. */
  top: number;
  /** The height of the plot in pixels. */
  height: number;
  /** How far apart the dates that the axis names have to be, in percent of its length. */
  tickGap: number;
  direction: Direction;
}

/** A running total. Places across are in percent, heights in pixels; paths are drawn in a box that is 100 wide. */
export interface DrawnLine {
  /** A side, or both where each handover was of equal size. */
  toward: string;
  /** Pieces of the line; a piece is apart where no promise claims its handovers. */
  pieces: { d: string; isApart: boolean }[];
  /** Between the lowest and the highest count, where they differ. */
  band?: string | undefined;
  /** A dot for each handover; open where it is not said outright that it belongs to the promise. */
  dots: { x: number; y: number; isOpen: boolean }[];
  /** What the total comes to, across what the two sides count, and where its label stands. */
  total: Range;
  isAbout: boolean;
  labelY: number;
}

/** What was promised: one line, or two with a band between them where its readings differ. */
export interface DrawnPromise {
  lines: string[];
  band?: string | undefined;
  total: Target;
  kinds: Set<TalksPromise['kind']>;
  /** The one way that nobody disputes it was to go, where what was handed over is drawn way by way. */
  toward?: string | undefined;
  labelY: number;
}

export interface DeliveryDrawing {
  height: number;
  grid: { value: number; y: number }[];
  ticks: { time: number; at: number }[];
  lines: DrawnLine[];
  promised?: DrawnPromise | undefined;
  /** Where handovers of unknown size stand on the axis. */
  unknown: number[];
  /** Handovers that no promise claims, from the axis to their size. */
  apart: { x: number; y: number }[];
}

interface Stage {
  axis: TimeAxis;
  x: (edtf: string) => number;
  y: (value: number) => number;
  start: number;
  end: number;
}

/** The room that a label of two lines takes. */
export const labelHeight = 32;

function setStage({ panel, spanOf, top, height, direction }: DeliveryInput): Stage {
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

/** The path over some steps along their lower or upper edge, in pieces that are apart or not. */
function piecesOf(steps: readonly Step[], edge: keyof Range, { x, y, start, end }: Stage): DrawnLine['pieces'] {
  const pieces = [{ d: `M${start} ${y(0)}`, isApart: false }];
  let height = y(0);
  for (const step of steps) {
    const at = x(step.delivery.date);
    const isApart = step.delivery.promise === undefined;
    const last = pieces.at(-1);
    if (last) last.d += `H${at}`;
    if (last?.isApart !== isApart) pieces.push({ d: `M${at} ${height}`, isApart });
    height = y(step[edge]);
    const current = pieces.at(-1);
    if (current) current.d += `V${height}`;
  }
  const last = pieces.at(-1);
  if (last) last.d += `H${end}`;
  return pieces;
}

/** The area between the lower and the upper edge of some steps. */
function bandOf(steps: readonly Step[], { x, y, end }: Stage): string | undefined {
  if (steps.every(({ from, to }) => from === to)) return undefined;
  const there = steps.map((step, index) => `${index ? 'H' : 'M'}${x(step.delivery.date)}${index ? 'V' : ' '}${y(step.to)}`);
  const back = steps.toReversed().map((step) => `V${y(step.from)}H${x(step.delivery.date)}`);
  return `${there.join('')}H${end}${back.join('')}Z`;
}

function drawLine(toward: string, { steps, sum }: Run, stage: Stage): DrawnLine {
  const total = acrossSides(sum);
  return {
    toward,
    pieces: piecesOf(steps, 'from', stage),
    band: bandOf(steps, stage),
    dots: steps.map(({ delivery, from }) => ({ x: stage.x(delivery.date), y: stage.y(from), isOpen: delivery.basis !== 'stated' })),
    total,
    isAbout: sum.isAbout,
    labelY: stage.y(total.from)
  };
}

/** What is added up in one direction. */
interface Run {
  steps: Step[];
  sum: Sum;
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, index) => step.from === b[index]?.from && step.to === b[index].to && step.delivery === b[index].delivery);
}

function linesOf({ panel, ledger }: DeliveryInput, stage: Stage): DrawnLine[] {
  const all = ledger.sides
    .map((side) => ({ side, steps: ledger.steps(panel.handovers, side), sum: ledger.sum(panel.handovers, side) }))
    .filter(({ steps }) => steps.length);
  const [first, second] = all;
  if (first && second && isSame(first.steps, second.steps)) return [drawLine('each-way', first, stage)];
  return all.map((run) => drawLine(run.side, run, stage));
}

function promisedOf({ panel }: DeliveryInput, { axis, y, start, end }: Stage): DrawnPromise | undefined {
  const promises = panel.accounts.filter(({ promise }) => readingsOf(promise).length).toSorted((a, b) => a.made.start - b.made.start);
  if (!promises.length) return undefined;
  let total: Target = { from: 0, to: 0, atLeast: false };
  const totals = promises.map(({ promise, made }) => {
    const own = spread(readingsOf(promise));
    total = { from: total.from + own.from, to: total.to + own.to, atLeast: total.atLeast || own.atLeast };
    return { ...total, at: axis.place(made)?.at ?? start };
  });
  const along = (edge: 'from' | 'to'): string => `${totals.map((one, index) => `${index ? `H${one.at}V` : `M${one.at} `}${y(one[edge])}`).join('')}H${end}`;
  const isOne = totals.every(({ from, to }) => from === to);
  const back = totals.toReversed().map((one, index) => `${index ? 'V' : `V`}${y(one.from)}H${one.at}`);
  return {
    lines: isOne ? [along('to')] : [along('to'), along('from')],
    band: isOne ? undefined : `${along('to')}${back.join('')}Z`,
    total,
    kinds: new Set(promises.map(({ promise }) => promise.kind)),
    labelY: y(total.to)
  };
}

function promisedWay({ panel, ledger }: DeliveryInput, lines: readonly DrawnLine[]): string | undefined {
  const ways = new Set(panel.accounts.map(({ promise }) => undisputed(promise, ledger.sides).join()));
  return ways.size === 1 ? lines.find(({ toward }) => ways.has(toward))?.toward : undefined;
}

/** Moves labels apart that would stand on each other, within the height of the plot: an upper one stays the upper one. */
export function partLabels(labels: readonly { labelY: number }[], height: number): void {
  const sorted = labels.toSorted((a, b) => a.labelY - b.labelY);
  let above = -Infinity;
  for (const label of sorted) above = label.labelY = Math.max(label.labelY, above + labelHeight);
  let below = height + labelHeight;
  for (const label of sorted.toReversed()) below = label.labelY = Math.min(label.labelY, below - labelHeight);
}

/** As many dates as keep their distance, as evenly spaced as the calendar allows. */
function ticksOf(axis: TimeAxis, gap: number): DeliveryDrawing['ticks'] {
  for (let count = Math.floor(100 / gap); count > 0; count--) {
    const ticks = axis.ticks(count);
    if (ticks.every(({ at }, index) => index === 0 || Math.abs(at - (ticks[index - 1]?.at ?? at)) >= gap)) return ticks;
  }
  return axis.ticks(1).slice(0, 1);
}

/** Draws a panel: as finished numbers and paths, mirrored for a language that is read from the right. */
export function drawDelivery(input: DeliveryInput): DeliveryDrawing {
  const { panel, ledger, top, height, tickGap } = input;
  const stage = setStage(input);
  const lines = linesOf(input, stage);
  const promised = promisedOf(input, stage);
  const sizeOf = (delivery: Delivery): number => Math.max(...ledger.sides.map((side) => ledger.count(delivery, side)?.to ?? 0));
  partLabels([...(promised ? [promised] : []), ...lines], height);
  return {
    height,
    grid: scaleLinear([0, top], [0, 1])
      .ticks(3)
      .map((value) => ({ value, y: stage.y(value) })),
    ticks: ticksOf(stage.axis, tickGap),
    lines,
    promised: promised && { ...promised, toward: promisedWay(input, lines) },
    unknown: panel.handovers.filter(isUnknown).map(({ date }) => stage.x(date)),
    apart: panel.apart.map((delivery) => ({ x: stage.x(delivery.date), y: stage.y(sizeOf(delivery)) }))
  };
}
