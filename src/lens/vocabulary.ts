import type { PageRecord } from './pageRecord.ts';
import type { Vocabulary } from './query.ts';

/** What the lens may ask on this page: every id that some record of the page carries. */
export function vocabularyOf(records: readonly PageRecord[]): Vocabulary {
  const all = (list: (record: PageRecord) => string[] | undefined): Set<string> => new Set(records.flatMap((record) => list(record) ?? []));
  return {
    side: all((record) => record.sides),
    topic: all((record) => record.topics),
    outlet: all((record) => record.outlets),
    status: all((record) => record.statuses)
  };
}
