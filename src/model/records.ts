import type { Dataset, Figure } from '../schema/records.ts';

/** Every figure of the dataset, in the order of the records that own them. */
export function allFigures(dataset: Dataset): Figure[] {
  const items = dataset.rounds.flatMap((round) => round.items);
  return [...dataset.outcomes, ...dataset.events, ...items, ...dataset.promises, ...dataset.deliveries].flatMap((record) => record.figures);
}

/** A list of records as a map by their ids. */
export function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The record with this id. Throws where there is none: the build has checked every reference. */
export function need<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined) throw new Error(`no record "${id}"`);
  return record;
}

/** The two sides at the table, in the dataset's order. */
export function sidesOf({ parties }: Pick<Dataset, 'parties'>): string[] {
  return parties.filter((party) => party.role === 'side').map((party) => party.id);
}
