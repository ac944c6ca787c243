import type { Dataset } from '../schema/records.ts';
import type { Sourced } from './evidence.ts';
import type { Talks } from './talks.ts';

/** The kinds of record that have a page of their own: the key is the kind as the HTML says it. */
const lists = {
  outcome: (dataset: Dataset) => dataset.outcomes,
  demand: (dataset: Dataset) => dataset.demands,
  document: (dataset: Dataset) => dataset.documents,
  clause: (dataset: Dataset) => dataset.documents.flatMap((document) => document.clauses),
  event: (dataset: Dataset) => dataset.events,
  dispute: (dataset: Dataset) => dataset.disputes,
  passage: (dataset: Dataset) => dataset.article.passages,
  round: (dataset: Dataset) => dataset.rounds,
  promise: (dataset: Dataset) => dataset.promises,
  delivery: (dataset: Dataset) => dataset.deliveries,
  background: (dataset: Dataset) => dataset.background
} as const;

export type PageKind = keyof typeof lists;
/** A record of a kind, as the schema has it. */
export type RecordOf<Kind extends PageKind> = ReturnType<(typeof lists)[Kind]>[number];
/** A record that has a page, with its kind. */
export type Paged = { [Kind in PageKind]: { kind: Kind; record: RecordOf<Kind> } }[PageKind];

export const pageKinds = Object.keys(lists) as PageKind[];

/** Every record that has a page of its own, kind by kind. */
export function pagedRecords(dataset: Dataset): Paged[] {
  return pageKinds.flatMap((kind) => lists[kind](dataset).map((record) => ({ kind, record }) as Paged));
}

/** What stands on a record's page beside it: its figures and parts, and, at a passage, the article's statements. */
function partsOf(dataset: Dataset, { id, figures = [], items = [] }: Sourced): string[] {
  const claims = dataset.article.claims.filter((claim) => claim.passage === id);
  return [...figures, ...items, ...items.flatMap((item) => item.figures ?? []), ...claims].map((part) => part.id);
}

/**
 * Where each record is told in full, as an address from the folder of all record pages: its own page, or, for what stands
 * on that of another (figures, parts of a round, statements of the article, findings), its place there.
 */
export function placesOf({ dataset, findingsAt }: Talks): Map<string, string> {
  const records = pagedRecords(dataset).map(({ record }) => record as Sourced);
  const parts = records.flatMap((record) =>
    [...partsOf(dataset, record), ...findingsAt(record.id).map((finding) => finding.id)].map((part) => [part, record.id])
  );
  return new Map([
    ...parts.map(([part = '', page = '']): [string, string] => [part, `${page}/#${part}`]),
    ...records.map(({ id }): [string, string] => [id, `${id}/`])
  ]);
}
