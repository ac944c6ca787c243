import { describe, expect, it } from 'vitest';
import { ordered } from '../../src/sections/demands/order.ts';
import type { PageRecord } from '../../src/state/record.ts';

/** A row as the sorting sees it: a browser's element, cut down to what is read of it. */
function row(id: string, standing: string, nameRank: number): PageRecord {
  return { id, kind: 'demand', statuses: [standing], element: { dataset: { nameRank: String(nameRank) } } as unknown as HTMLElement };
}

// By the alphabet of some language: b, d, a, c, e. Ten is more than nine only where ranks are numbers.
const rows = [row('a', 'silent', 9), row('b', 'close', 1), row('c', 'apart', 10), row('d', 'silent', 2), row('e', 'agreed', 11)];

function ids(records: readonly PageRecord[]): string {
  return records.map(({ id }) => id).join('');
}

describe('the rows of the table', () => {
  it.each([
    ['of the page, where nothing is asked', undefined, 'abcde'],
    ['of their names', { key: 'name', order: 'ascending' }, 'bdace'],
    ['of their names, backwards', { key: 'name', order: 'descending' }, 'ecadb'],
    ['of agreement, from agreed to silent', { key: 'standing', order: 'ascending' }, 'ebcad'],
    ['of agreement, backwards, equals as on the page', { key: 'standing', order: 'descending' }, 'adcbe']
  ] as const)('stand in the order %s', (_, sort, expected) => {
    expect(ids(ordered(rows, sort))).toBe(expected);
  });

  it('are never changed in place', () => {
    ordered(rows, { key: 'name', order: 'descending' });
    expect(ids(rows)).toBe('abcde');
    expect(ordered(rows, undefined)).not.toBe(rows);
  });
});
