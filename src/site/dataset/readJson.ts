import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from './problem.ts';
import { repeatedKeys } from './repeatedKeys.ts';

/** The most bytes that a file of a dataset may have: twenty times what the longest one has today, and read in a moment. */
const most = 8_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file. Throws, in words, where it is no UTF-8, or has a mark in front that is no part of JSON. */
function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new SyntaxError('bytes that are not UTF-8');
  }
  if (text.startsWith('\uFEFF')) throw new SyntaxError('a byte-order mark');
  return text;
}

/** Notes a key that stands twice where its object is found: the record or the message, and the field in it. */
function describeRepeated(file: string, path: readonly string[]): Problem {
  return { file, record: path.slice(0, -1).join('.'), field: path.at(-1) ?? '', found: 'the key a second time', expected: 'each key once' };
}

/**
 * What a file holds as JSON; `undefined`, and noted among `unreadable`, where it is too large, no UTF-8 or no JSON. Keys that stand
 * twice in one object are noted too. `root` is what a problem's file is told from.
 */
export function readJson(path: string, root: string, unreadable: Problem[]): unknown {
  const file = relative(root, path);
  const note = (found: string, expected: string): void => void unreadable.push({ file, record: '', field: '', found, expected });
  const { size } = statSync(path);
  if (size > most) {
    note(`${size} bytes`, `at most ${most}`);
    return undefined;
  }
  try {
    const text = decode(readFileSync(path));
    const value: unknown = JSON.parse(text);
    unreadable.push(...repeatedKeys(text).map((repeated) => describeRepeated(file, repeated)));
    return value;
  } catch (error) {
    note((error as Error).message, 'JSON');
    return undefined;
  }
}
