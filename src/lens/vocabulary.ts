import { facetKeys, facets, perFacet, type FacetKey } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';
import type { Vocabulary } from './query.ts';

/**
 * The ids that the lens can be asked for on this page: those of its records, and those that its lists offer, which include ids without a
 * record on the page.
 */
export function offeredVocabulary(records: readonly PageRecord[]): Vocabulary {
  const answered = vocabularyOf(records);
  return perFacet((key) => {
    const options = document.querySelectorAll<HTMLOptionElement>(`select[data-facet="${key}"] option`);
    return new Set([...answered[key], ...[...options].map(({ value }) => value).filter(Boolean)]);
  });
}

/** The facets that apply to at least one of these records. */
export function facetsOf(records: readonly PageRecord[]): FacetKey[] {
  const answered = vocabularyOf(records);
  return facetKeys.filter((key) => answered[key].size);
}

/** The ids for each facet that at least one of these records has. */
export function vocabularyOf(records: readonly PageRecord[]): Vocabulary {
  return perFacet((key) => new Set(records.flatMap((record) => record[facets[key].list] ?? [])));
}
