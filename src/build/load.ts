import { resolve } from 'node:path';
import type { Dataset } from '../schema/records.ts';
import type { Words } from '../schema/words.ts';
import { checkRecords, checkShapes } from './checkRecords.ts';
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
export const datasetFolder = resolve(root, process.env['DATASET'] ?? 'src/content');

/** Reads and checks a dataset folder. Throws a `DatasetError` that lists all that is wrong. */
export function load(folder = datasetFolder): Loaded {
  const problems: Problem[] = [];
  const { files, words, interfaceWords } = readFolder(folder, resolve(root, 'src/words'), problems);
  const dataset = checkShapes(files, problems);
  if (dataset) {
    checkRecords(dataset, problems);
    checkWords(dataset, words, interfaceWords, problems);
  }
  if (!dataset || problems.length) throw new DatasetError(problems);
  return { dataset, words, interfaceWords };
}
