import { describe, expect, it } from 'vitest';
import { readHash } from '../../src/lens/readHash.ts';
import { defaultSelection, queryOf, retainedQuery } from '../../src/lens/query.ts';

describe('the hash of an address', () => {
  it.each([
    ['#outcome-1', 'outcome-1'],
    ['#outcome-1#?secret=AbC123dEf4', 'outcome-1'],
    ['#outcome-1?secret=AbC123dEf4', 'outcome-1'],
    ['#outcome-1&amp=1', 'outcome-1'],
    ['#%D1%8F', 'я'],
    [`#${'x'.repeat(119)}`, 'x'.repeat(119)]
  ])('%s names a place', (hash, id) => {
    expect(readHash(hash)).toBe(id);
  });

  it.each(['', '#', '#amp=1', '#?secret=AbC123dEf4', '##?secret=AbC', '#%', '#%E0%A4%A', '#a%', `#${'x'.repeat(400)}`])('%j names none', (hash) => {
    expect(readHash(hash)).toBeUndefined();
  });
});

describe('what a host puts into the query of a frame', () => {
  const ofHost = 'initialWidth=600&childId=talks&parentTitle=A+draft&parentUrl=https%3A%2F%2Fexample.org%2Fdraft%3Ftoken%3D1';
  const selection = { ...defaultSelection(), side: 'west' };

  it('is in no address that is shared, cited or kept', () => {
    expect(queryOf(selection, `?${ofHost}&theme=dark`)).toBe('?side=west&theme=dark');
    expect(retainedQuery(`?${ofHost}&theme=dark&side=west`)).toBe('?side=west&theme=dark');
    expect(retainedQuery(`?${ofHost}`)).toBe('');
  });

  it.each(['theme', 'accent', 'side', 'measure', 'asof'])('is in none even as %s', (key) => {
    const search = `?${key}=${encodeURIComponent('https://example.org/draft')}`;
    expect([queryOf(selection, search), retainedQuery(search)]).toEqual(['?side=west', '']);
  });
});
