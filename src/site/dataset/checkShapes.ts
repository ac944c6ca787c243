import { dataset as datasetSchema, type Dataset } from '../../schema/records.ts';
import { show, type Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** What fits the schema of a dataset. */
export interface Shaped {
  /** The records that fit; nothing where a whole file is missing or is of another shape, so that no more can be checked. */
  dataset: Dataset | undefined;
  /** The records that do not fit, as they were found: the cross-checks go on without them. */
  leftOut: unknown[];
}

/** The value at a path of a zod issue, for the "found" of a problem. */
function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], root);
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The paths that a path goes through, the innermost first. */
function pathsAlong(path: Path): Path[] {
  return path.map((_, depth) => path.slice(0, path.length - depth));
}

/** The innermost record on the way to what does not fit, as the path of its place in a list. */
function recordPath(root: unknown, path: Path): Path | undefined {
  return pathsAlong(path).find(
    (inner) => typeof inner.at(-1) === 'number' && typeof valueAt(root, inner) === 'object' && (inner.length === 1 || idOf(valueAt(root, inner)))
  );
}

function describeIssue(file: string, root: unknown, path: Path, expected: string): Problem {
  const record =
    pathsAlong(path)
      .map((inner) => idOf(valueAt(root, inner)))
      .find((id) => id !== undefined) ??
    idOf(root) ??
    (typeof path[0] === 'number' ? `record ${path[0] + 1}` : '');
  const field = path
    .slice(typeof path[0] === 'number' ? 1 : 0)
    .map(String)
    .join('.');
  return { file, record, field, found: show(valueAt(root, path)), expected };
}

/** A copy of a file without the records at some paths. */
function without(root: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(root);
  const records = new Set(paths.map((path) => valueAt(copy, path)));
  for (const path of paths) {
    const list = valueAt(copy, path.slice(0, -1)) as unknown[];
    list.splice(0, list.length, ...list.filter((record) => !records.has(record)));
  }
  return copy;
}

/**
 * Checks each file against its schema, and tells what does not fit, record by record.
 *
 * @example checkShapes({ topics: [{ id: 'lamp' }, { id: 'The rock' }], … }, problems)
 * // leaves out { id: 'The rock' } and adds `topics.json › The rock › id: found "The rock", expected lower-case letters, digits, dots and hyphens`
 */
export function checkShapes(files: Record<string, unknown>, problems: Problem[]): Shaped {
  const leftOut: unknown[] = [];
  const fitting = Object.entries(datasetSchema.shape).map(([key, schema]) => {
    const root = files[key];
    if (root === undefined) return [key, undefined] as const; // missing or unreadable: reported when it was read
    const { data, error } = schema.safeParse(root);
    if (!error) return [key, data] as const;
    const { issues } = error;
    for (const { path, message } of issues) problems.push(describeIssue(`${key}.json`, root, path, message));
    const paths = issues.map(({ path }) => recordPath(root, path)).filter((path) => path !== undefined);
    leftOut.push(...paths.map((path) => valueAt(root, path)));
    return [key, schema.safeParse(without(root, paths)).data] as const;
  });
  const isWhole = fitting.every(([, records]) => records !== undefined);
  return { dataset: isWhole ? (Object.fromEntries(fitting) as Dataset) : undefined, leftOut };
}
