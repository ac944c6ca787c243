import type { Dataset, Figure, TalksEvent } from '../schema/records.ts';
import { byId, need, sidesOf } from './records.ts';
import { day, type Span } from './span.ts';
import { highest } from './spread.ts';

/** An event with its date read. */
export interface DatedEvent {
  event: TalksEvent;
  span: Span;
}

/** An attack whose size was counted: what its bar is made of, from the axis up. */
export interface Raid extends DatedEvent {
  parts: Figure[];
  total: number;
}

/** What is drawn as an act of force; everything else is words, papers and people that change hands. */
const force: readonly TalksEvent['kind'][] = ['strike', 'ground', 'sabotage'];

/** Whether an event is an act of force, which has a mark of its own. */
export function isForce(event: TalksEvent): boolean {
  return force.includes(event.kind);
}

/**
 * The events in the order of time: by their first day, then by the clock, then as the dataset has them. An event
 * without a clock time keeps its place in the dataset among those of its day, so that what editors know of the order
 * is not lost: it counts as no earlier than the last time given before it.
 */
export function inTimeOrder(events: readonly TalksEvent[], spanOf: (edtf: string) => Span): DatedEvent[] {
  const lastClock = new Map<number, string>();
  const keyed = events.map((event) => {
    const span = spanOf(event.date);
    const clock = event.clock ?? lastClock.get(span.start) ?? '';
    lastClock.set(span.start, clock);
    return { event, span, clock };
  });
  const sorted = keyed.toSorted((a, b) => a.span.start - b.span.start || (a.clock < b.clock ? -1 : Number(a.clock > b.clock)));
  return sorted.map(({ event, span }) => ({ event, span }));
}

/** The figures that an event's bar is made of, in the order in which they are stacked. */
export function magnitudeOf(event: TalksEvent): Figure[] {
  const figures = byId(event.figures);
  return event.magnitude.map((id) => need(figures, id));
}

function totalOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + highest(figure), 0);
}

/** The attacks whose size was counted, in the order given. */
export function raidsOf(dated: readonly DatedEvent[]): Raid[] {
  return dated
    .filter(({ event }) => event.magnitude.length)
    .map(({ event, span }) => {
      const parts = magnitudeOf(event);
      return { event, span, parts, total: totalOf(parts) };
    });
}

/**
 * The lanes of the drawing from the top: those of the two sides, the one with the larger counted attacks first, then
 * the lane of the talks, then the others as the dataset first uses them.
 */
export function lanesOf(dataset: Dataset): string[] {
  const sides = sidesOf(dataset);
  const heights = new Map<string, number>();
  for (const event of dataset.events) heights.set(event.lane, Math.max(heights.get(event.lane) ?? 0, totalOf(magnitudeOf(event))));
  const used = [...heights.keys()];
  const table = new Set(dataset.events.filter(({ kind }) => kind === 'talks').map(({ lane }) => lane));
  const rank = (lane: string): number => (sides.includes(lane) ? 0 : table.has(lane) ? 1 : 2);
  return used.toSorted((a, b) => rank(a) - rank(b) || (sides.includes(a) ? (heights.get(b) ?? 0) - (heights.get(a) ?? 0) : 0));
}

/** The talks that the article is about, else the first of a list of events: what the section is told around. */
export function talksOf(dated: readonly DatedEvent[], about: Span): DatedEvent | undefined {
  const talks = dated.filter(({ event }) => event.kind === 'talks');
  return talks.find(({ span }) => span.start <= about.end && span.end >= about.start) ?? talks[0];
}

/** The events before the talks, and those from them on. Without talks, all come before. */
export function aroundTalks(dated: readonly DatedEvent[], talks: DatedEvent | undefined): { before: DatedEvent[]; since: DatedEvent[] } {
  const index = talks ? dated.indexOf(talks) : dated.length;
  return { before: dated.slice(0, index), since: dated.slice(index) };
}

/** The largest counted attack that began before the talks and the largest from them on, each with its distance in days. */
export interface Largest {
  before?: { raid: Raid; days: number } | undefined;
  since?: { raid: Raid; days: number } | undefined;
  overall?: Raid | undefined;
}

/** The largest by what its bar is made of first: counts of different things are not added up to say which is largest. */
function largestOf(raids: readonly Raid[]): Raid | undefined {
  const size = ({ parts: [first] }: Raid): number => (first ? highest(first) : 0);
  return raids.reduce<Raid | undefined>((most, raid) => (most && size(most) >= size(raid) ? most : raid), undefined);
}

/** The last day that a span touches, as the start of that day. */
export function lastDay(span: Span): number {
  return Math.floor(span.end / day) * day;
}

/** Finds the largest of the counted attacks on either side of the talks; a night attack counts by its last date. */
export function largestAround(raids: readonly Raid[], talks: Span | undefined): Largest {
  const overall = largestOf(raids);
  if (!talks) return { overall };
  const distance = (raid: Raid | undefined): Largest['before'] =>
    raid && { raid, days: Math.round(Math.abs(lastDay(raid.span) - lastDay({ ...talks, end: talks.start })) / day) };
  const isBefore = ({ span }: Raid): boolean => span.start < talks.start;
  return { overall, before: distance(largestOf(raids.filter(isBefore))), since: distance(largestOf(raids.filter((raid) => !isBefore(raid)))) };
}
