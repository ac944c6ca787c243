import { scaleLinear } from 'd3-scale';
import { daysOf, type Span } from '../model/span.ts';
import { highest } from '../model/spread.ts';
import { isWithin, leadOf, attacksOf, type Dated, type Happening, type Attack } from '../model/timeline.ts';
import { fitsAlong } from './fitsAlong.ts';
import type { Fit } from './labels.ts';
import { createTimeAxis, roundShare, type Direction, type Tick, type TimeAxis } from './timeAxis.ts';

/** What the overview is made from. */
export interface OverviewInput {
  /** In time order. */
  dated: readonly Dated<Happening>[];
  window: Span;
  /** The lane whose bars stand above the line; those of all others hang below it. */
  upper: string | undefined;
  direction: Direction;
}

/** A counted attack: a bar from the line, in parts, and its count where it has room. */
export interface OverviewBar {
  lane: string;
  /** Its middle, in percent. */
  at: number;
  parts: { y: number; height: number }[];
  count: { value: number; y: number; fits: Fit } | undefined;
}

/** The whole window in one small drawing, as finished numbers: shares of the width in percent, heights in pixels. */
export interface TimelineOverview {
  height: number;
  /** The line that all bars stand on. */
  line: number;
  /** How wide a bar is, in percent. */
  barWidth: number;
  bars: OverviewBar[];
  /** `side` says where the date of two that stand close runs to. */
  bands: { id: string; date: string; from: number; width: number; side: 'middle' | 'start' | 'end' }[];
  /** The handovers. */
  ticks: { id: string; at: number }[];
  ticksAt: number;
  months: Tick[];
}

/** The widths that it is drawn for: on the narrowest phone, on a tablet, beside a column of names. */
const widths = { narrow: 270, middle: 560, wide: 860 };
const heads = 34;
const tallest = 76;
const countRoom = 34;
const dateRoom = 84;
const countHeight = 12;

/** A bar as it stands: up from the line or down from it. */
function barOf(
  { event, parts }: Attack,
  isUpper: boolean,
  line: number,
  heightOf: (value: number) => number
): Omit<OverviewBar, 'at' | 'count'> & { edge: number } {
  let edge = line;
  const drawn = parts.map((figure) => {
    const height = Math.max(1, Math.round(heightOf(highest(figure))));
    edge += isUpper ? -height : height;
    return { y: isUpper ? edge : edge - height, height };
  });
  return { lane: event.lane, parts: drawn, edge };
}

/** The bars on one side of the line. The largest attacks have their counts first. */
function barsOf(attacks: readonly Attack[], places: readonly number[], isUpper: boolean, line: number, heightOf: (value: number) => number): OverviewBar[] {
  const weighed = attacks.map((attack, index) => ({ at: places[index] ?? 0, weight: leadOf(attack) }));
  const fits = fitsAlong(weighed, countRoom, widths);
  return attacks.map((attack, index) => {
    const { edge, ...bar } = barOf(attack, isUpper, line, heightOf);
    const fit = fits[index];
    return { ...bar, at: places[index] ?? 0, count: fit && { value: leadOf(attack), y: isUpper ? edge - 3 : edge + countHeight, fits: fit } };
  });
}

/** The bands of the talks. The dates of two that stand close on the narrowest screen run away from each other. */
function bandsOf(shown: readonly Dated<Happening>[], axis: TimeAxis): TimelineOverview['bands'] {
  const bands = shown.flatMap(({ event: { id, kind, date }, span }) => {
    const place = kind === 'talks' ? axis.place(span) : undefined;
    return place ? [{ id, date, from: Math.min(place.from, place.to), width: roundShare(Math.abs(place.to - place.from)) }] : [];
  });
  const isClose = (one: number, other: number | undefined): boolean => other !== undefined && (Math.abs(one - other) * widths.narrow) / 100 < dateRoom;
  return bands.map((band, index) => {
    const side = isClose(band.from, bands[index + 1]?.from) ? 'end' : isClose(band.from, bands[index - 1]?.from) ? 'start' : 'middle';
    return { ...band, side };
  });
}

/** Lays the overview out: bands through everything, bars from one line, the handovers in a row below. */
export function drawOverview({ dated, window, upper, direction }: OverviewInput): TimelineOverview {
  const axis = createTimeAxis(window, 100, direction);
  const shown = dated.filter((one) => isWithin(one, window));
  const placeOf = ({ event, span }: Dated<Happening>): number => axis.place(span, event.clock)?.at ?? 0;
  const attacks = attacksOf(shown);
  const [above, below] = [attacks.filter(({ event }) => event.lane === upper), attacks.filter(({ event }) => event.lane !== upper)];
  const heightOf = scaleLinear([0, Math.max(1, ...attacks.map(({ total }) => total))], [0, tallest]);
  const line = heads + tallest + countHeight;
  const ticksAt = Math.round(line + Math.max(0, ...below.map(({ total }) => heightOf(total) + countHeight)) + 16);
  return {
    height: ticksAt + 34,
    line,
    barWidth: roundShare(80 / (daysOf(window) + 1)),
    bars: [...barsOf(above, above.map(placeOf), true, line, heightOf), ...barsOf(below, below.map(placeOf), false, line, heightOf)],
    bands: bandsOf(shown, axis),
    ticks: shown.filter(({ event }) => event.kind === 'handover').map((one) => ({ id: one.event.id, at: placeOf(one) })),
    ticksAt,
    months: axis.months
  };
}
