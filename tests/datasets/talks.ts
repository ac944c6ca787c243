import { checkShapes } from '../../src/site/dataset/checkShapes.ts';
import { readFolder } from '../../src/site/dataset/readFolder.ts';
import { createTalks, type Talks } from '../../src/model/talks.ts';
import type { Dataset } from '../../src/schema/records.ts';

const read = new Map<string, Dataset>();

function readThroughSchema(folder: string): Dataset {
  const { dataset } = checkShapes(readFolder(folder).files, []);
  if (!dataset) throw new Error(`${folder} does not fit the schema: run \`npm run check\``);
  return dataset;
}

/** The facts of a dataset folder, read through the schema, a copy for each caller. Its words are the business of the tests that check words. */
export function readDataset(folder: string): Dataset {
  const known = read.get(folder) ?? readThroughSchema(folder);
  read.set(folder, known);
  return structuredClone(known);
}

/** The talks of this project, a copy for each caller. */
export function readTalks(): Talks {
  return createTalks(readDataset('src/content'));
}
