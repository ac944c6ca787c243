import type { Facets } from './recordFacets.ts';

/** A record as it stands in the page: its element's id and what the lens can ask of it. Its text stays in the HTML. */
export interface PageRecord extends Facets {
  id: string;
  kind: string;
  element?: HTMLElement;
}

type ListKey = Exclude<keyof Facets, 'isLater'>;

const attributes = { topics: 'data-topics', sides: 'data-sides', outlets: 'data-outlets', statuses: 'data-statuses' } as const satisfies Record<
  ListKey,
  string
>;

/** The attributes that say, in the HTML, what the lens can ask of something. */
export function facetAttributes(facets: Facets): Record<string, string | undefined> {
  const lists = Object.entries(attributes).map(([key, name]) => [name, facets[key as ListKey]?.join(' ')]);
  return { 'data-asof': facets.isLater ? 'now' : undefined, ...(Object.fromEntries(lists) as Record<string, string | undefined>) };
}

/** The attributes of a record: what it is, and what the lens can ask of it. */
export function recordAttributes(id: string, kind: string, facets: Facets): Record<string, string | undefined> {
  return { id, 'data-record': kind, ...facetAttributes(facets) };
}

/** Reads a record back from its element. */
export function readRecord(element: HTMLElement): PageRecord {
  const list = (key: ListKey): string[] | undefined => element.getAttribute(attributes[key])?.split(' ').filter(Boolean);
  return {
    id: element.id,
    kind: element.dataset['record'] ?? '',
    topics: list('topics'),
    sides: list('sides'),
    outlets: list('outlets'),
    statuses: list('statuses'),
    ...(element.dataset['asof'] === 'now' && { isLater: true }),
    element
  };
}

/** The records of a section that take part in the lens, in the order of the page: those that carry facets. */
export function readRecords(root: ParentNode): PageRecord[] {
  const selector = Object.values(attributes)
    .map((name) => `[data-record][${name}]`)
    .join(', ');
  return [...root.querySelectorAll<HTMLElement>(selector)].map(readRecord);
}
