import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/told.ts';
import type { Span } from '../../model/span.ts';
import { highest } from '../../model/spread.ts';
import { inTimeOrder, magnitudeOf, type DatedEvent } from '../../model/timeline.ts';
import type { Figure, TalksEvent } from '../../schema/records.ts';

/** The events of the talks in time order. */
export function datedEvents({ talks, span }: Told): DatedEvent[] {
  return inTimeOrder(talks.dataset.events, span);
}

/** The days that the drawing shows. */
export function windowOf({ talks, span }: Told): Span {
  return span(talks.dataset.card.window);
}

/** An event's date in words; a strike over two dates is one night. */
export function dateOf(told: Told, event: TalksEvent): string {
  return told.date(event.date, event.kind === 'strike');
}

/** A date that a machine can read: the first day of an event, with its hour where that is known. */
export function datetimeOf({ talks }: Told, { date, clock }: TalksEvent): string | undefined {
  const [start] = /^\d{4}(-\d{2}){0,2}/.exec(date) ?? [];
  return start && clock ? `${start}T${clock}${talks.dataset.card.clockOffset}` : start;
}

/** A figure with its unit in words: "472 drones launched". */
export function sizeOf(told: Told, figure: Figure): string {
  return `${told.amount(figure)} ${told.unit(figure.unit, highest(figure))}`;
}

/** Who gives some figures, each named once. */
export function countersOf(told: Told, figures: readonly Figure[]): string {
  const claimants = new Set(figures.flatMap((figure) => figure.claimedBy));
  return [...claimants].map((id) => told.name('claimants', id)).join(say('list.comma'));
}

/** What an event's bar stands for, in words, with who counted; nothing for an event that was not counted. */
export function countOf(told: Told, event: TalksEvent): string | undefined {
  const figures = magnitudeOf(event);
  const size = figures.map((figure) => sizeOf(told, figure)).join(say('list.comma'));
  return size && say('timeline.counted', { size, counters: countersOf(told, figures) });
}
