import { isoDay } from './isoDay.ts';
import { day, type Span } from './span.ts';
import { isNight, lastDay, type DatedEvent } from './timeline.ts';

/** A stretch of the days that are told in short: a day or a night with the events that lead, or several days of which none leads. */
export interface GistRow {
  /** When, in EDTF. */
  date: string;
  isNight: boolean;
  /** How many days it spans. */
  days: number;
  leads: DatedEvent[];
  /** What else happened, and is told in the record alone. */
  others: DatedEvent[];
}

/** A day, or the night that ends on it. */
interface Slot {
  at: number;
  isNight: boolean;
  events: DatedEvent[];
}

/** The day to which an event belongs: a night to its last, everything else to its first. */
function dayOf({ event, span }: DatedEvent): number {
  return isNight(event, span) ? lastDay(span) : lastDay({ ...span, end: span.start });
}

/** The events of some days: those that begin on one of them, and the nights that end on one. */
export function eventsIn(dated: readonly DatedEvent[], window: Span): DatedEvent[] {
  return dated.filter((one) => dayOf(one) >= window.start && dayOf(one) <= window.end);
}

function slotsOf(dated: readonly DatedEvent[], window: Span): Slot[] {
  const days = Math.round((window.end - window.start) / day);
  return Array.from({ length: days }, (_, index) => window.start + index * day).flatMap((at) => {
    const own = dated.filter((one) => dayOf(one) === at);
    const nights = own.filter(({ event, span }) => isNight(event, span));
    const rest: Slot = { at, isNight: false, events: own.filter((one) => !nights.includes(one)) };
    return nights.length ? [{ at, isNight: true, events: nights }, rest] : [rest];
  });
}

/** Some slots as one row. A night has both its dates; several days are an interval. */
function rowOf(slots: readonly Slot[]): GistRow {
  const [first, last] = [slots[0]?.at ?? 0, slots.at(-1)?.at ?? 0];
  const night = slots.every((slot) => slot.isNight);
  const from = isoDay(night ? first - day : first);
  const date = from === isoDay(last) ? from : `${from}/${isoDay(last)}`;
  const events = slots.flatMap((slot) => slot.events);
  const leads = events.filter(({ event }) => event.leads);
  return { date, isNight: night, days: Math.round((last - first) / day) + 1, leads, others: events.filter((one) => !leads.includes(one)) };
}

/**
 * The days that are told in short, in the order of time: a row for each day and night on which something leads, and between
 * them what has nothing that leads in one row.
 *
 *     1 May: a talk that leads; night to 3 May: a raid; 4 May: a call; 5 May: a raid that leads
 *     → 1 May; 2 to 4 May, with two others; 5 May
 */
export function gistRowsOf(dated: readonly DatedEvent[], window: Span): GistRow[] {
  const groups: Slot[][] = [];
  const isLed = (slot: Slot | undefined): boolean => slot?.events.some(({ event }) => event.leads) ?? false;
  for (const slot of slotsOf(dated, window)) {
    const open = groups.at(-1);
    if (open && !isLed(slot) && !isLed(open[0])) open.push(slot);
    else groups.push([slot]);
  }
  return groups.map(rowOf);
}
