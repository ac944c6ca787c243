import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../src/site/dataset/checkFolder.ts';
import type { Loaded } from '../../src/site/dataset/load.ts';
import { DatasetError, type Problem } from '../../src/site/dataset/problem.ts';
import { readFolder, type Folder } from '../../src/site/dataset/readFolder.ts';
import { brokenRules } from '../../src/site/editors/brokenRules.ts';
import type { Words } from '../../src/schema/words.ts';
import { placesOf, treesOf, type Place, type Tree } from './places.ts';

interface Card {
  languages: { code: string }[];
}

/** A sound dataset that is broken in one place at a time: in memory where a field is, in a copy on disk where a file is. */
export interface World {
  trees: readonly Tree[];
  places: readonly Place[];
  /** What is told of the dataset with another content of one file, which stands nowhere on disk. */
  tellWith: (tree: Tree, root: unknown) => Problem[];
  /** What is told of the dataset while one of its files is broken on disk by what `corrupt` does to its path. */
  tellWhile: (tree: Tree, corrupt: (path: string) => void) => Problem[];
  dispose: () => void;
}

/** What is told of a folder, as a build tells it: by the checks, and, where these find nothing, by the rules that the page states. */
function tell(folder: Folder, stylesIn: string): Problem[] {
  const { dataset, problems } = checkFolder(folder);
  if (!dataset || problems.length) return problems;
  const loaded: Loaded = { dataset, words: folder.words, interfaceWords: folder.interfaceWords };
  try {
    return brokenRules(loaded, stylesIn);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}

function withTree(folder: Folder, { sort, key }: Tree, root: unknown): Folder {
  if (sort === 'facts') return { ...folder, files: { ...folder.files, [key]: root } };
  const field = sort === 'words' ? 'words' : 'interfaceWords';
  return { ...folder, [field]: { ...folder[field], [key]: root as Words } };
}

/** The folder in few of its languages: enough to tell what is wrong in one file, and quicker. Each check adds to what others tell, so that all tell it too. */
function inFew(folder: Folder, { sort, key }: Tree): Folder {
  if (key === 'card') return folder;
  const card = folder.files['card'] as Card;
  const own = sort === 'facts' ? undefined : card.languages.find(({ code }) => code === key);
  const few = own ? [...new Set([...card.languages.slice(0, 1), own, ...card.languages])].slice(0, 3) : card.languages.slice(0, 1);
  const words = Object.fromEntries(few.map(({ code }) => [code, folder.words[code] ?? {}]));
  return { ...folder, words, files: { ...folder.files, card: { ...card, languages: few } } };
}

/** Makes a world of a dataset folder. Throws where the dataset is not sound as it is. */
export function createWorld(original: string): World {
  const copy = mkdtempSync(join(tmpdir(), 'corruption-'));
  cpSync(original, copy, { recursive: true });
  cpSync('src/words', join(copy, 'src', 'words'), { recursive: true });
  const read = (): Folder => readFolder(copy, join(copy, 'src', 'words'));
  const sound = read();
  const found = tell(sound, copy);
  if (found.length) throw new DatasetError(found);
  const trees = treesOf(original);
  const pathOf = ({ file }: Tree): string => join(copy, file);
  const tellWhile: World['tellWhile'] = (tree, corrupt) => {
    const bytes = readFileSync(pathOf(tree));
    try {
      corrupt(pathOf(tree));
      return tree.sort === 'style' ? tell(sound, copy) : tell(read(), copy);
    } finally {
      writeFileSync(pathOf(tree), bytes);
    }
  };
  const tellWith: World['tellWith'] = (tree, root) => {
    if (tree.sort === 'style') return tellWhile(tree, (path) => writeFileSync(path, JSON.stringify(root)));
    const folder = withTree(sound, tree, root);
    const few = tell(inFew(folder, tree), copy);
    return few.length ? few : tell(folder, copy);
  };
  return { trees, places: placesOf(trees), tellWith, tellWhile, dispose: () => rmSync(copy, { recursive: true }) };
}
