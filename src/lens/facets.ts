/** One criterion by which readers narrow what is shown. */
interface Facet {
  /** The name of a record's list of ids, one of which must be the chosen one. */
  list: string;
  /** The attribute of a record's element that holds that list. */
  attribute: `data-${string}`;
  isForEmbeds: boolean;
}

/**
 * The facets of the lens by their names in the address, in the order of the bar. A new one is one entry here. The rest is asked for: by the
 * compiler, its options (`page/print/facetOptions.ts`); by the build, its words (`facet.<name>`) and the lists of ids of records
 * (`recordFacets.ts`).
 */
export const facets = {
  side: { list: 'sides', attribute: 'data-sides', isForEmbeds: true },
  topic: { list: 'topics', attribute: 'data-topics', isForEmbeds: true },
  /** The outlets of the article's badges that a record rests on. */
  outlet: { list: 'outlets', attribute: 'data-outlets', isForEmbeds: true },
  status: { list: 'statuses', attribute: 'data-statuses', isForEmbeds: true }
} as const satisfies Record<string, Facet>;

export type FacetKey = keyof typeof facets;

/** The names of the facets, in the order of the bar. */
export const facetKeys = Object.keys(facets) as readonly FacetKey[];

/** The facets that can be chosen for an embed. */
export function facetsForEmbeds(): FacetKey[] {
  return facetKeys.filter((key) => (facets[key] as Facet).isForEmbeds);
}

/** The ids of a record for each facet. A facet that does not apply to a record has no list, and never excludes the record. */
export type RecordFacets = Partial<Record<(typeof facets)[FacetKey]['list'], string[] | undefined>> & {
  /** Whether the article does not tell of it, so that it is known from later reports alone. */
  isLater?: boolean | undefined;
};

/** Makes an object with one value for each facet. */
export function perFacet<Value>(valueOf: (key: FacetKey) => Value): Record<FacetKey, Value> {
  return Object.fromEntries(facetKeys.map((key) => [key, valueOf(key)])) as Record<FacetKey, Value>;
}
