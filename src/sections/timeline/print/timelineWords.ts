import { capitalise } from '../../../i18n/capitalise.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { createLedger } from '../../../model/delivered.ts';
import { handoversIn, type Handover } from '../../../model/handovers.ts';
import type { GistRow } from '../../../model/gistRows.ts';
import { daysOf, type Span } from '../../../model/span.ts';
import { highest } from '../../../model/spread.ts';
import { machineDate } from '../../../model/isoDay.ts';
import { inTimeOrder, magnitudeOf, type Attack, type Dated, type DatedEvent, type Happening } from '../../../model/timeline.ts';
import { nameClaimants, directionInWords } from '../../../provenance/tellSources.ts';
import { headingOf, nounOf } from '../../../provenance/tellSums.ts';
import { byId, need } from '../../../model/records.ts';
import type { Delivery, Dispute, Figure, TalksEvent } from '../../../schema/records.ts';

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
  event: TalksEvent;
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
      return text === undefined ? [] : { event, text, passages: event.passages, leads: event.leads ?? false };
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

/** The day, the night or the days of a row of the section's answer, in short. */
export function whenOfRow({ span, say }: Localized, { date, isNight }: Pick<GistRow, 'date' | 'isNight'>): string {
  const given = span(date);
  const [from, to] = [new Date(given.start), new Date(given.end)];
  return isNight ? say('timeline.gist.night', { to }) : say(`timeline.gist.${daysOf(given) > 1 ? 'days' : 'day'}`, { from, to });
}

/**
 * When an event was: its date where that is not the one of its row, then its hour, in words that name who gives it if the dataset has such;
 * `''` without either.
 */
export function hourOf(localized: Localized, event: TalksEvent, rowDate: string): string {
  const date = event.date === rowDate ? undefined : dateOf(localized, event);
  return [date, localized.textIfAny('events', event, 'hour') ?? event.clock].filter(Boolean).join(localized.say('list.dot'));
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

/** What one part of the bars of counted attacks counts, each unit once: part 0 stands on the line. */
export function unitsOf(localized: Localized, attacks: readonly Attack[], part: number): string {
  const units = new Set(attacks.flatMap(({ parts }) => parts[part]?.unit ?? []));
  return [...units].map((unit) => headingOf(localized, unit)).join(localized.say('list.comma'));
}

/** More squares cannot be counted by eye. */
const mostSquares = 50;

/** The figures of an event that its answer sets side by side. */
interface Compared {
  figures: Figure[];
  /** What they count; `undefined` where there are none. */
  unit: string | undefined;
  /** Whether each is drawn as so many squares. */
  isDrawn: boolean;
}

/** The figures that the section's answer sets side by side for an event. */
export function comparedOf(event: TalksEvent): Compared {
  const own = byId(event.figures);
  const figures = event.compared.map((id) => need(own, id));
  return { figures, unit: figures[0]?.unit, isDrawn: figures.every((figure) => Number.isInteger(highest(figure)) && highest(figure) <= mostSquares) };
}

/** What the article says of the order of some events and what later reports show, where all events of a dispute are among them. */
export function ordersOf(localized: Localized, events: readonly string[]): { dispute: Dispute; claim: string; verdict: string; correction: string }[] {
  return localized.talks.dataset.disputes
    .filter((dispute) => dispute.events.every((id) => events.includes(id)))
    .map((dispute) => ({
      dispute,
      claim: localized.text('disputes', dispute, 'claim'),
      verdict: `${localized.say('claim.says.contradicted')}.`,
      correction: localized.textIfAny('disputes', dispute, 'short') ?? localized.text('disputes', dispute, 'correction')
    }));
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
