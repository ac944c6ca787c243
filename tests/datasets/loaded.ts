import { load, type Loaded } from '../../src/site/dataset/load.ts';
import { createLocalizer, type Localizer } from '../../src/site/pages/localize.ts';

/** Keeps a value and all that is in it from being changed: who tries gets an error. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(Object.freeze(value))) freeze(inner);
  return value;
}

const loaded = new Map<string, Loaded>();
const localizers = new Map<string, Localizer>();

/** A dataset that has passed every check, read once for all test files of a worker, none of which can change it for the others. */
export function loadOnce(folder: string): Loaded {
  const known = loaded.get(folder) ?? freeze(load(folder));
  loaded.set(folder, known);
  return known;
}

/** What tells that dataset in each of its languages, made once as well. */
export function localizerOf(folder: string): Localizer {
  const known = localizers.get(folder) ?? createLocalizer(loadOnce(folder));
  localizers.set(folder, known);
  return known;
}
