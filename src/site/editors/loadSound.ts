import { datasetFolder, load, type Loaded } from '../dataset/load.ts';
import { DatasetError } from '../dataset/problem.ts';
import { brokenRules } from './brokenRules.ts';

/** Reads and checks a dataset folder, by the rules that the page states of itself too. Throws a `DatasetError` that lists all that is wrong. */
export function loadSound(path = datasetFolder): Loaded {
  const loaded = load(path);
  const broken = brokenRules(loaded, path);
  if (broken.length) throw new DatasetError(broken);
  return loaded;
}
