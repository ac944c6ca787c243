import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DatasetError, type Problem } from '../dataset/problem.ts';
import { readJson } from '../dataset/readFolder.ts';

const words = z.array(z.string().min(1));

/** The house style of one language, kept by the editors beside the dataset, in `style/<lang>.json`. Nothing of it is published. */
const languageStyle = z.strictObject({
  /** Of each side, by its id: beginnings of the words that name it or who speaks for it, as regular expressions. */
  sides: z.record(z.string(), words).default({}),
  /** Words that take a side or a stand, as regular expressions of whole words: they belong into quotations only. */
  loaded: words.default([]),
  /** The pairs of marks that quotations stand in: `["«", "»"]`. */
  quotes: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Names that are written in Latin letters in a language of other letters, besides those of outlets. */
  latin: words.default([]),
  /** Of a term in the first language, as a regular expression: those that this language has for it. */
  terms: z.record(z.string(), words).default({})
});

export type LanguageStyle = z.infer<typeof languageStyle>;

/** Whether the editors of a dataset folder keep a house style of a language. */
export function hasStyle(folder: string, language: string): boolean {
  return existsSync(join(folder, 'style', `${language}.json`));
}

/** The house style of a language of a dataset folder; what says nothing where there is none. Throws a `DatasetError` where it is malformed. */
export function readStyle(folder: string, language: string): LanguageStyle {
  const file = join('style', `${language}.json`);
  if (!hasStyle(folder, language)) return languageStyle.parse({});
  const unreadable: Problem[] = [];
  const parsed = languageStyle.safeParse(readJson(join(folder, file), folder, unreadable));
  if (parsed.success) return parsed.data;
  const malformed = parsed.error.issues.map(({ path: field, message }) => ({
    file,
    record: '',
    field: field.join('.'),
    found: message,
    expected: 'a house style'
  }));
  throw new DatasetError(unreadable.length ? unreadable : malformed);
}

/**
 * A test of whether a text has a word that fits one of these beginnings or regular expressions, whatever its case.
 *
 * @example matcherOf(['Saltmere'], 'begins').test('Saltmere’s boats') // true
 */
export function matcherOf(patterns: readonly string[], kind: 'begins' | 'whole'): RegExp | undefined {
  if (!patterns.length) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${patterns.join('|')})${kind === 'whole' ? '(?![\\p{L}\\p{M}])' : ''}`, 'iu');
}
