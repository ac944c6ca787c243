import type { Dataset } from '../../schema/records.ts';
import type { Values } from './expectedWords.ts';

const valuedKeys = [
  ...(['outcomes', 'demands', 'documents', 'events', 'disputes', 'findings'] as const),
  ...(['rounds', 'promises', 'deliveries', 'background', 'changes'] as const)
];

/** A record whose words may name values. */
interface Valued {
  id: string;
  values: Values;
}

/** Every record that has values of its own, with the file that it stands in. */
export function valuedRecords(dataset: Dataset): [file: string, record: Valued][] {
  const { card, article, rounds, documents } = dataset;
  const lists: [key: string, records: Valued[]][] = [
    ['card', [card]],
    ['article', [...article.passages, ...article.claims, ...article.openings]],
    ...valuedKeys.map((key): [string, Valued[]] => [key, dataset[key]]),
    ['rounds', rounds.flatMap(({ items }) => items)],
    ['documents', documents.flatMap(({ clauses }) => clauses)]
  ];
  return lists.flatMap(([key, records]) => records.map((record): [string, Valued] => [`${key}.json`, record]));
}
