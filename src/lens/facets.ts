/** Something by which readers narrow what is shown. */
interface Facet {
  /** The list of a record in which the chosen id must be. */
  list: string;
  /** The attribute in which a record's element carries that list. */
  attribute: `data-${string}`;
  /** Whether it can be chosen for an embed. */
  isForEmbeds: boolean;
}

/**
 * The facets of the lens by their names in the address, in the order of the bar. A new one is one entry here; what only people
 * can add to it is asked for: by the compiler, what it offers (`page/print/facetOptions.ts`); by the build, its words
 * (`facet.<name>`) and the records that answer it (`recordFacets.ts`).
 */
export const facets = {
  side: { list: 'sides', attribute: 'data-sides', isForEmbeds: true },
  topic: { list: 'topics', attribute: 'data-topics', isForEmbeds: true },
  /** Of the outlets that the article's badges name, those that a record rests on. */
  outlet: { list: 'outlets', attribute: 'data-outlets', isForEmbeds: true },
  status: { list: 'statuses', attribute: 'data-statuses', isForEmbeds: true }
} as const satisfies Record<string, Facet>;

export type FacetKey = keyof typeof facets;

/** The names of the facets, in the order of the bar. */
export const facetKeys = Object.keys(facets) as readonly FacetKey[];

/** Those that can be chosen for an embed. */
export function facetsForEmbeds(): FacetKey[] {
  return facetKeys.filter((key) => (facets[key] as Facet).isForEmbeds);
}

/** What the lens can ask of a record. What does not apply to a record is left out, and so is never held against it. */
export type RecordFacets = Partial<Record<(typeof facets)[FacetKey]['list'], string[] | undefined>> & {
  /** Whether the article tells nothing of it: it is known from later reports alone. */
  isLater?: boolean | undefined;
};

/** Something of each facet. */
export function perFacet<Value>(valueOf: (key: FacetKey) => Value): Record<FacetKey, Value> {
  return Object.fromEntries(facetKeys.map((key) => [key, valueOf(key)])) as Record<FacetKey, Value>;
}
