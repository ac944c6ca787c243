import { max, min } from 'd3-array';
import type { Figure } from '../schema/records.ts';

/** From the lowest to the highest of several values; the two are equal where the values agree. */
export interface Range {
  from: number;
  to: number;
}

/** The range of some figures; `atLeast` where the highest is itself only a lower bound. */
export interface Spread extends Range {
  atLeast: boolean;
}

/** The value of a figure, or the lower end of its range. */
export function lowest(figure: Figure): number {
  return figure.value ?? figure.from ?? 0;
}

/** The value of a figure, or the upper end of its range. */
export function highest(figure: Figure): number {
  return figure.value ?? figure.to ?? 0;
}

/** All figures of the lead's unit: the ones that speak about the same thing and may be drawn on one scale. */
export function comparable(figures: readonly Figure[], lead: string | undefined): Figure[] {
  const unit = figures.find((figure) => figure.id === lead)?.unit;
  return figures.filter((figure) => figure.unit === unit);
}

/** Whether two figures give the same value, whichever way it goes. */
export function isSameValue(a: Figure, b: Figure): boolean {
  return lowest(a) === lowest(b) && highest(a) === highest(b) && a.bound === b.bound;
}

/** How many readings of one figure can be told apart in a line. */
const mostReadings = 3;

/**
 * The figures that a reader has to hold apart, since they say different things of the same: of each value and direction the first
 * that is given. Nothing where all say the same, or where there are more than a line could tell apart.
 */
export function readingsApart(figures: readonly Figure[]): Figure[] {
  const readings = new Map<string, Figure>();
  for (const figure of figures) {
    const key = [lowest(figure), highest(figure), figure.bound, figure.toward].join();
    if (!readings.has(key)) readings.set(key, figure);
  }
  return readings.size > 1 && readings.size <= mostReadings ? [...readings.values()] : [];
}

/** From the lowest to the highest of the values that anybody gives: 5, and 2 to 9 → 2 to 9. Throws where there are no figures. */
export function rangeOf(figures: readonly Figure[]): Range {
  const [from, to] = [min(figures, lowest), max(figures, highest)];
  if (from === undefined || to === undefined) throw new Error('a range of no figures');
  return { from, to };
}

/** The same, and whether it is open above: 3, and at least 9 → 3 to 9, `atLeast`. */
export function spread(figures: readonly Figure[]): Spread {
  const range = rangeOf(figures);
  return { ...range, atLeast: figures.some((figure) => figure.bound === 'least' && highest(figure) === range.to) };
}
