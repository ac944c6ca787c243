import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dataset as datasetSchema } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import type { Problem } from './problem.ts';

/** A dataset folder as read from disk, nothing checked yet: file contents by key, and the words of each language. */
export interface Folder {
  files: Record<string, unknown>;
  words: Record<string, Words>;
  /** The interface's words per language: those of `src/words`, with what the folder's own `interface/` adds. */
  interfaceWords: Record<string, Words>;
  /** The file that each language of the interface was read from, as problems name it. */
  interfaceFiles: Record<string, string>;
  /** The files that are missing or no JSON. */
  unreadable: Problem[];
}

/** What a file holds as JSON; `undefined`, and noted among `unreadable`, where it is none. `root` is what a problem's file is told from. */
export function readJson(path: string, root: string, unreadable: Problem[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    unreadable.push({ file: relative(root, path), record: '', field: '', found: (error as Error).message, expected: 'JSON' });
    return undefined;
  }
}

/** The words of each language of a folder. `root` is what a problem's file is told from. */
function readLanguages(folder: string, root: string, unreadable: Problem[]): Record<string, Words> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), (readJson(join(folder, name), root, unreadable) ?? {}) as Words]));
}

/**
 * Reads a dataset folder: one JSON file per kind of record, `words/<lang>.json`, and, for languages that the
 * interface does not speak yet, `interface/<lang>.json`.
 */
export function readFolder(path: string, interfacePath = resolve('src/words')): Folder {
  const files: Record<string, unknown> = {};
  const unreadable: Problem[] = [];
  for (const key of Object.keys(datasetSchema.shape)) {
    const file = join(path, `${key}.json`);
    if (existsSync(file)) files[key] = readJson(file, path, unreadable);
    else unreadable.push({ file: `${key}.json`, record: '', field: '', found: 'no file', expected: 'the file' });
  }
  const words = readLanguages(join(path, 'words'), path, unreadable);
  const shared = readLanguages(interfacePath, resolve('.'), unreadable);
  const own = readLanguages(join(path, 'interface'), path, unreadable);
  const filesIn = (folder: string, languages: object): [string, string][] => Object.keys(languages).map((code) => [code, `${folder}/${code}.json`]);
  const interfaceFiles = Object.fromEntries([...filesIn('src/words', shared), ...filesIn('interface', own)]);
  return { files, words, interfaceWords: { ...shared, ...own }, interfaceFiles, unreadable };
}
