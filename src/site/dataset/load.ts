import { resolve } from 'node:path';
import type { Dataset } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import { checkFolder } from './checkFolder.ts';
import { DatasetError } from './problem.ts';
import { readFolder, type Folder } from './readFolder.ts';

/** A dataset that has passed every check, with its words and those of the interface, by language. */
export interface Loaded {
  dataset: Dataset;
  words: Record<string, Words>;
  interfaceWords: Record<string, Words>;
}

/** The dataset folder: `DATASET` in the environment, else the talks of this project. */
export const datasetFolder = resolve(process.env['DATASET'] ?? 'src/content');

/** Checks a dataset folder that was read. Throws a `DatasetError` that lists all that is wrong. */
export function loadFolder(folder: Folder): Loaded {
  const { dataset, problems } = checkFolder(folder);
  if (!dataset || problems.length) throw new DatasetError(problems);
  return { dataset, words: folder.words, interfaceWords: folder.interfaceWords };
}

/** Reads and checks a dataset folder. Throws a `DatasetError` that lists all that is wrong. */
export function load(path = datasetFolder): Loaded {
  return loadFolder(readFolder(path));
}
