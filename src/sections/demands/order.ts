import { standings } from '../../model/standing.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import type { Sort } from '../../lens/query.ts';

export type SortKey = 'name' | 'standing';

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

/** How a column is sorted, in the words of `aria-sort`; `undefined` where another one is, or none. */
export function orderOf(key: SortKey, sort: Sort): 'ascending' | 'descending' | undefined {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : undefined;
}

/** The rows in the order of `sort`, equals in that of the page. Returns a new array. */
export function ordered(records: readonly PageRecord[], sort: Sort, compareNames: Compare<string>): PageRecord[] {
  if (sort === 'page') return [...records];
  const direction = sort.startsWith('-') ? -1 : 1;
  const compare = comparison(sort.endsWith('name') ? 'name' : 'standing', compareNames);
  return records.toSorted((a, b) => direction * compare(a, b));
}
