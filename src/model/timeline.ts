import { greatest, max, rollup, sum } from 'd3-array';
import type { Figure, TalksEvent } from '../schema/records.ts';
import { byId, need } from './records.ts';
import { day, daysOf, type Span } from './span.ts';
import { highest } from './spread.ts';

/** What has a place in a lane: an event, or a handover, which is a record of another section. */
export interface Happening extends Pick<TalksEvent, 'id' | 'date' | 'clock' | 'lane' | 'magnitude' | 'figures'> {
  kind: TalksEvent['kind'] | 'handover';
}

/** Something that happened, with its date read. */
export interface Dated<Happened> {
  event: Happened;
  span: Span;
}

export type DatedEvent = Dated<TalksEvent>;

/** An attack whose size was counted: what its bar is made of, from the axis up. */
export interface Attack<Happened extends Happening = Happening> extends Dated<Happened> {
  parts: Figure[];
  total: number;
}

/** What is drawn as an act of force; everything else is words, papers and people that change hands. */
const force: readonly Happening['kind'][] = ['strike', 'ground', 'sabotage'];

/** Whether an event is an act of force, which has a mark of its own. */
export function isForce(event: Pick<Happening, 'kind'>): boolean {
  return force.includes(event.kind);
}

/** What an event is drawn as. */
export type Shape = 'band' | 'bar' | 'mark';

/** How an event is drawn: talks as a band through everything, what is counted as a bar, all else as a mark. */
export function shapeOf({ kind, magnitude }: Happening): Shape {
  if (kind === 'talks') return 'band';
  return magnitude.length ? 'bar' : 'mark';
}

const midnight = '24:00';

/** Whether something falls within a stretch of time, if only in part. */
export function isWithin({ span }: Pick<DatedEvent, 'span'>, window: Span): boolean {
  return span.end >= window.start && span.start <= window.end;
}

/** Whether something is one night over two dates. */
export function isNight({ kind }: Pick<Happening, 'kind'>, span: Span): boolean {
  return kind === 'strike' && daysOf(span) === 2 && !span.open;
}

/**
 * What happened in the order of time: by the first day, then by the clock, then as the dataset has it. What has no clock
 * time keeps its place in the dataset among those of its day, so that what editors know of the order is not lost: it
 * counts as no earlier than the last time given before it. A night comes last of its first day.
 */
export function inTimeOrder<Happened extends Pick<Happening, 'date' | 'clock' | 'kind'>>(
  events: readonly Happened[],
  spanOf: (edtf: string) => Span
): Dated<Happened>[] {
  const lastClock = new Map<number, string>();
  const keyed = events.map((event) => {
    const span = spanOf(event.date);
    const clock = event.clock ?? lastClock.get(span.start) ?? '';
    lastClock.set(span.start, clock);
    return { event, span, clock: event.clock === undefined && isNight(event, span) ? midnight : clock };
  });
  const sorted = keyed.toSorted((a, b) => a.span.start - b.span.start || (a.clock < b.clock ? -1 : Number(a.clock > b.clock)));
  return sorted.map(({ event, span }) => ({ event, span }));
}

/** The figures that an event's bar is made of, in the order in which they are stacked. */
export function magnitudeOf(event: Pick<Happening, 'magnitude' | 'figures'>): Figure[] {
  const figures = byId(event.figures);
  return event.magnitude.map((id) => need(figures, id));
}

/**
 * The figures of an event that neither its bar nor its words tell, each with all others of its unit, so that what differs stands
 * side by side. Its words name figures by their values: `@<figure id>`, or an end of a range.
 */
export function untoldFigures({ figures, magnitude, values }: Pick<TalksEvent, 'figures' | 'magnitude' | 'values'>): Figure[] {
  const named = Object.values(values).map((value) => /^@(.+?)(\.from|\.to)?$/.exec(String(value))?.[1]);
  const localized = new Set([...magnitude, ...named]);
  const units = new Set(figures.filter(({ id }) => !localized.has(id)).map(({ unit }) => unit));
  return figures.filter(({ id, unit }) => units.has(unit) && !magnitude.includes(id));
}

/** Figures added up, at their highest: how high their bar is. */
export function totalOf(figures: readonly Figure[]): number {
  return sum(figures, highest);
}

/** The attacks whose size was counted, in the order given. */
export function attacksOf<Happened extends Happening>(dated: readonly Dated<Happened>[]): Attack<Happened>[] {
  return dated
    .filter(({ event }) => event.magnitude.length)
    .map(({ event, span }) => {
      const parts = magnitudeOf(event);
      return { event, span, parts, total: totalOf(parts) };
    });
}

/**
 * The lanes of the drawing from the top: those of the two sides, the one with the larger counted attacks first, then
 * the lane of the talks, then that of the handovers, then the others as they are first used.
 */
export function lanesOf(happenings: readonly Happening[], sides: readonly string[]): string[] {
  const heights = rollup(
    happenings,
    (own) => max(own, (event) => totalOf(magnitudeOf(event))) ?? 0,
    ({ lane }) => lane
  );
  const lanesWith = (kind: Happening['kind']): string[] => happenings.filter((event) => event.kind === kind).map(({ lane }) => lane);
  const ranks = [new Set(sides), new Set(lanesWith('talks')), new Set(lanesWith('handover'))];
  const rank = (lane: string): number => {
    const index = ranks.findIndex((lanes) => lanes.has(lane));
    return index === -1 ? ranks.length : index;
  };
  return [...heights.keys()].toSorted((a, b) => rank(a) - rank(b) || (sides.includes(a) ? (heights.get(b) ?? 0) - (heights.get(a) ?? 0) : 0));
}

/** The talks that the article is about, else the first of a list of events: what the section is told around. */
export function talksOf<Happened extends Pick<Happening, 'kind'>>(dated: readonly Dated<Happened>[], about: Span): Dated<Happened> | undefined {
  const talks = dated.filter(({ event }) => event.kind === 'talks');
  return talks.find((one) => isWithin(one, about)) ?? talks[0];
}

/** The events before the talks, and those from them on. Without talks, all come before. */
export function aroundTalks<One>(dated: readonly One[], talks: One | undefined): { before: One[]; since: One[] } {
  const index = talks ? dated.indexOf(talks) : dated.length;
  return { before: dated.slice(0, index), since: dated.slice(index) };
}

/** The largest counted attack that began before the talks and the largest from them on, each with its distance in days. */
export interface Largest {
  before?: { attack: Attack; days: number } | undefined;
  since?: { attack: Attack; days: number } | undefined;
  overall?: Attack | undefined;
}

/** What an attack is called large by: what its bar is made of first. Counts of different things are not added up for that. */
export function leadOf({ parts: [first] }: Attack): number {
  return first ? highest(first) : 0;
}

/** The last day that a span touches, as the start of that day. */
export function lastDay(span: Span): number {
  return Math.floor(span.end / day) * day;
}

/** Finds the largest of the counted attacks on either side of the talks; a night attack counts by its last date. */
export function largestAround(attacks: readonly Attack[], talks: Span | undefined): Largest {
  const overall = greatest(attacks, leadOf);
  if (!talks) return { overall };
  const distance = (attack: Attack | undefined): Largest['before'] =>
    attack && { attack, days: Math.round(Math.abs(lastDay(attack.span) - lastDay({ ...talks, end: talks.start })) / day) };
  const isBefore = ({ span }: Attack): boolean => span.start < talks.start;
  return {
    overall,
    before: distance(greatest(attacks.filter(isBefore), leadOf)),
    since: distance(
      greatest(
        attacks.filter((attack) => !isBefore(attack)),
        leadOf
      )
    )
  };
}
