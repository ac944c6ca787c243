import { facets, perFacet } from './facets.ts';
import type { PageRecord } from './pageRecord.ts';
import type { Vocabulary } from './query.ts';

/** What the lens may ask on this page: every id that some record of the page carries. */
export function vocabularyOf(records: readonly PageRecord[]): Vocabulary {
  return perFacet((key) => new Set(records.flatMap((record) => record[facets[key].list] ?? [])));
}
