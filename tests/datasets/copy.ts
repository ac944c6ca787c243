import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../src/site/dataset/checkFolder.ts';
import type { Problem } from '../../src/site/dataset/problem.ts';
import { readFolder, type Folder } from '../../src/site/dataset/readFolder.ts';

/** A place in a JSON file: keys, indexes, and, in a list of records, ids. */
export type Place = readonly (string | number)[];

/** How a test breaks a dataset. */
interface Changes {
  /** Puts a value in a place, or, where it is `undefined`, takes away what stands there. */
  set: (file: string, place: Place, value: unknown) => void;
  /** Adds to the end of a text or a list. */
  append: (file: string, place: Place, value: unknown) => void;
}

/** A dataset folder as it was read, with changes that are written nowhere. */
export interface Draft extends Changes {
  folder: Folder;
}

/** A copy of a dataset folder on disk. */
export interface Copy extends Changes {
  folder: string;
  /** Puts a text in the place of a file. */
  write: (file: string, text: string) => void;
  /** Removes a file. */
  remove: (file: string) => void;
  /** Removes the whole copy. */
  dispose: () => void;
}

type Branch = Record<string | number, unknown>;

/** The key under which a list holds a record; any other key stands for itself. */
function keyIn(branch: unknown, key: string | number): string | number {
  const index = Array.isArray(branch) && typeof key === 'string' ? (branch as { id?: unknown }[]).findIndex(({ id }) => id === key) : -1;
  return index === -1 ? key : index;
}

function at(branch: unknown, key: string | number): unknown {
  const value = (branch as Branch)[keyIn(branch, key)];
  if (value === undefined) throw new Error(`the test looks for "${key}", which the dataset does not have`);
  return value;
}

function put(root: unknown, place: Place, value: unknown): void {
  const parent = place.slice(0, -1).reduce(at, root) as Branch;
  const key = keyIn(parent, place.at(-1) ?? '');
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** The changes that can be made to files of which each can be edited as one object. */
function changesBy(edit: (file: string, change: (root: unknown) => void) => void): Changes {
  return {
    set: (file, place, value) => edit(file, (root) => put(root, place, value)),
    append: (file, place, value) =>
      edit(file, (root) => {
        const known = place.reduce(at, root);
        if (Array.isArray(known)) known.push(value);
        else put(root, place, [known, value].join(''));
      })
  };
}

const read = new Map<string, Folder>();

/** A draft of a dataset folder, which is read once: a test that changes the content of files needs no files for it. */
export function draftOf(original: string): Draft {
  const known = read.get(original) ?? readFolder(original);
  read.set(original, known);
  const folder: Folder = { ...known, files: { ...known.files }, words: { ...known.words }, interfaceWords: { ...known.interfaceWords } };
  const edit = (file: string, change: (root: unknown) => void): void => {
    const [, place = '', key = ''] = /^(?:(\w+)\/)?(\w+)\.json$/.exec(file) ?? [];
    const trees: Record<string, unknown> = place === 'words' ? folder.words : place === 'interface' ? folder.interfaceWords : folder.files;
    const copied = structuredClone(trees[key]);
    change(copied);
    trees[key] = copied;
  };
  return { folder, ...changesBy(edit) };
}

/** Copies a dataset folder into a temporary one: for what reads files. */
export function copyOf(original: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  cpSync(original, folder, { recursive: true });
  const write: Copy['write'] = (file, text) => writeFileSync(join(folder, file), text);
  const edit = (file: string, change: (root: unknown) => void): void => {
    const root: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    change(root);
    write(file, JSON.stringify(root, null, 2));
  };
  return { folder, write, ...changesBy(edit), remove: (file) => rmSync(join(folder, file)), dispose: () => rmSync(folder, { recursive: true }) };
}

/** Everything that is wrong with a dataset, as the check and the build tell it. */
export function problemsOf({ folder }: Draft | Copy): Problem[] {
  return checkFolder(typeof folder === 'string' ? readFolder(folder) : folder).problems;
}
