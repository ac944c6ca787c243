import { group, min } from 'd3-array';
import { sidesOf } from '../../model/records.ts';
import type { Dataset, Figure } from '../../schema/records.ts';
import type { Problem } from '../dataset/problem.ts';

/** A record, or a part of one, that may say who gives which figure. */
interface Claimed {
  id: string;
  claimedBy?: readonly string[] | undefined;
  figures?: readonly Figure[] | undefined;
  items?: readonly Claimed[] | undefined;
}

/** The place of the side that a claimant speaks for, in the order of `parties.json`; nothing of who speaks for none. */
type Rank = (claimant: string) => number | undefined;

function rankOf({ parties, claimants }: Pick<Dataset, 'parties' | 'claimants'>): Rank {
  const sides = sidesOf({ parties });
  const places = new Map(claimants.map(({ id, party }) => [id, sides.indexOf(party ?? '')]));
  return (claimant) => {
    const place = places.get(claimant) ?? -1;
    return place < 0 ? undefined : place;
  };
}

/** Whether what there is of a list is in order; what has no place may stand anywhere. */
function isSorted(places: readonly (number | string | undefined)[]): boolean {
  const known = places.filter((place) => place !== undefined);
  return known.every((place, index) => index === 0 || (known[index - 1] ?? place) <= place);
}

/** The first side among those who give a figure. */
function sideOf(rank: Rank, { claimedBy }: Figure): number | undefined {
  return min(claimedBy, rank);
}

function areInOrder(rank: Rank, figures: readonly Figure[]): boolean {
  const days = group(figures, ({ date }) => date);
  return isSorted(figures.map(({ date }) => date)) && [...days.values()].every((same) => isSorted(same.map((figure) => sideOf(rank, figure))));
}

/** What two figures have to share to stand in one list: in a handover or a promise the directions stand apart. */
type KindOf = (figure: Figure) => string;
const byUnit: KindOf = ({ unit }) => unit;
const byDirection: KindOf = ({ unit, toward = '' }) => `${unit} ${toward}`;

function faultsOf(rank: Rank, kindOf: KindOf, file: string, record: Claimed): Problem[] {
  const { id, claimedBy = [], figures = [], items = [] } = record;
  const lists: (readonly [id: string, claimants: readonly string[]])[] = [[id, claimedBy], ...figures.map((figure) => [figure.id, figure.claimedBy] as const)];
  const named = lists
    .filter(([, list]) => !isSorted(list.map(rank)))
    .map(([owner, list]): Problem => ({ file, record: owner, field: 'claimedBy', found: list.join(', '), expected: 'the order of sides' }));
  const kinds = group(figures, kindOf);
  const expected = 'the order of their days and, on one day, of sides';
  const dated = [...kinds.values()]
    .filter((same) => !areInOrder(rank, same))
    .map((same): Problem => ({
      file,
      record: id,
      field: 'figures',
      found: same.map((figure) => `${figure.id}, ${figure.date ?? 'no date'}`).join('; '),
      expected
    }));
  return [...named, ...dated, ...items.flatMap((item) => faultsOf(rank, kindOf, file, item))];
}

/**
 * Where the dataset breaks the order that the page states: figures of the same thing stand by the day on which they were given; on one
 * day, and among those who give one figure, the sides stand in the order of `parties.json`.
 *
 * @example `deliveries.json › delivery-paint › claimedBy: found mayor, keeper, expected the order of sides`
 */
export function outOfOrder(dataset: Dataset): Problem[] {
  const rank = rankOf(dataset);
  const { outcomes, events, deliveries, promises, findings, rounds } = dataset;
  const faultsIn = (lists: Readonly<Record<string, readonly Claimed[]>>, kindOf: KindOf): Problem[] =>
    Object.entries(lists).flatMap(([key, records]) => records.flatMap((record) => faultsOf(rank, kindOf, `${key}.json`, record)));
  return [...faultsIn({ outcomes, events, findings, rounds }, byUnit), ...faultsIn({ deliveries, promises }, byDirection)];
}
