import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Tree } from './places.ts';
import { below, pick, type Random } from './random.ts';

/** One way to break a file as a whole. `path` is its own; `others` are the files of its sort. */
export interface FileOperator {
  name: string;
  fits: (tree: Tree) => boolean;
  corrupt: (path: string, tree: Tree, others: readonly Tree[], random: Random) => string | undefined;
}

const any = (): boolean => true;
const indent = (root: unknown): string => JSON.stringify(root, null, 2);

/** Writes the file with other bytes. */
function writing(name: string, change: (bytes: Buffer, random: Random) => Buffer): FileOperator {
  return {
    name,
    fits: any,
    corrupt: (path, _, __, random) => {
      writeFileSync(path, change(readFileSync(path), random));
      return name;
    }
  };
}

/** Bytes that UTF-8 has not: a letter of Latin-1, half a letter, a letter that was written in more bytes than it needs. */
const notUtf8: readonly (readonly number[])[] = [[0xe9, 0x20], [0xd0], [0xc0, 0xaf], [0xff, 0xfe]];

/** Puts bytes inside the first text of a file. */
function inFirstText(bytes: Buffer, added: readonly number[]): Buffer {
  const at = bytes.indexOf('"', bytes.indexOf(':')) + 1;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at)]);
}

/** Every object of a JSON text, by where its first key stands. */
function firstKeys(text: string): { index: number; whole: string }[] {
  return [...text.matchAll(/\{\s*("[^"]+": (?:"[^"\\]*"|-?[\d.]+|true|null)),/g)].map(({ 0: found, 1: whole = '', index }) => ({
    index: index + found.length,
    whole
  }));
}

const repeatedKey: FileOperator = {
  name: 'a key twice',
  fits: any,
  corrupt: (path, { root }, _, random) => {
    const text = indent(root);
    const [name = '', value] = Object.entries(root as object)[0] ?? [];
    const plain = firstKeys(text);
    const { index, whole } = plain.length ? pick(plain, random) : { index: 1, whole: `${JSON.stringify(name)}: ${JSON.stringify(value)}` };
    writeFileSync(path, `${text.slice(0, index)} ${whole},${text.slice(index)}`);
    return `${whole} twice`;
  }
};

const ofAnother: FileOperator = {
  name: 'the content of another file',
  fits: any,
  corrupt: (path, { file, sort }, others, random) => {
    const other = pick(
      others.filter((one) => one.sort === sort && one.file !== file),
      random
    );
    writeFileSync(path, indent(other.root));
    return `that of ${other.file}`;
  }
};

/** A file of 100 MB that takes no room on the disk. */
const huge: FileOperator = {
  name: '100 MB',
  fits: any,
  corrupt: (path) => {
    const file = openSync(path, 'r+');
    ftruncateSync(file, 100_000_000);
    closeSync(file);
    return '100 MB';
  }
};

const missing: FileOperator = {
  name: 'no file',
  fits: ({ sort }) => sort !== 'style',
  corrupt: (path) => {
    rmSync(path);
    return 'removed';
  }
};

const ofAnotherShape: FileOperator = {
  name: 'a file of another shape',
  fits: any,
  corrupt: (path, { root }, _, random) => {
    const text = pick(['', 'null', '7', '"text"', Array.isArray(root) ? '{}' : '[]', '[{}]'], random);
    writeFileSync(path, text);
    return text;
  }
};

/** Ways to break a file. */
export const fileOperators: readonly FileOperator[] = [
  writing('truncated', (bytes, random) => bytes.subarray(0, 1 + below(bytes.length - 3, random))),
  writing('not UTF-8', (bytes, random) => inFirstText(bytes, pick(notUtf8, random))),
  writing('UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')),
  writing('a byte-order mark', (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  ...[repeatedKey, ofAnother, ofAnotherShape, huge, missing]
];
