import { describe, expect, it } from 'vitest';
import { ordered } from '../../src/sections/demands/order.ts';
import type { PageRecord } from '../../src/lens/pageRecord.ts';

/** A row as the sorting sees it: a browser's element, cut down to what is read of it. */
function row(id: string, standing: string, name: string): PageRecord {
  return { id, kind: 'demand', statuses: [standing], element: { querySelector: () => ({ textContent: name }) } as unknown as HTMLElement };
}

// By the Ukrainian alphabet, which code points do not follow: Ґ stands after Г, Є after Е, І after И.
const rows = [row('a', 'silent', 'Ємність'), row('b', 'close', 'Газ'), row('c', 'apart', 'Ірпінь'), row('d', 'silent', 'Ґанок'), row('e', 'agreed', 'Їжа')];
const { compare } = new Intl.Collator('uk');

function ids(records: readonly PageRecord[]): string {
  return records.map(({ id }) => id).join('');
}

describe('the rows of the table', () => {
  it.each([
    ['of the page, where nothing is asked', 'page', 'abcde'],
    ['of their names', 'name', 'bdace'],
    ['of their names, backwards', '-name', 'ecadb'],
    ['of agreement, from agreed to silent', 'standing', 'ebcad'],
    ['of agreement, backwards, equals as on the page', '-standing', 'adcbe']
  ] as const)('stand in the order %s', (_, sort, expected) => {
    expect(ids(ordered(rows, sort, compare))).toBe(expected);
  });

  it('are never changed in place', () => {
    ordered(rows, '-name', compare);
    expect(ids(rows)).toBe('abcde');
    expect(ordered(rows, 'page', compare)).not.toBe(rows);
  });
});
