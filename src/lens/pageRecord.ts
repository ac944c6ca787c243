import type { Edition } from './query.ts';
import { facetKeys, facets, type RecordFacets } from './facets.ts';

/** A record as it stands in the page: its element's id and what the lens can ask of it. Its text stays in the HTML. */
export type PageRecord = RecordFacets & {
  id: string;
  kind: string;
  element?: HTMLElement;
};

/** The attributes that say, in the HTML, what the lens can ask of something. */
export function facetAttributes(record: RecordFacets): Record<string, string | undefined> {
  const lists = facetKeys.map((key) => [facets[key].attribute, record[facets[key].list]?.join(' ')]);
  return { 'data-asof': record.isLater ? 'now' : undefined, ...(Object.fromEntries(lists) as Record<string, string | undefined>) };
}

/** The attributes of a record: what it is, and what the lens can ask of it. */
export function recordAttributes(id: string, kind: string, record: RecordFacets): Record<string, string | undefined> {
  return { id, 'data-record': kind, ...facetAttributes(record) };
}

/** How many records of a kind an edition of the page holds. */
export function countHeld(records: readonly PageRecord[], kind: string, edition: Edition): number {
  return records.filter((record) => record.kind === kind && (edition === 'now' || !record.isLater)).length;
}

/** Reads a record back from its element. */
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

/** The records of a section that take part in the lens, in the order of the page: those that carry facets. */
export function readRecords(root: ParentNode): PageRecord[] {
  const selector = facetKeys.map((key) => `[data-record][${facets[key].attribute}]`).join(', ');
  return [...root.querySelectorAll<HTMLElement>(selector)].map(readRecord);
}
