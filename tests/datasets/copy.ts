import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/site/dataset/load.ts';
import { DatasetError, type Problem } from '../../src/site/dataset/problem.ts';

/** A place in a JSON file: keys, indexes, and, in a list of records, ids. */
export type Place = readonly (string | number)[];

/** A copy of a dataset folder that a test may break. */
export interface Copy {
  folder: string;
  /** Puts a value in a place, or, where it is `undefined`, takes away what stands there. */
  set: (file: string, place: Place, value: unknown) => void;
  /** Adds to the end of a text or a list. */
  append: (file: string, place: Place, value: unknown) => void;
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

/** Copies a dataset folder into a temporary one. */
export function copyOf(original: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  cpSync(original, folder, { recursive: true });
  const write: Copy['write'] = (file, text) => writeFileSync(join(folder, file), text);
  const change = (file: string, edit: (root: unknown) => void): void => {
    const root: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    edit(root);
    write(file, JSON.stringify(root, null, 2));
  };
  return {
    folder,
    write,
    set: (file, place, value) => change(file, (root) => put(root, place, value)),
    append: (file, place, value) =>
      change(file, (root) => {
        const known = place.reduce(at, root);
        if (Array.isArray(known)) known.push(value);
        else put(root, place, [known, value].join(''));
      }),
    remove: (file) => rmSync(join(folder, file)),
    dispose: () => rmSync(folder, { recursive: true })
  };
}

/** Everything that is wrong with a dataset folder, as the check and the build tell it. */
export function problemsOf(folder: string): Problem[] {
  try {
    load(folder);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}
