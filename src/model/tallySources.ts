import { evidenceOf, type Sourced } from './evidence.ts';
import { pagedRecords } from './pages.ts';
import type { Talks } from './talks.ts';

/** The records of a dataset by how many independent sources they have. */
export interface SourceTally {
  records: number;
  /** With two or more. */
  several: number;
  /** With one: their ids. */
  one: string[];
  /** What the article alone tells: their ids. */
  articleAlone: string[];
  /** On one side's word alone, however many carry it: their ids. */
  oneSide: string[];
}

/** Everything that states something: the records with a page of their own, the parts of rounds, the article's statements, the findings. */
function statingRecords({ dataset }: Talks): Sourced[] {
  const items = dataset.rounds.flatMap((round) => round.items);
  return [...pagedRecords(dataset).map(({ record }) => record), ...items, ...dataset.article.claims, ...dataset.findings];
}

/** Counts the independent sources of every record. */
export function tallySources(talks: Talks): SourceTally {
  const counted = statingRecords(talks).map((record) => ({ id: record.id, ...evidenceOf(talks, record) }));
  const idsWith = (isOne: (record: (typeof counted)[number]) => boolean): string[] => counted.filter(isOne).map(({ id }) => id);
  return {
    records: counted.length,
    several: idsWith(({ origins }) => origins.length > 1).length,
    one: idsWith(({ origins }) => origins.length === 1),
    articleAlone: idsWith(({ origins }) => origins.length === 0),
    oneSide: idsWith(({ oneSide }) => oneSide !== undefined)
  };
}
