import { describeArguments, hasWords, type LanguageWords } from './languageWords.ts';
import type { AddProblem } from './problem.ts';

/** What most of some values are; of two that are as many, the one that comes first. */
function most(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** What a single language has is one too many where there are others; what several have, or the first of two, the rest lack. */
function checkPresence(path: string, languages: readonly LanguageWords[], addProblem: AddProblem): void {
  const having = languages.filter((own) => hasWords(own, path));
  const lacking = languages.filter((own) => !having.includes(own));
  const [only, another] = having;
  const isOrphan = only && !another && (languages.length > 2 || only !== languages[0]);
  if (isOrphan && lacking.length) {
    const expected = `no orphan words, or the same in ${lacking.map(({ file }) => file).join(', ')}`;
    addProblem(only.file, path, '', 'words that no other language has', expected, { unused: path.split('.') });
  } else for (const { file } of lacking) addProblem(file, path, '', 'no words', 'words, as in the other languages');
}

/**
 * Checks that all languages have the same messages with the same arguments; the one that differs from most is told, the first one too.
 * `isOfOneLanguage` says of a path whether one language may have words there and another not.
 *
 * @example `words/en.json › passages.passage-paint.text: found {buckets, number}, expected {pots, number}, as in words/fr.json`
 */
export function compareLanguages(languages: readonly LanguageWords[], isOfOneLanguage: (path: string) => boolean, addProblem: AddProblem): void {
  for (const path of new Set(languages.flatMap(({ messages }) => [...messages.keys()]))) {
    if (!isOfOneLanguage(path)) checkPresence(path, languages, addProblem);
    const taken = languages.flatMap(({ file, messages }) => {
      const message = messages.get(path);
      return message === undefined ? [] : [{ file, own: describeArguments(message) }];
    });
    const measure = most(taken.map(({ own }) => own));
    const others = taken.filter(({ own }) => own === measure).map(({ file }) => file);
    for (const { file, own } of taken) if (measure !== undefined && own !== measure) addProblem(file, path, '', own, `${measure}, as in ${others.join(', ')}`);
  }
}
