import { describe, type Problem } from '../../src/site/dataset/problem.ts';
import { agreementOperators } from './agreementOperators.ts';
import { fileOperators, type FileOperator } from './fileOperators.ts';
import type { Operator } from './operator.ts';
import { idOf, valueAt, type Key, type Place } from './places.ts';
import { createRandom, pick, shuffle, type Random } from './random.ts';
import { reasonFor } from './unknowable.ts';
import { valueOperators } from './valueOperators.ts';
import { wordOperators } from './wordOperators.ts';
import type { World } from './world.ts';

/** What became of a corruption. `unnamed`: it stops the build, but what is told leads to another place. */
export type Outcome = 'stopped' | 'unnamed' | 'unknowable' | 'unnoticed' | 'crashed';

/** One corruption that was tried. */
export interface Tried {
  operator: string;
  /** The kind of field, as it was drawn. */
  kind: string;
  place: string;
  done: string;
  outcome: Outcome;
  /** What was told, or why nothing could be. */
  told: string;
}

/** Draws from a list again and again, each entry once before any is drawn twice. */
function drawer<T>(list: readonly T[], random: Random): () => T {
  let left: T[] = [];
  return () => {
    if (!left.length) left = shuffle(list, random);
    return left.pop() ?? pick(list, random);
  };
}

/** The path of a message whose key is another one now: the last of its branch. */
function trailOfRenamed(root: unknown, trail: readonly Key[]): string {
  const parent = valueAt(root, trail.slice(0, -1));
  return [...trail.slice(0, -1), Object.keys(parent ?? {}).at(-1) ?? ''].join('.');
}

/** The ids of a record before and after, and, where it changed places with another one, of that. */
function idsOf(operator: string, root: unknown, { tree, trail, record }: Place): string[] {
  const owners = [tree.root, root].flatMap((own) => trail.map((_, index) => idOf(valueAt(own, trail.slice(0, index + 1)))));
  const depth = trail.findLastIndex((key) => typeof key === 'number');
  const neighbours = [-1, 1].map((step) => idOf(valueAt(tree.root, [...trail.slice(0, depth), Number(trail[depth]) + step])));
  const renamed = operator === 'a misspelt key' ? trailOfRenamed(root, trail) : undefined;
  const last = owners.slice(trail.length).findLast((id) => id !== undefined);
  const asNumbered = [trail.join('.'), `record ${Number(trail[0]) + 1}`];
  return [
    record,
    last,
    renamed,
    ...(record === '' || last === record ? [] : asNumbered),
    ...(operator.startsWith('swapped') && depth >= 0 ? neighbours : [])
  ].filter((id) => id !== undefined);
}

/** Whether a problem leads to a place: its file, its record, its field, by the name before or after. */
function leadsTo(problem: Problem, file: string, ids: readonly string[], field: string, done: string): boolean {
  const line = describe(problem);
  const isOfField = field === '' || field === 'id' || line.includes(field) || (done.includes(' → ') && line.includes(done.split(' → ').at(-1) ?? ''));
  const isNamed = (id: string): boolean => line.includes(id);
  // An id is of one record of all files.
  const isIdOfRecord = field === 'id' && ids.some((id) => id !== '' && isNamed(id));
  return isIdOfRecord || (line.includes(file) && isOfField && ids.some(isNamed));
}

function judge(operator: string, place: Place, root: unknown, done: string, problems: readonly Problem[]): [Outcome, string] {
  const { tree, kind, field } = place;
  const named = problems.find((problem) => leadsTo(problem, tree.file, idsOf(operator, root, place), field, done));
  if (named) return ['stopped', describe(named)];
  // Where the mistake itself cannot be known, what comes of it may still stop the build: an id that nothing names any more.
  const reason = reasonFor({ operator, kind, file: tree.file, value: place.value, after: valueAt(root, place.trail) });
  if (reason !== undefined) return ['unknowable', reason];
  return problems.length ? ['unnamed', problems.slice(0, 3).map(describe).join('\n      ')] : ['unnoticed', ''];
}

/** Groups places by their kinds. */
function byKind(places: readonly Place[]): Map<string, Place[]> {
  const kinds = new Map<string, Place[]>();
  for (const place of places) kinds.set(place.kind, [...(kinds.get(place.kind) ?? []), place]);
  return kinds;
}

/** Draws corruptions of one operator, evenly over the kinds of fields that it can be done to. */
function ofOperator(world: World, operator: Operator, random: Random): () => Tried {
  const kinds = byKind(world.places.filter(operator.fits));
  const drawKind = drawer([...kinds.keys()], random);
  const attempt = (): Tried | undefined => {
    const kind = drawKind();
    const place = pick(kinds.get(kind) ?? [], random);
    const root = structuredClone(place.tree.root);
    const done = operator.corrupt(root, place, random);
    if (done === undefined) return undefined;
    const where = `${place.tree.file} › ${place.trail.join('.')}`;
    const common = { operator: operator.name, kind, place: where, done };
    try {
      const [outcome, told] = judge(operator.name, place, root, done, world.tellWith(place.tree, root));
      return { ...common, outcome, told };
    } catch (error) {
      return { ...common, outcome: 'crashed', told: String((error as Error).stack).slice(0, 400) };
    }
  };
  return () => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const tried = attempt();
      if (tried) return tried;
    }
    throw new Error(`nothing is left to break by “${operator.name}”`);
  };
}

/** Draws corruptions of whole files. */
function ofFiles(world: World, operator: FileOperator, random: Random): () => Tried {
  const drawTree = drawer(world.trees.filter(operator.fits), random);
  const attempt = (tree: World['trees'][number]): Tried => {
    let done = '';
    const common = { operator: operator.name, kind: `${tree.sort} file`, place: tree.file };
    try {
      const problems = world.tellWhile(tree, (path) => {
        done = operator.corrupt(path, tree, world.trees, random) ?? '';
      });
      const named = problems.find((problem) => describe(problem).includes(tree.file));
      const reason = problems.length ? undefined : reasonFor({ operator: operator.name, kind: `${tree.sort} file`, file: tree.file });
      if (named) return { ...common, done, outcome: 'stopped', told: describe(named) };
      const told = problems.slice(0, 3).map(describe).join('\n      ');
      return { ...common, done, outcome: problems.length ? 'unnamed' : reason === undefined ? 'unnoticed' : 'unknowable', told: reason ?? told };
    } catch (error) {
      return { ...common, done, outcome: 'crashed', told: String((error as Error).stack).slice(0, 400) };
    }
  };
  return () => attempt(drawTree());
}

/** Breaks the dataset of a world in so many ways, one at a time, evenly over the operators; the same ones for the same seed. */
export function* tryCorruptions(world: World, seed: number, count: number): Generator<Tried> {
  const random = createRandom(seed);
  const operators = [...valueOperators, ...wordOperators, ...agreementOperators].filter(({ fits }) => world.places.some(fits));
  const ofValues = operators.map((operator) => ofOperator(world, operator, random));
  const draws = [...ofValues, ...fileOperators.map((operator) => ofFiles(world, operator, random))];
  const drawNext = drawer(draws, random);
  for (let index = 0; index < count; index += 1) yield drawNext()();
}
