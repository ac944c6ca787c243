import { describeArguments, hasWords, type LanguageWords } from './languageWords.ts';
import type { AddProblem } from './problem.ts';

/**
 * Checks that a language has the same messages with the same arguments as another one, the measure. `isOfOneLanguage` says of a
 * path whether one language may have words there and another not.
 *
 * @example `words/en.json › passages.passage-paint.text: found {buckets, number}, expected {pots, number}`
 */
export function compareLanguages(measure: LanguageWords, own: LanguageWords, isOfOneLanguage: (path: string) => boolean, addProblem: AddProblem): void {
  const { file } = own;
  for (const [path, message] of measure.messages) {
    const other = own.messages.get(path);
    if (other === undefined) {
      if (!hasWords(own, path) && !isOfOneLanguage(path)) addProblem(file, path, '', 'no words', 'words, as in the other languages');
    } else if (describeArguments(other) !== describeArguments(message)) addProblem(file, path, '', describeArguments(other), describeArguments(message));
  }
  for (const path of own.messages.keys())
    if (!hasWords(measure, path) && !isOfOneLanguage(path)) {
      const expected = `no orphan words, or the same in ${measure.file}`;
      addProblem(file, path, '', 'words that no other language has', expected, { unused: path.split('.') });
    }
}
