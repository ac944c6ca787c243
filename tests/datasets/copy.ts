import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/build/load.ts';
import { DatasetError, type Problem } from '../../src/build/problem.ts';

/** A copy of a dataset folder that a test may break. */
export interface Copy {
  folder: string;
  /** Changes what a JSON file of the copy holds, in place or by what `edit` returns. */
  change: (file: string, edit: (content: Content) => unknown) => void;
  /** Puts a text in the place of a file. */
  write: (file: string, text: string) => void;
  remove: (file?: string) => void;
}

/** What stands in a file: tests know which one they break. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test breaks what the types say
type Content = any;

/** Copies a dataset folder into a temporary one. */
export function copyOf(original: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  cpSync(original, folder, { recursive: true });
  const write: Copy['write'] = (file, text) => writeFileSync(join(folder, file), text);
  return {
    folder,
    write,
    change: (file, edit) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      write(file, JSON.stringify(edit(content) ?? content, null, 2));
    },
    remove: (file = '') => rmSync(join(folder, file), { recursive: true })
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
