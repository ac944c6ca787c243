import { standings } from '../../model/standing.ts';
import type { PageRecord } from '../../state/record.ts';

export type SortKey = 'name' | 'standing';
export type SortOrder = 'ascending' | 'descending';

/** A row's place by its standing, or by its name: that one is printed on its element, since names sort by the rules of their language. */
function rankOf({ element, statuses }: PageRecord, key: SortKey): number {
  return key === 'name' ? Number(element?.dataset['nameRank'] ?? 0) : standings.findIndex((standing) => statuses?.includes(standing));
}

/** The rows in the order asked for; without one, and among equals, in the order of the page. Nothing is changed in place. */
export function ordered(records: readonly PageRecord[], sort: { key: SortKey; order: SortOrder } | undefined): PageRecord[] {
  if (!sort) return [...records];
  const direction = sort.order === 'ascending' ? 1 : -1;
  return records.toSorted((a, b) => direction * (rankOf(a, sort.key) - rankOf(b, sort.key)));
}
