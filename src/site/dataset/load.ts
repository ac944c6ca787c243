import { resolve } from 'node:path';
import type { Dataset } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import { inNoRow } from './checkClauses.ts';
import { checkRecords } from './checkRecords.ts';
import { checkShapes } from './checkShapes.ts';
import { checkWords } from './checkWords.ts';
import { DatasetError, type Problem } from './problem.ts';
import { readFolder } from './readFolder.ts';

/** A dataset that has passed every check, with its words and those of the interface, by language. */
export interface Loaded {
  dataset: Dataset;
  words: Record<string, Words>;
  interfaceWords: Record<string, Words>;
}

const root = process.cwd();

/** The dataset folder: `DATASET` in the environment, else the talks of this project. */
const datasetFolder = resolve(root, process.env['DATASET'] ?? 'src/content');

/** Every string of a record, at any depth; with a key, those that stand under it. */
function stringsOf(value: unknown, key?: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (key === undefined || name === key ? [inner] : []) : stringsOf(inner, key)
  );
}

/** Whether a problem only follows from records that were left out: a reference to one of them, the words of one, or what one rested on. */
function isEcho({ record, found, expected }: Problem, leftOut: readonly unknown[]): boolean {
  if (expected.startsWith('no orphan words') || expected === inNoRow) return record.split('.').some((part) => stringsOf(leftOut).includes(part));
  return stringsOf(leftOut, 'id').some((id) => found === `"${id}"` || found.startsWith(`"@${id}"`) || found.startsWith(`"@${id}.`));
}

/** Reads and checks a dataset folder. Throws a `DatasetError` that lists all that is wrong. */
export function load(folder = datasetFolder): Loaded {
  const problems: Problem[] = [];
  const { files, words, interfaceWords, interfaceFiles } = readFolder(folder, resolve(root, 'src/words'), problems);
  const { dataset, leftOut } = checkShapes(files, problems);
  if (dataset) {
    const crossed: Problem[] = [];
    checkRecords(dataset, crossed);
    checkWords(dataset, words, { words: interfaceWords, files: interfaceFiles }, crossed);
    problems.push(...crossed.filter((problem) => !isEcho(problem, leftOut)));
  }
  if (!dataset || problems.length) throw new DatasetError(problems);
  return { dataset, words, interfaceWords };
}
