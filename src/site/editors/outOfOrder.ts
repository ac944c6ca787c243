import { group, min } from 'd3-array';
import { sidesOf } from '../../model/records.ts';
import type { Dataset, Figure } from '../../schema/records.ts';

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

function faultsOf(rank: Rank, kindOf: KindOf, record: Claimed): string[] {
  const { id, claimedBy = [], figures = [], items = [] } = record;
  const lists = [claimedBy, ...figures.map((figure) => figure.claimedBy)];
  const named = lists.filter((list) => !isSorted(list.map(rank))).map((list) => `${id}: ${list.join(', ')} are not in the order of sides`);
  const kinds = group(figures, kindOf);
  const dated = [...kinds.values()]
    .filter((same) => !areInOrder(rank, same))
    .map((same) => `${id}: ${same.map((figure) => figure.id.slice(id.length + 1)).join(', ')} are not in the order of their days and, on one day, of sides`);
  return [...named, ...dated, ...items.flatMap((item) => faultsOf(rank, kindOf, item))];
}

/**
 * Where the dataset breaks the order that the page states: figures of the same thing stand by the day on which they were given; on one
 * day, and among those who give one figure, the sides stand in the order of `parties.json`.
 *
 * @example outOfOrder(dataset) // ['delivery-paint: mayor, keeper are not in the order of sides']
 */
export function outOfOrder(dataset: Dataset): string[] {
  const rank = rankOf(dataset);
  const { outcomes, events, deliveries, promises, findings, rounds } = dataset;
  const listed: readonly Claimed[] = [...outcomes, ...events, ...findings, ...rounds];
  const directed: readonly Claimed[] = [...deliveries, ...promises];
  return [...listed.flatMap((record) => faultsOf(rank, byUnit, record)), ...directed.flatMap((record) => faultsOf(rank, byDirection, record))];
}
