import { describe, expect, it } from 'vitest';
import { facetKeys } from '../../src/lens/facets.ts';
import { defaultSelection, queryOf, selectionOf, type Selection, type Vocabulary } from '../../src/lens/query.ts';
import { vocabularyOf } from '../../src/lens/vocabulary.ts';

const nothing = defaultSelection();
const vocabulary: Vocabulary = vocabularyOf([
  { id: 'a', kind: 'demand', sides: ['east', 'west'], topics: ['lamp'], outlets: ['tide-gazette'], statuses: ['close'] },
  { id: 'b', kind: 'outcome', topics: ['fish'], outlets: ['puffin'], statuses: ['agreed'] }
]);

describe('every parameter of the lens', () => {
  it.each([
    ['side', 'west'],
    ['topic', 'fish'],
    ['outlet', 'tide-gazette'],
    ['status', 'close'],
    ['measure', 'passage'],
    ['measure', 'section'],
    ['sort', 'name'],
    ['sort', '-standing'],
    ['asof', 'article']
  ])('%s=%s comes back from the address as it went in', (key, value) => {
    const selection = { ...nothing, [key]: value };
    expect(queryOf(selection)).toBe(`?${key}=${value}`);
    expect(selectionOf(`?${key}=${value}`, vocabulary)).toEqual(selection);
  });

  it('comes back together with all others', () => {
    const all: Selection = { ...nothing, side: 'east', topic: 'lamp', outlet: 'puffin', status: 'agreed', measure: 'section', sort: '-name', asof: 'article' };
    expect(selectionOf(queryOf(all), vocabulary)).toEqual(all);
  });

  it('may be left out: the default selection has no query at all', () => {
    expect(queryOf(nothing)).toBe('');
    expect(nothing).toMatchObject({ side: null, measure: 'mention', sort: 'page', asof: 'now' });
    expect(selectionOf('', vocabulary)).toEqual(nothing);
    expect(selectionOf('?', vocabulary)).toEqual(nothing);
  });
});

const hostile = [
  '',
  ' ',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  'WEST',
  'west ',
  '%00',
  '%zz',
  '٣',
  '[]',
  'west,east',
  '../..'
];

describe('what is unknown or malformed', () => {
  it.each(facetKeys.flatMap((key) => hostile.map((value) => [key, value] as const)))('counts as not asked: %s=%j', (key, value) => {
    expect(selectionOf(`?${key}=${encodeURIComponent(value)}`, vocabulary)).toEqual(nothing);
  });

  it.each(hostile)('counts as the default measure, order and edition: %j', (value) => {
    const asked = encodeURIComponent(value);
    expect(selectionOf(`?measure=${asked}&sort=${asked}&asof=${asked}`, vocabulary)).toEqual(nothing);
  });

  it.each(['?side=%', '?%E0%A4%A=west', '?&&&===', '?side', '?=west', '?__proto__=west', '?constructor[side]=west', '?Side=west'])(
    'does not make the reading throw: %s',
    (search) => {
      expect(selectionOf(search, vocabulary)).toEqual(nothing);
    }
  );

  it('does not count however long it is, even where it begins like an id', () => {
    const long = `west${'w'.repeat(10_000)}`;
    expect(selectionOf(`?side=${long}&topic=lamp`, vocabulary)).toEqual({ ...nothing, topic: 'lamp' });
    expect(selectionOf(`?${'side=x&'.repeat(2000)}`, vocabulary)).toEqual(nothing);
  });

  it('does not speak for another parameter: an outlet is no topic', () => {
    expect(selectionOf('?topic=tide-gazette&outlet=lamp', vocabulary)).toEqual(nothing);
  });

  it('does not pass where a value stands twice: the first is read', () => {
    expect(selectionOf('?side=nobody&side=west', vocabulary).side).toBeNull();
    expect(selectionOf('?side=west&side=nobody', vocabulary).side).toBe('west');
  });
});

describe('what the embed asks for', () => {
  it.each([
    ['?theme=dark', '?theme=dark'],
    ['?theme=auto&accent=aa2200', '?theme=auto&accent=aa2200'],
    ['?accent=%23a20', '?accent=%23a20']
  ])('is kept when the lens changes: %s', (search, query) => {
    expect(queryOf(nothing, search)).toBe(query);
    expect(queryOf({ ...nothing, side: 'west' }, search)).toBe(query.replace('?', '?side=west&'));
  });

  it.each(['?theme=<script>', '?theme=DARK', '?accent=red', '?accent=12345', `?accent=${'a'.repeat(10_000)}`, '?side=nobody', '?utm_source=x', '?__proto__=x'])(
    'is not echoed where it is malformed or unknown: %.40s',
    (search) => {
      expect(queryOf(nothing, search)).toBe('');
    }
  );
});

describe('the vocabulary of a page', () => {
  it('is every id that some record of it carries, and nothing else', () => {
    expect(vocabulary).toMatchObject({
      side: new Set(['east', 'west']),
      topic: new Set(['lamp', 'fish']),
      outlet: new Set(['tide-gazette', 'puffin']),
      status: new Set(['close', 'agreed'])
    });
  });
});
