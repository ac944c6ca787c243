import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { DatasetError, show, type Problem } from '../dataset/problem.ts';
import { readJson } from '../dataset/readJson.ts';
import { textFault } from '../dataset/textFault.ts';

/** Whether a text is a regular expression as `matcherOf` uses it. */
function isPattern(text: string): boolean {
  try {
    return matcherOf([text], 'whole') !== undefined;
  } catch {
    return false;
  }
}

/** Whether a pattern is written in letters that editors see: what stands for a class of letters is no letter. */
function isPlain(text: string): boolean {
  return text.trim() === text && textFault(text.replace(/\\[pP]\{[^}]*\}|\\\w|\(\?\W+/g, ' ')) === undefined;
}

const word = z.string().min(1).refine(isPlain, 'plain letters of one script');
const pattern = word.refine(isPattern, 'a regular expression');
/** Whether nothing stands twice in a list. */
function isOfSingles(list: readonly unknown[]): boolean {
  return new Set(list.map((entry) => JSON.stringify(entry))).size === list.length;
}

const patterns = z.array(pattern).refine(isOfSingles, 'each word once');

/** A mark at one end of a quotation. */
const mark = z.string().regex(/^\p{P}$/u, 'a mark of quotation');

/** The house style of one language, kept by the editors beside the dataset, in `style/<lang>.json`. Nothing of it is published. */
const languageStyle = z.strictObject({
  /** Of each side, by its id: beginnings of the words that name it or who speaks for it, as regular expressions. */
  sides: z.record(z.string(), patterns.min(1)).default({}),
  /** Words that take a side or a stand, as regular expressions of whole words: they belong into quotations only. */
  loaded: patterns.default([]),
  /** The pairs of marks that quotations stand in: `["«", "»"]`. */
  quotes: z
    .array(z.tuple([mark, mark]))
    .refine(isOfSingles, 'each pair once')
    .default([]),
  /** Names that are written in Latin letters in a language of other letters, besides those of outlets. */
  latin: z
    .array(word.regex(/\p{Script=Latin}/u, 'a name in Latin letters'))
    .refine(isOfSingles, 'each word once')
    .default([]),
  /** Of a term in the first language, as a regular expression: those that this language has for it. */
  terms: z.record(pattern, patterns.min(1)).default({})
});

export type LanguageStyle = z.infer<typeof languageStyle>;

/** Whether the editors of a dataset folder keep a house style of a language. */
export function hasStyle(folder: string, language: string): boolean {
  return existsSync(join(folder, 'style', `${language}.json`));
}

/** What is wrong with a house style by its shape, each with the field and what was found there. */
function misshapen(file: string, value: unknown, { issues }: z.ZodError): Problem[] {
  return issues.map(({ path, message }) => {
    const found = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
    return { file, record: '', field: path.map(String).join('.'), found: show(found), expected: message };
  });
}

/**
 * The house style of a language of a dataset folder; what says nothing where there is none. Throws a `DatasetError` where it is malformed,
 * or names somebody who is no side.
 */
export function readStyle(folder: string, language: string, dataset: Pick<Dataset, 'parties'>): LanguageStyle {
  const file = join('style', `${language}.json`);
  if (!hasStyle(folder, language)) return languageStyle.parse({});
  const problems: Problem[] = [];
  const value = readJson(join(folder, file), folder, problems);
  const parsed = languageStyle.safeParse(value);
  if (!parsed.success && value !== undefined) problems.push(...misshapen(file, value, parsed.error));
  const strangers = Object.keys(parsed.data?.sides ?? {}).filter((id) => !sidesOf(dataset).includes(id));
  for (const id of strangers) problems.push({ file, record: '', field: `sides.${id}`, found: show(id), expected: 'the id of a side' });
  if (problems.length || !parsed.success) throw new DatasetError(problems);
  return parsed.data;
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
