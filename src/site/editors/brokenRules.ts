import type { LanguageWords } from '../dataset/languageWords.ts';
import { parseLanguage } from '../dataset/languageWords.ts';
import type { Loaded } from '../dataset/load.ts';
import type { Problem } from '../dataset/problem.ts';
import { outOfOrder } from './outOfOrder.ts';
import { readStyle } from './readStyle.ts';
import { reasonsOutOfOrder } from './reasonsOutOfOrder.ts';
import { unnamedActors } from './unnamedActors.ts';
import { unusedNames } from './unusedNames.ts';

/** The words of the talks in a language. They have passed every check: nothing in them is malformed. */
function wordsIn({ words }: Loaded, code: string): LanguageWords {
  return parseLanguage(code, `words/${code}.json`, words[code] ?? {}, () => undefined);
}

/**
 * Where the rules are broken that the page states of itself: the order of sides and days, who is named in the title of an attack, and who
 * gives its reason first; and names in a house style by which nobody could be known. Nothing is published so. Throws a `DatasetError` where a
 * house style is malformed.
 */
export function brokenRules(loaded: Loaded, folder: string): Problem[] {
  const { dataset } = loaded;
  const ofWords = dataset.card.languages.flatMap(({ code }) => {
    const [own, style] = [wordsIn(loaded, code), readStyle(folder, code, dataset)];
    return [...unusedNames(own, style), ...unnamedActors(dataset, own, style), ...reasonsOutOfOrder(dataset, own, style)];
  });
  return [...outOfOrder(dataset), ...ofWords];
}
