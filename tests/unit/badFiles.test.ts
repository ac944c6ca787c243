import { ftruncateSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as tell, DatasetError, type Problem } from '../../src/site/dataset/problem.ts';
import { repeatedKeys } from '../../src/site/dataset/repeatedKeys.ts';
import { readStyle } from '../../src/site/editors/readStyle.ts';
import { copyOf, problemsOf, type Copy } from '../datasets/copy.ts';
import { readDataset } from '../datasets/talks.ts';

let copy: Copy;
beforeEach(() => {
  copy = copyOf('tests/datasets/second');
});
afterEach(() => copy.dispose());

/** Writes a file of the copy with other bytes. */
function rewrite(file: string, change: (bytes: Buffer) => Buffer): void {
  const path = join(copy.folder, file);
  writeFileSync(path, change(readFileSync(path)));
}

const files = ['events.json', 'words/en.json', 'interface/fr.json'];

describe('a file that is no text of JSON is told, and nothing that follows from it in its place', () => {
  it.each(files)('with a byte-order mark: %s', (file) => {
    rewrite(file, (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect(problemsOf(copy)).toContainEqual({ file, record: '', field: '', found: 'a byte-order mark', expected: 'JSON' });
  });

  it.each([
    ['a letter of Latin-1', [0xe9]],
    ['half a letter', [0xd0]],
    ['a letter in more bytes than it needs', [0xc0, 0xaf]]
  ])('that is not UTF-8: %s', (_, added) => {
    rewrite('events.json', (bytes) => Buffer.from(bytes.toString('latin1').replace('event-paint', `event${String.fromCharCode(...added)}-paint`), 'latin1'));
    expect(problemsOf(copy)).toEqual([{ file: 'events.json', record: '', field: '', found: 'bytes that are not UTF-8', expected: 'JSON' }]);
  });

  it.each(files)('that is cut off: %s', (file) => {
    rewrite(file, (bytes) => bytes.subarray(0, bytes.length / 2));
    expect(problemsOf(copy)).toContainEqual(expect.objectContaining({ file, record: '', expected: 'JSON' }));
  });

  it('of 100 MB, without being read', () => {
    const file = openSync(join(copy.folder, 'events.json'), 'r+');
    ftruncateSync(file, 100_000_000);
    closeSync(file);
    expect(problemsOf(copy)).toEqual([{ file: 'events.json', record: '', field: '', found: '100000000 bytes', expected: 'at most 8000000' }]);
  });

  it.each(['[]', 'null', '"words"'])('of words that are none: %s', (text) => {
    copy.write('words/en.json', text);
    expect(problemsOf(copy)).toContainEqual({ file: 'words/en.json', record: '', field: '', found: text, expected: 'words by their keys' });
  });
});

describe('a key that stands twice in one object is told', () => {
  it('with the record, or the message, that it is in', () => {
    rewrite('events.json', (bytes) => Buffer.from(bytes.toString().replace('"topic": "rock"', '"topic": "lamp", "topic": "rock"')));
    rewrite('words/en.json', (bytes) => Buffer.from(bytes.toString().replace('"title": "The rock has', '"title": "The rock", "title": "The rock has')));
    expect(problemsOf(copy).map(tell)).toEqual([
      'events.json › event-paint › topic: found the key a second time, expected each key once',
      'words/en.json › outcomes.outcome-rock › title: found the key a second time, expected each key once'
    ]);
  });

  it.each<[string, string[][]]>([
    ['{"a":1,"b":{"a":2}}', []],
    ['{"a":"\\"a\\":1,{","b":["a","a"]}', []],
    ['{"a":1,"\\u0061":2}', [['a']]],
    ['[{"id":"lamp","x":[{"y":1},{"y":1,"y":2}]}]', [['lamp', 'x', '1', 'y']]],
    ['[1,[2,{"a":[],"a":{}}]]', [['1', '1', 'a']]]
  ])('%s: %j', (text, expected) => {
    expect(repeatedKeys(text)).toEqual(expected);
  });
});

describe('a house style is told', () => {
  const dataset = readDataset('tests/datasets/second');

  /** What is told of a house style. */
  function problemsOfStyle(text: string): Partial<Problem>[] {
    mkdirSync(join(copy.folder, 'style'), { recursive: true });
    copy.write('style/en.json', text);
    try {
      readStyle(copy.folder, 'en', dataset);
      return [];
    } catch (error) {
      if (error instanceof DatasetError) return error.problems;
      throw error;
    }
  }

  it('unless it is one', () => {
    const style = {
      sides: { saltmere: ['Saltmere', 'keepers?'] },
      loaded: ['regime\\p{L}*'],
      quotes: [['“', '”']],
      latin: ['ISW'],
      terms: { lamps: ['lamp'] }
    };
    expect(problemsOfStyle(JSON.stringify(style))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['of a party that is no side', { sides: { 'harbour-council': ['council'] } }, 'sides.harbour-council'],
    ['with what is no regular expression', { loaded: ['regime('] }, 'loaded.0'],
    ['with a word twice', { loaded: ['regime', 'regime'] }, 'loaded'],
    ['with letters of two scripts', { loaded: ['rеgime'] }, 'loaded.0'],
    ['with a letter that nobody sees', { latin: ['IS\u200BW'] }, 'latin.0'],
    ['with a mark that is none', { quotes: [['“', 'x']] }, 'quotes.0.1'],
    ['with an unknown field', { quote: [] }, '']
  ])('%s', (_, style, field) => {
    expect(problemsOfStyle(JSON.stringify(style))).toEqual([expect.objectContaining({ file: 'style/en.json', field })]);
  });

  it('with a key twice', () => {
    expect(problemsOfStyle('{ "loaded": ["regime"], "loaded": [] }')).toEqual([expect.objectContaining({ file: 'style/en.json', field: 'loaded' })]);
  });
});
