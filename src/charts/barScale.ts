import { tickStep } from 'd3-array';

/** A scale of bars from zero: its end, and what is written along it. */
export interface BarScale {
  top: number;
  ticks: number[];
}

/**
 * A scale on which some values are drawn as bars: it ends on a round number, and has that, half of it and zero as ticks.
 *
 *     117, 407 and 472 → 0, 250, 500
 */
export function barScaleOf(values: readonly number[]): BarScale {
  const most = Math.max(1, ...values);
  const step = tickStep(0, most, 5);
  const top = Math.ceil(most / step) * step;
  return { top, ticks: [0, top / 2, top] };
}
