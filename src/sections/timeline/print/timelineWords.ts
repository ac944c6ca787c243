import { capitalise } from '../../../i18n/capitalise.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { createLedger } from '../../../model/delivered.ts';
import { handoversIn, type Handover } from '../../../model/handovers.ts';
import type { Span } from '../../../model/span.ts';
import { highest } from '../../../model/spread.ts';
import { machineDate } from '../../../model/isoDay.ts';
import { inTimeOrder, magnitudeOf, type Dated, type DatedEvent, type Happening } from '../../../model/timeline.ts';
import { nameClaimants, wayOf } from '../../../provenance/tellSources.ts';
import { nounOf } from '../../../provenance/tellSums.ts';
import type { Delivery, Figure, TalksEvent } from '../../../schema/records.ts';

/** What the section tells: an event, or a handover. */
export type Entry = TalksEvent | Handover;

/** The events of the talks in time order. */
export function datedEvents({ talks, span }: Localized): DatedEvent[] {
  return inTimeOrder(talks.dataset.events, span);
}

/** The stretch of time that the section tells. */
export function windowOf({ talks, span }: Localized): Span {
  return span(talks.dataset.card.window);
}

/** The days around the talks that it opens with. */
export function focusOf({ talks, span }: Localized): Span {
  return span(talks.dataset.card.focus ?? talks.dataset.card.window);
}

/** The days that its answer tells. */
export function gistWindowOf(localized: Localized): Span {
  const { gistWindow } = localized.talks.dataset.card;
  return gistWindow === undefined ? focusOf(localized) : localized.span(gistWindow);
}

/** What the article says of an event. */
interface Saying {
  text: string;
  passages: readonly string[];
  leads: boolean;
}

/** What the article says of events, in its own order. */
export function articleSayings(localized: Localized): Saying[] {
  const { article, events } = localized.talks.dataset;
  const place = ({ passages }: TalksEvent): number => article.passages.findIndex(({ id }) => passages.includes(id));
  return events
    .filter(({ passages }) => passages.length)
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((event) => {
      const text = localized.textIfAny('events', event, 'article');
      return text === undefined ? [] : { text, passages: event.passages, leads: event.leads ?? false };
    });
}

/** The events and the handovers in time order. */
export function datedEntries(localized: Localized): Dated<Entry>[] {
  const { dataset } = localized.talks;
  return inTimeOrder<Entry>([...dataset.events, ...handoversIn(dataset, windowOf(localized), localized.span)], localized.span);
}

/** When something happened, in words; a strike over two dates is one night. */
export function dateOf(localized: Localized, { date, kind }: Pick<Happening, 'date' | 'kind'>): string {
  return localized.date(date, { isNight: kind === 'strike' });
}

/** The same with the hour, where that is known. */
export function whenOf(localized: Localized, happening: Pick<Happening, 'date' | 'kind' | 'clock'>): string {
  return [dateOf(localized, happening), happening.clock].filter(Boolean).join(localized.say('list.comma'));
}

/** A date that a machine can read: its first day, with the hour where that is known. */
export function datetimeOf({ talks }: Localized, { date, clock }: Pick<Happening, 'date' | 'clock'>): string | undefined {
  const start = machineDate(date);
  return start?.length === 10 && clock ? `${start}T${clock}${talks.dataset.card.clockOffset}` : start;
}

/** A figure with its unit in words: "472 drones launched". */
export function sizeOf(localized: Localized, figure: Figure): string {
  return `${localized.amount(figure)} ${localized.unit(figure.unit, highest(figure))}`;
}

/** Who gives some figures, each named once. */
export function countersOf(localized: Localized, figures: readonly Figure[]): string {
  return nameClaimants(localized, [...new Set(figures.flatMap((figure) => figure.claimedBy))]);
}

/** What an event's bar stands for, in words, with who counted; nothing for an event that was not counted. */
export function countOf(localized: Localized, event: TalksEvent): string | undefined {
  const figures = magnitudeOf(event);
  const size = figures.map((figure) => sizeOf(localized, figure)).join(localized.say('list.comma'));
  return size && localized.say('timeline.counted', { size, counters: countersOf(localized, figures) });
}

/** What changed hands, in words: "390 prisoners each way", "1,212 bodies to one side, 27 to the other". A way of which none is told is left out. */
function handoverInWords(localized: Localized, delivery: Delivery): string {
  const ledger = createLedger(localized.talks.dataset);
  const ways = ledger.sides.flatMap((side) => {
    const count = ledger.count(delivery, side);
    if (!count?.to) return [];
    return [{ amount: localized.range(count), n: count.to, way: wayOf(localized, side) }];
  });
  const [first, second] = ways;
  if (!first) return localized.say('timeline.unknownSize', { what: nounOf(localized, delivery.unit) });
  const what = `${first.amount} ${localized.unit(delivery.unit, first.n)}`;
  if (second?.amount === first.amount) return `${what} ${localized.say('figure.eachWay')}`;
  return [`${what} ${first.way}`, ...(second ? [`${second.amount} ${second.way}`] : [])].join(localized.say('list.comma'));
}

/** What an entry is called: an event by its title, a handover by what changed hands. */
export function titleOf(localized: Localized, entry: Entry): string {
  return entry.kind === 'handover' ? capitalise(localized.language, handoverInWords(localized, entry.delivery)) : localized.text('events', entry, 'title');
}

/** Where an entry is told: an event in the list, a handover in the section of its own. */
export function addressOf(localized: Localized, { id, kind }: Pick<Happening, 'id' | 'kind'>): string {
  return kind === 'handover' ? localized.link('delivery', id) : `#${id}`;
}
