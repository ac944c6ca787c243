import type { Dataset } from '../../schema/records.ts';
import { checkLists } from './checkLists.ts';
import { checkRecords } from './checkRecords.ts';
import { checkShapes } from './checkShapes.ts';
import { checkWords } from './checkWords.ts';
import type { AddProblem, Problem } from './problem.ts';
import type { Folder } from './readFolder.ts';

/** What came of checking a folder. */
export interface Checked {
  /** The records that fit their shapes; nothing where a whole file does not. */
  dataset: Dataset | undefined;
  /** All that is wrong, in facts and words. */
  problems: Problem[];
}

/** Every string of a record, at any depth; with a key, those that stand under it. */
function stringsOf(value: unknown, key?: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (key === undefined || name === key ? [inner] : []) : stringsOf(inner, key)
  );
}

/**
 * Whether a problem only follows from records that were left out for their shape: it misses one of them, or something that
 * only they use. They are told already, and are no second fault of whoever rests on them.
 */
function followsFrom(leftOut: readonly unknown[]): (problem: Problem) => boolean {
  const ids = new Set(stringsOf(leftOut, 'id'));
  const used = new Set(stringsOf(leftOut));
  return ({ missing, unused = [] }) => (missing !== undefined && ids.has(missing)) || unused.some((name) => used.has(name));
}

/** Checks everything in a dataset folder that was read: shapes first, then records and words against each other. */
export function checkFolder(folder: Folder): Checked {
  const problems = [...folder.unreadable];
  const { dataset, leftOut } = checkShapes(folder.files, problems);
  if (!dataset) return { dataset, problems };
  const crossed: Problem[] = [];
  const addProblem: AddProblem = (file, record, field, found, expected, cause) => crossed.push({ file, record, field, found, expected, ...cause });
  checkLists(folder.files, addProblem);
  checkRecords(dataset, addProblem);
  checkWords(dataset, folder, addProblem);
  const isFollowing = followsFrom(leftOut);
  return { dataset, problems: [...problems, ...crossed.filter((problem) => !isFollowing(problem))] };
}
