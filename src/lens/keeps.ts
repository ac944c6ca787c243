import { facetKeys, facets, type FacetKey, type RecordFacets } from './facets.ts';
import type { Selection } from './query.ts';

/** Whether a record matches one facet of the selection. It does where nothing is chosen, and where the facet does not apply to it. */
function answers(record: RecordFacets, key: FacetKey, value: string | null): boolean {
  const values = record[facets[key].list];
  return value === null || values === undefined || values.includes(value);
}

/** Whether a record matches a selection, by all facets or by those in `keys`. */
export function keeps(selection: Selection, record: RecordFacets, keys: readonly FacetKey[] = facetKeys): boolean {
  return keys.every((key) => answers(record, key, selection[key]));
}

/** Whether the chosen edition of the page has a record: the article's has none that is known from later reports alone. */
export function holds({ asof }: Pick<Selection, 'asof'>, { isLater = false }: RecordFacets): boolean {
  return !isLater || asof === 'now';
}
