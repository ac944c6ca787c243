import { standings } from '../../model/standing.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';

export type SortKey = 'name' | 'standing';
export type SortOrder = 'ascending' | 'descending';

type Compare<Compared> = (a: Compared, b: Compared) => number;

function nameOf({ element }: PageRecord): string {
  return element?.querySelector('h3')?.textContent ?? '';
}

/** Compares rows by their names, or by their standing from agreed to silent. */
function comparison(key: SortKey, compareNames: Compare<string>): Compare<PageRecord> {
  if (key === 'name') return (a, b) => compareNames(nameOf(a), nameOf(b));
  const rank = ({ statuses }: PageRecord): number => standings.findIndex((standing) => statuses?.includes(standing));
  return (a, b) => rank(a) - rank(b);
}

/** The rows in the order of `sort`; without it, and among equals, in the order of the page. Returns a new array. */
export function ordered(records: readonly PageRecord[], sort: { key: SortKey; order: SortOrder } | undefined, compareNames: Compare<string>): PageRecord[] {
  if (!sort) return [...records];
  const direction = sort.order === 'ascending' ? 1 : -1;
  const compare = comparison(sort.key, compareNames);
  return records.toSorted((a, b) => direction * compare(a, b));
}
