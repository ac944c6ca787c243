import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Key = string | number;

/** What a file is of: facts, words of the talks, words of the interface, a house style. */
export type Sort = 'facts' | 'words' | 'interface' | 'style';

/** A file of a dataset or of the interface’s words, as JSON. */
export interface Tree {
  /** As problems name it: `events.json`, `words/en.json`, `src/words/en.json`, `style/en.json`. */
  file: string;
  sort: Sort;
  /** Its key in its folder: a kind of record, or the code of a language. */
  key: string;
  root: unknown;
}

/** A place in a file: a field of a record, an entry of a list, a message. */
export interface Place {
  tree: Tree;
  trail: readonly Key[];
  value: unknown;
  /** The kind of field that it is: places of one kind are drawn as often as those of any other. */
  kind: string;
  /** The innermost record around it, or, in words, the path of the message. */
  record: string;
  /** The name of the field in the record, without the indexes in lists. */
  field: string;
}

function readTrees(folder: string, prefix: string, sort: Sort): Tree[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({
    file: `${prefix}${name}`,
    sort,
    key: name.slice(0, -'.json'.length),
    root: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
  }));
}

/** Every file that a dataset folder is made of, and those of the interface in its languages. */
export function treesOf(folder: string): Tree[] {
  const facts = readTrees(folder, '', 'facts');
  const { languages } = facts.find(({ key }) => key === 'card')?.root as { languages: { code: string }[] };
  const own = readTrees(join(folder, 'interface'), 'interface/', 'interface');
  const isShared = ({ key }: Tree): boolean => languages.some(({ code }) => code === key) && !own.some((tree) => tree.key === key);
  return [
    ...facts,
    ...readTrees(join(folder, 'words'), 'words/', 'words'),
    ...own,
    ...readTrees('src/words', 'src/words/', 'interface').filter(isShared),
    ...readTrees(join(folder, 'style'), 'style/', 'style')
  ];
}

export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What stands in a place of a tree, as the tree is now. */
export function valueAt(root: unknown, trail: readonly Key[]): unknown {
  return trail.reduce<unknown>((value, key) => (value as Record<Key, unknown> | undefined)?.[key], root);
}

/** Keys under which the names are the dataset’s own. */
const isNamedByDataset = new Set(['values', 'stances', 'sides', 'terms']);

/** The kind of field at the end of a trail: indexes and names of the dataset’s own are all one. */
function kindOf({ sort, key, root }: Tree, trail: readonly Key[]): string {
  const names = trail.map((part, index) => {
    const parent = valueAt(root, trail.slice(0, index));
    if (Array.isArray(parent)) return '[]';
    return isNamedByDataset.has(String(trail[index - 1])) && sort !== 'words' ? '{}' : String(part);
  });
  const hasIds = names[0] !== 'card' && names[0] !== 'article';
  if (sort === 'words') return `words:${names.map((name, index) => (index === 1 && hasIds ? '{}' : name)).join('.')}`;
  if (sort === 'interface') return `interface:${names.slice(0, 2).join('.')}`;
  return `${sort === 'style' ? 'style' : key}:${names.join('.')}`;
}

function describePlace(tree: Tree, trail: readonly Key[], value: unknown): Place {
  const kind = kindOf(tree, trail);
  const isOfWords = tree.sort === 'words' || tree.sort === 'interface';
  const records = trail.map((_, index) => trail.slice(0, trail.length - index)).map((inner) => idOf(valueAt(tree.root, inner)));
  const record = isOfWords ? trail.join('.') : (records.find((id) => id !== undefined) ?? idOf(tree.root) ?? '');
  const field = isOfWords ? '' : (trail.findLast((key) => typeof key === 'string') ?? '');
  return { tree, trail, value, kind, record, field: idOf(value) === undefined ? field : '' };
}

function collect(tree: Tree, trail: readonly Key[], value: unknown, places: Place[]): void {
  if (trail.length) places.push(describePlace(tree, trail, value));
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.map((inner, index) => [index, inner] as const) : Object.entries(value);
  for (const [key, inner] of entries) collect(tree, [...trail, key], inner, places);
}

/** Every place in every file. */
export function placesOf(trees: readonly Tree[]): Place[] {
  const places: Place[] = [];
  for (const tree of trees) collect(tree, [], tree.root, places);
  return places;
}
