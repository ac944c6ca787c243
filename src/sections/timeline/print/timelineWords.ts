import { capitalise } from '../../../i18n/capitalise.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { createLedger } from '../../../model/delivered.ts';
import { handoversIn, type Handover } from '../../../model/handovers.ts';
import type { Span } from '../../../model/span.ts';
import { highest } from '../../../model/spread.ts';
import { machineDate } from '../../../model/isoDay.ts';
import { inTimeOrder, magnitudeOf, type Dated, type DatedEvent, type Happening } from '../../../model/timeline.ts';
import { nameClaimants, directionInWords } from '../../../provenance/tellSources.ts';
import { nounOf } from '../../../provenance/tellSums.ts';
import type { Delivery, Figure, TalksEvent } from '../../../schema/records.ts';

/** An entry of the timeline: an event, or a handover. */
export type Entry = TalksEvent | Handover;

/** The events of the dataset in time order. */
export function datedEvents({ talks, span }: Localized): DatedEvent[] {
  return inTimeOrder(talks.dataset.events, span);
}

/** The period of the section. */
export function windowOf({ talks, span }: Localized): Span {
  return span(talks.dataset.card.window);
}

/** The days around the talks, which the list shows open; the whole period where the dataset names none. */
export function focusOf({ talks, span }: Localized): Span {
  return span(talks.dataset.card.focus ?? talks.dataset.card.window);
}

/** The days of the section's answer; without any in the dataset, those in focus. */
export function gistWindowOf(localized: Localized): Span {
  const { gistWindow } = localized.talks.dataset.card;
  return gistWindow === undefined ? focusOf(localized) : localized.span(gistWindow);
}

interface Saying {
  text: string;
  passages: readonly string[];
  leads: boolean;
}

/** What the article says of events, in its own order. Events that it does not tell are left out. */
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

/** The date of a happening in words; a strike over two dates is one night. */
export function dateOf(localized: Localized, { date, kind }: Pick<Happening, 'date' | 'kind'>): string {
  return localized.date(date, { isNight: kind === 'strike' });
}

/** The date in words with the hour, if known. */
export function whenOf(localized: Localized, happening: Pick<Happening, 'date' | 'kind' | 'clock'>): string {
  return [dateOf(localized, happening), happening.clock].filter(Boolean).join(localized.say('list.comma'));
}

/** The machine-readable date of the first day, with the hour and the offset from UTC if the hour is known. */
export function datetimeOf({ talks }: Localized, { date, clock }: Pick<Happening, 'date' | 'clock'>): string | undefined {
  const start = machineDate(date);
  return start?.length === 10 && clock ? `${start}T${clock}${talks.dataset.card.clockOffset}` : start;
}

/** A figure with its unit in words: "472 drones launched". */
export function sizeOf(localized: Localized, figure: Figure): string {
  return `${localized.amount(figure)} ${localized.unit(figure.unit, highest(figure))}`;
}

/** The claimants of figures, each named once. */
export function countersOf(localized: Localized, figures: readonly Figure[]): string {
  return nameClaimants(localized, [...new Set(figures.flatMap((figure) => figure.claimedBy))]);
}

/** The size that an event's bar shows, in words, with who counted; `''` for an event that was not counted. */
export function countOf(localized: Localized, event: TalksEvent): string | undefined {
  const figures = magnitudeOf(event);
  const size = figures.map((figure) => sizeOf(localized, figure)).join(localized.say('list.comma'));
  return size && localized.say('timeline.counted', { size, counters: countersOf(localized, figures) });
}

/** What changed hands, in words: "390 prisoners each way", "1,212 bodies to one side, 27 to the other". A direction without a number is left out. */
function handoverInWords(localized: Localized, delivery: Delivery): string {
  const ledger = createLedger(localized.talks.dataset);
  const directions = ledger.sides.flatMap((side) => {
    const count = ledger.count(delivery, side);
    if (!count?.to) return [];
    return [{ amount: localized.range(count), n: count.to, direction: directionInWords(localized, side) }];
  });
  const [first, second] = directions;
  if (!first) return localized.say('timeline.unknownSize', { what: nounOf(localized, delivery.unit) });
  const what = `${first.amount} ${localized.unit(delivery.unit, first.n)}`;
  if (second?.amount === first.amount) return `${what} ${localized.say('figure.eachWay')}`;
  return [`${what} ${first.direction}`, ...(second ? [`${second.amount} ${second.direction}`] : [])].join(localized.say('list.comma'));
}

/** The title of an entry: of an event its own, of a handover what changed hands. */
export function titleOf(localized: Localized, entry: Entry): string {
  return entry.kind === 'handover' ? capitalise(localized.language, handoverInWords(localized, entry.delivery)) : localized.text('events', entry, 'title');
}

/** The address of the place that tells an entry: of an event in the list, of a handover in its own section. */
export function addressOf(localized: Localized, { id, kind }: Pick<Happening, 'id' | 'kind'>): string {
  return kind === 'handover' ? localized.link('delivery', id) : `#${id}`;
}
