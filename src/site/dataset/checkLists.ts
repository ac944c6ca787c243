import type { Folder } from './readFolder.ts';
import { show, type AddProblem } from './problem.ts';

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The first of a list that stands there already; records are known by their ids, which are checked for themselves. */
function repeatedIn(list: readonly unknown[]): unknown {
  const plain = list.filter((value) => idOf(value) === undefined);
  const written = plain.map((value) => JSON.stringify(value));
  return plain.find((_, index) => written.indexOf(written[index] ?? '') < index);
}

/**
 * Checks that no list of a record names the same thing twice: a report, a clause, a side.
 *
 * @example `events.json › event-paint › reports: found "gazette-paint" a second time, expected each once`
 */
export function checkLists(files: Folder['files'], addProblem: AddProblem): void {
  const look = (file: string, record: string, path: readonly string[], value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const own = idOf(value);
    const [name, inside] = own === undefined ? [record, path] : [own, []];
    const repeated = isList(value) ? repeatedIn(value) : undefined;
    if (repeated !== undefined) addProblem(file, name, inside.join('.'), `${show(repeated)} a second time`, 'each once');
    for (const [key, inner] of Object.entries(value)) look(file, name, [...inside, key], inner);
  };
  for (const [key, root] of Object.entries(files)) look(`${key}.json`, '', [], root);
}
