import { facetKeys, facets, perFacet, type FacetKey } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';
import type { Vocabulary } from './query.ts';

/** What the lens may ask on this page: what its records answer, and what its lists offer, which know of records that are not on it. */
export function offeredVocabulary(records: readonly PageRecord[]): Vocabulary {
  const answered = vocabularyOf(records);
  return perFacet((key) => {
    const options = document.querySelectorAll<HTMLOptionElement>(`select[data-facet="${key}"] option`);
    return new Set([...answered[key], ...[...options].map(({ value }) => value).filter(Boolean)]);
  });
}

/** The facets that some of these records answer. */
export function facetsOf(records: readonly PageRecord[]): FacetKey[] {
  const answered = vocabularyOf(records);
  return facetKeys.filter((key) => answered[key].size);
}

/** What the lens may ask of some records: every id that some record of the page carries. */
export function vocabularyOf(records: readonly PageRecord[]): Vocabulary {
  return perFacet((key) => new Set(records.flatMap((record) => record[facets[key].list] ?? [])));
}
