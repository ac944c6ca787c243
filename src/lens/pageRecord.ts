import type { Edition } from './query.ts';
import { facetKeys, facets, type RecordFacets } from './facets.ts';

/** A record as the page has it: its element's id, its kind and its facets. Its text stays in the HTML. */
export type PageRecord = RecordFacets & {
  id: string;
  kind: string;
  element?: HTMLElement;
};

/** The attributes with an element's facets, space-separated ids for each; `data-asof` marks what the article does not tell. */
export function facetAttributes(record: RecordFacets): Record<string, string | undefined> {
  const lists = facetKeys.map((key) => [facets[key].attribute, record[facets[key].list]?.join(' ')]);
  return { 'data-asof': record.isLater ? 'now' : undefined, ...(Object.fromEntries(lists) as Record<string, string | undefined>) };
}

/** The attributes of a record's element: its id, its kind and its facets. */
export function recordAttributes(id: string, kind: string, record: RecordFacets): Record<string, string | undefined> {
  return { id, 'data-record': kind, ...facetAttributes(record) };
}

/** The number of records of one kind in an edition of the page. */
export function countHeld(records: readonly PageRecord[], kind: string, edition: Edition): number {
  return records.filter((record) => record.kind === kind && (edition === 'now' || !record.isLater)).length;
}

/** Reads a record from the attributes of its element; the reverse of `recordAttributes`. */
export function readRecord(element: HTMLElement): PageRecord {
  const lists = facetKeys.map((key) => [facets[key].list, element.getAttribute(facets[key].attribute)?.split(' ').filter(Boolean)]);
  return {
    id: element.id,
    kind: element.dataset['record'] ?? '',
    ...(Object.fromEntries(lists) as RecordFacets),
    ...(element.dataset['asof'] === 'now' && { isLater: true }),
    element
  };
}

/** The records below `root` that take part in the lens, in the order of the page: those that have facets. */
export function readRecords(root: ParentNode): PageRecord[] {
  const selector = facetKeys.map((key) => `[data-record][${facets[key].attribute}]`).join(', ');
  return [...root.querySelectorAll<HTMLElement>(selector)].map(readRecord);
}
