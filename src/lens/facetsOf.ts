import { facetKeys, facets, type FacetKey } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';

/** The facets that some of these records answer. */
export function facetsOf(records: readonly PageRecord[]): FacetKey[] {
  return facetKeys.filter((key) => records.some((record) => record[facets[key].list]?.length));
}
