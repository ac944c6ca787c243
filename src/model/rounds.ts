import { greatestIndex, leastIndex, max } from 'd3-array';
import { roundRows } from '../schema/rounds.ts';
import type { Dataset, Figure, Round, RoundItem, RoundRow } from '../schema/records.ts';
import { highest, lowest } from './spread.ts';

/** What one side, or both sides together, have in a cell of the table of rounds. */
export interface Voice {
  side?: string | undefined;
  items: RoundItem[];
}

/** The scale on which the length of every round is drawn, from zero. */
export interface LengthScale {
  unit: string;
  top: number;
  ticks: number[];
}

/** The statements about a round that stand in one row. */
export function itemsIn(round: Round, row: RoundRow): RoundItem[] {
  return round.items.filter((item) => item.row === row);
}

/** The statements about a round on a topic in one row. */
export function itemsOn(round: Round, row: RoundRow, topic: string): RoundItem[] {
  return itemsIn(round, row).filter(({ topics }) => topics.includes(topic));
}

/** Whether the article tells any of some records. */
export function isTold(records: readonly { passages: readonly string[] }[]): boolean {
  return records.some(({ passages }) => passages.length);
}

/** Some statements by whose they are: the sides always in the same order, and what is of both or neither where it begins. */
export function voicesIn(items: readonly RoundItem[], sides: readonly string[]): Voice[] {
  const of = (side?: string): Voice => ({ side, items: items.filter((item) => item.side === side) });
  const voices = items[0]?.side === undefined ? [of(), ...sides.map(of)] : [...sides.map(of), of()];
  return voices.filter((voice) => voice.items.length);
}

/** Every statement about the rounds in the order of the table: row by row, in each round by round, there by whose it is. */
export function inTableOrder(rounds: readonly Round[], sides: readonly string[]): RoundItem[] {
  return roundRows.flatMap((row) => rounds.flatMap((round) => voicesIn(itemsIn(round, row), sides).flatMap(({ items }) => items)));
}

/** How long a round took, by everybody who says so, in the unit of the scale. */
export function lengthsOf(round: Round, { unit }: Pick<LengthScale, 'unit'>): Figure[] {
  return itemsIn(round, 'length').flatMap(({ figures }) => figures.filter((figure) => figure.unit === unit));
}

/** Who gives the least and who the most: the first of each; nothing where nobody gives anything. */
export function outermost(figures: readonly Figure[]): [least: Figure, most: Figure] | undefined {
  const [least, most] = [figures[leastIndex(figures, lowest) ?? -1], figures[greatestIndex(figures, highest) ?? -1]];
  return least && most && [least, most];
}

/** The lengths that are told in short, the shortest first: those that are given to the minute, and the least and the most. */
export function claimedLengths(figures: readonly Figure[]): Figure[] {
  const ends = outermost(figures);
  return figures.filter((figure) => figure.bound === 'exactly' || ends?.includes(figure)).toSorted((a, b) => highest(a) - highest(b));
}

/** One scale for the lengths of all rounds; nothing where nobody gives any. The first unit that is used for them is its unit. */
export function lengthScaleOf(rounds: readonly Round[]): LengthScale | undefined {
  const unit = rounds.flatMap((round) => itemsIn(round, 'length')).flatMap(({ figures }) => figures)[0]?.unit;
  if (unit === undefined) return undefined;
  const lengths = rounds.flatMap((round) => lengthsOf(round, { unit }));
  const top = max(lengths, highest) ?? 0;
  return { unit, top, ticks: top % 2 ? [0, top] : [0, top / 2, top] };
}

/** How a topic stood in a round, by the rows in which something is said of it. */
export type Stand = 'agreed' | 'partly' | 'refused' | 'raised';

/**
 * How a topic stood in a round: agreed where something on it was, partly where other things on it were refused or left open,
 * refused (or left open) where nothing was agreed, raised where it was only asked for or proposed; nothing where nothing is said of it.
 */
export function standOf(round: Round, topic: string): Stand | undefined {
  const isIn = (row: RoundRow): boolean => itemsIn(round, row).some((item) => item.topics.includes(topic));
  if (isIn('agreed')) return isIn('refused') ? 'partly' : 'agreed';
  if (isIn('refused')) return 'refused';
  return isIn('asked') || isIn('proposed') ? 'raised' : undefined;
}

/** The topics of which anything is said at a round, in the dataset's order. */
export function topicsOf({ rounds, topics }: Pick<Dataset, 'rounds' | 'topics'>): string[] {
  return topics.map(({ id }) => id).filter((topic) => rounds.some((round) => standOf(round, topic)));
}

/** On which topics something was agreed in every round, and on which it was asked for in every round and agreed in none. */
export function constantTopics({ rounds, topics }: Pick<Dataset, 'rounds' | 'topics'>): { agreed: string[]; never: string[] } {
  const isAgreed = (round: Round, topic: string): boolean => ['agreed', 'partly'].includes(standOf(round, topic) ?? '');
  const isAsked = (round: Round, topic: string): boolean => itemsIn(round, 'asked').some((item) => item.topics.includes(topic));
  const keep = (test: (round: Round, topic: string) => boolean): string[] =>
    rounds.length ? topics.map(({ id }) => id).filter((topic) => rounds.every((round) => test(round, topic))) : [];
  return { agreed: keep(isAgreed), never: keep((round, topic) => isAsked(round, topic) && !isAgreed(round, topic)) };
}
