import { max, pairs } from 'd3-array';
import { fitsAlong } from './fitsAlong.ts';
import type { Fit } from './labels.ts';
import type { Direction, Tick, TimeAxis } from './timeAxis.ts';
import type { PlotWidths } from './timelineLayout.ts';

/** For which widths of a plot dates are chosen. */
export interface TickRules {
  /** How wide the name of a date is, in pixels. */
  tickWidth: (time: number) => number;
  /** How wide the plot is, in pixels: on the narrowest phone, from where more dates have room on, and from where all have. */
  widths: PlotWidths;
  direction: Direction;
}

/** A date that an axis names, and from which of its widths on. */
export interface DateTick extends Tick {
  fits: Fit;
}

/** Between the names of two dates, in pixels. */
const between = 8;

function roomOf(ticks: readonly Tick[], tickWidth: TickRules['tickWidth']): number {
  return between + (max(ticks, ({ time }) => tickWidth(time)) ?? 0);
}

/** As many dates as keep their distance where there is most room, as evenly spaced as the calendar allows. */
function mostTicks(axis: TimeAxis, { tickWidth, widths }: TickRules): Tick[] {
  for (let count = Math.floor(widths.wide / between / 2); count > 0; count--) {
    const ticks = axis.ticks(count);
    const room = roomOf(ticks, tickWidth);
    if (pairs(ticks).every(([one, next]) => (Math.abs(next.at - one.at) * widths.wide) / 100 >= room)) return ticks;
  }
  return axis.ticks(1).slice(0, 1);
}

/**
 * The dates that an axis names, each with the width from which on it has room: years before months, and each second date before
 * those between. No name begins outside of the plot; beyond its end there is room.
 */
export function dateTicks(axis: TimeAxis, rules: TickRules): DateTick[] {
  const { tickWidth, widths, direction } = rules;
  const ticks = mostTicks(axis, rules);
  const room = roomOf(ticks, tickWidth);
  const weightOf = ({ time }: Tick, index: number): number => (new Date(time).getUTCMonth() ? Number(index % 2 === 0) : 2);
  const places = ticks.map((tick, index) => ({ at: tick.at, weight: weightOf(tick, index) }));
  const isInside = ({ at }: { at: number }, width: number): boolean => ((direction === 'rtl' ? 100 - at : at) * width) / 100 >= (room - between) / 2;
  const fits = fitsAlong(places, room, widths, isInside);
  return ticks.flatMap((tick, index) => (fits[index] ? [{ ...tick, fits: fits[index] }] : []));
}
