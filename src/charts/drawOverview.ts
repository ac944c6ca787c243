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
  /** How wide the date of a band is, in pixels. */
  dateWidth: (date: string) => number;
  direction: Direction;
}

/** The count of a bar, moved by so many pixels that it stands inside. */
interface OverviewCount {
  value: number;
  y: number;
  dx: number;
  fits: Fit;
}

/** Where a date stands at its band: over it, or from it on to the later or the earlier days. */
type DateSide = 'middle' | 'start' | 'end';

/** From which width on a date is shown: on most phones more of them have room than in the narrowest frame. */
type DateFit = Fit | 'phone';

/** The band of some talks, and their date where it has room. */
interface OverviewBand {
  id: string;
  date: string;
  from: number;
  width: number;
  label: { side: DateSide; fits: DateFit } | undefined;
}

/** A counted attack: a bar from the line, in parts, and its count where it has room. */
export interface OverviewBar {
  lane: string;
  /** Its middle, in percent. */
  at: number;
  parts: { y: number; height: number }[];
  count: OverviewCount | undefined;
}

/** The whole window in one small drawing, as finished numbers: shares of the width in percent, heights in pixels. */
export interface TimelineOverview {
  height: number;
  /** The line that all bars stand on. */
  line: number;
  /** How wide a bar is, in percent. */
  barWidth: number;
  bars: OverviewBar[];
  bands: OverviewBand[];
  /** The handovers. */
  ticks: { id: string; at: number }[];
  ticksAt: number;
  months: Tick[];
}

/** The widths that it is drawn for: in the narrowest frame, on a tablet, beside a column of names. */
const widths = { narrow: 208, middle: 560, wide: 860 };
const dateWidths = { narrow: widths.narrow, phone: 300, middle: widths.middle, wide: widths.wide };
const heads = 34;
const tallest = 76;
const countRoom = 34;

/** Between two dates, and how far a date that runs to one side reaches beyond the middle of its band, in pixels. */
const dateGap = 6;
export const dateReach = 4;
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

/** How far a count has to be moved to stand inside on the narrowest screen. */
function inward(at: number): number {
  const [left, right] = [(at * widths.narrow) / 100, ((100 - at) * widths.narrow) / 100];
  return Math.ceil(Math.max(0, countRoom / 2 - left)) - Math.ceil(Math.max(0, countRoom / 2 - right));
}

/** The bars on one side of the line. The largest attacks have their counts first. */
function barsOf(attacks: readonly Attack[], places: readonly number[], isUpper: boolean, line: number, heightOf: (value: number) => number): OverviewBar[] {
  const weighed = attacks.map((attack, index) => ({ at: places[index] ?? 0, weight: leadOf(attack) }));
  const fits = fitsAlong(weighed, countRoom, widths);
  return attacks.map((attack, index) => {
    const { edge, ...bar } = barOf(attack, isUpper, line, heightOf);
    const fit = fits[index];
    const at = places[index] ?? 0;
    return { ...bar, at, count: fit && { value: leadOf(attack), y: isUpper ? edge - 3 : edge + countHeight, dx: inward(at), fits: fit } };
  });
}

/** From where to where a date reaches in a drawing of this width, counted from where time begins. */
function reachOf(at: number, length: number, side: DateSide, width: number): [from: number, to: number] {
  const middle = (at * width) / 100;
  if (side === 'middle') return [middle - length / 2, middle + length / 2];
  return side === 'start' ? [middle - dateReach, middle - dateReach + length] : [middle + dateReach - length, middle + dateReach];
}

/** The bands of the talks, each with its date from where on it has room; of two that have not, the later one comes first. None is cut. */
function bandsOf(shown: readonly Dated<Happening>[], axis: TimeAxis, { dateWidth, direction }: OverviewInput): OverviewBand[] {
  const bands = shown.flatMap(({ event: { id, kind, date }, span }): OverviewBand[] => {
    const place = kind === 'talks' ? axis.place(span) : undefined;
    return place ? [{ id, date, from: Math.min(place.from, place.to), width: roundShare(Math.abs(place.to - place.from)), label: undefined }] : [];
  });
  const reach = ({ date, from, width }: OverviewBand, side: DateSide, across: number): [number, number] => {
    const middle = from + width / 2;
    return reachOf(direction === 'rtl' ? 100 - middle : middle, dateWidth(date), side, across);
  };
  for (const fits of ['narrow', 'phone', 'middle', 'wide'] as const) {
    const across = dateWidths[fits];
    const isFree = (band: OverviewBand, side: DateSide): boolean => {
      const [from, to] = reach(band, side, across);
      const others = bands.flatMap((other) => (other.label ? [reach(other, other.label.side, across)] : []));
      return from >= 0 && to <= across && others.every(([start, end]) => to + dateGap <= start || from >= end + dateGap);
    };
    for (const band of bands.toReversed()) {
      const side = band.label ? undefined : (['middle', 'end', 'start'] as const).find((one) => isFree(band, one));
      if (side) band.label = { side, fits };
    }
  }
  return bands;
}

/** Lays the overview out: bands through everything, bars from one line, the handovers in a row below. */
export function drawOverview(input: OverviewInput): TimelineOverview {
  const { dated, window, upper, direction } = input;
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
    bands: bandsOf(shown, axis, input),
    ticks: shown.filter(({ event }) => event.kind === 'handover').map((one) => ({ id: one.event.id, at: placeOf(one) })),
    ticksAt,
    months: axis.months
  };
}
