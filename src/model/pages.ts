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

const pageKinds = Object.keys(lists) as PageKind[];

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
 * The record on whose page each record is told: itself, or, for what stands on the page of another (figures, parts of a
 * round, statements of the article, findings), that one.
 */
export function homesOf({ dataset, findingsAt }: Talks): Map<string, Paged> {
  const records = pagedRecords(dataset);
  const parts = records.flatMap((paged) =>
    [...partsOf(dataset, paged.record), ...findingsAt(paged.record.id).map(({ id }) => id)].map((part): [string, Paged] => [part, paged])
  );
  return new Map([...parts, ...records.map((paged): [string, Paged] => [paged.record.id, paged])]);
}

/** Where each record is told in full, as an address from the folder of all record pages: its own page, or its place on another's. */
export function placesOf(talks: Talks): Map<string, string> {
  return new Map([...homesOf(talks)].map(([id, { record }]) => [id, `${record.id}/${record.id === id ? '' : `#${id}`}`]));
}
