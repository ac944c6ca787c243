import { say } from '../../../i18n/t.ts';
import type { Told } from '../../../i18n/localized.ts';
import { createLedger } from '../../../model/delivered.ts';
import { handoversIn, type Handover } from '../../../model/handovers.ts';
import type { Span } from '../../../model/span.ts';
import { highest } from '../../../model/spread.ts';
import { inTimeOrder, magnitudeOf, type Dated, type DatedEvent, type Happening } from '../../../model/timeline.ts';
import type { Delivery, Figure, TalksEvent } from '../../../schema/records.ts';

/** What the section tells: an event, or a handover. */
export type Entry = TalksEvent | Handover;

/** The events of the talks in time order. */
export function datedEvents({ talks, span }: Told): DatedEvent[] {
  return inTimeOrder(talks.dataset.events, span);
}

/** The stretch of time that the section tells. */
export function windowOf({ talks, span }: Told): Span {
  return span(talks.dataset.card.window);
}

/** The days around the talks that it opens with. */
export function focusOf({ talks, span }: Told): Span {
  return span(talks.dataset.card.focus ?? talks.dataset.card.window);
}

/** The events and the handovers in time order. */
export function datedEntries(told: Told): Dated<Entry>[] {
  const { dataset } = told.talks;
  return inTimeOrder<Entry>([...dataset.events, ...handoversIn(dataset, windowOf(told), told.span)], told.span);
}

/** When something happened, in words; a strike over two dates is one night. */
export function dateOf(told: Told, { date, kind }: Pick<Happening, 'date' | 'kind'>): string {
  return told.date(date, kind === 'strike');
}

/** The same with the hour, where that is known. */
export function whenOf(told: Told, happening: Pick<Happening, 'date' | 'kind' | 'clock'>): string {
  return [dateOf(told, happening), happening.clock].filter(Boolean).join(say('list.comma'));
}

/** A date that a machine can read: its first day, with the hour where that is known. */
export function datetimeOf({ talks }: Told, { date, clock }: Pick<Happening, 'date' | 'clock'>): string | undefined {
  const [start] = /^\d{4}(-\d{2}){0,2}/.exec(date) ?? [];
  return start && clock ? `${start}T${clock}${talks.dataset.card.clockOffset}` : start;
}

/** A figure with its unit in words: "472 drones launched". */
export function sizeOf(told: Told, figure: Figure): string {
  return `${told.amount(figure)} ${told.unit(figure.unit, highest(figure))}`;
}

/** The noun of a unit in the form that names the thing itself in most languages. */
export function nounOf(told: Told, unit: string): string {
  const several = 3;
  return told.unit(unit, several);
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

/** What changed hands, in words: "390 prisoners each way", "1,212 bodies to one side, 27 to the other". A way of which none is told is left out. */
function handoverInWords(told: Told, delivery: Delivery): string {
  const ledger = createLedger(told.talks.dataset);
  const ways = ledger.sides.flatMap((side) => {
    const count = ledger.count(delivery, side);
    if (!count?.to) return [];
    const { from, to, isAbout } = count;
    const amount = from === to ? told.amount({ value: to, bound: isAbout ? 'about' : 'exactly' }) : say('figure.range', { from, to });
    return [{ amount, n: to, way: say(`parties.${side}.toward`) }];
  });
  const [first, second] = ways;
  if (!first) return say('timeline.unknownSize', { what: nounOf(told, delivery.unit) });
  const what = `${first.amount} ${told.unit(delivery.unit, first.n)}`;
  if (second?.amount === first.amount) return `${what} ${say('figure.eachWay')}`;
  return [`${what} ${first.way}`, ...(second ? [`${second.amount} ${second.way}`] : [])].join(say('list.comma'));
}

/** A text with a capital at its beginning, where its script has capitals. */
function capitalise(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** What an entry is called: an event by its title, a handover by what changed hands. */
export function titleOf(told: Told, entry: Entry): string {
  return entry.kind === 'handover' ? capitalise(handoverInWords(told, entry.delivery), told.language.locale) : told.tell('events', entry, 'title');
}

/** Where an entry is told: an event in the list, a handover in the section of its own. */
export function addressOf(told: Told, { id, kind }: Pick<Happening, 'id' | 'kind'>): string {
  return kind === 'handover' ? told.link('delivery', id) : `#${id}`;
}
