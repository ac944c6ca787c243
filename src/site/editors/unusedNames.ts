import type { LanguageWords } from '../dataset/languageWords.ts';
import { show, type Problem } from '../dataset/problem.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

/**
 * Names of sides in a house style that no sentence has: misspelt, or of nobody any more. By these names the rule of order is checked.
 *
 * @example `style/en.json › sides.saltmere: found "Saltmeer", expected the beginning of a word in words/en.json`
 */
export function unusedNames({ language, file, texts }: LanguageWords, { sides }: LanguageStyle): Problem[] {
  const all = [...texts.values()].join('\n');
  return Object.entries(sides).flatMap(([side, names]) =>
    names
      .filter((name) => !matcherOf([name], 'begins')?.test(all))
      .map((name) => ({
        file: `style/${language}.json`,
        record: '',
        field: `sides.${side}`,
        found: show(name),
        expected: `the beginning of a word in ${file}`
      }))
  );
}
