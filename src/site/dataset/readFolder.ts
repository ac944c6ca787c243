import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dataset as datasetSchema } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import { show, type Problem } from './problem.ts';
import { readJson } from './readJson.ts';

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

/** The words in a file; none, and noted, where it holds something else. */
function readWords(path: string, root: string, unreadable: Problem[]): Words {
  const value = readJson(path, root, unreadable);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Words;
  if (value !== undefined) unreadable.push({ file: relative(root, path), record: '', field: '', found: show(value), expected: 'words by their keys' });
  return {};
}

/** The words of each language of a folder. `root` is what a problem's file is told from. */
function readLanguages(folder: string, root: string, unreadable: Problem[]): Record<string, Words> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), readWords(join(folder, name), root, unreadable)]));
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
