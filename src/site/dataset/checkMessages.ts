import type { LanguageWords } from './languageWords.ts';
import { literalText, pluralsOf } from './parseMessages.ts';
import type { AddProblem } from './problem.ts';
import { createNumberFinder } from './spelledNumbers.ts';

/** The plural forms that a language has, by the kind of number; `other`, which every message has to have, is left out. */
function pluralForms(language: string): (isOrdinal: boolean) => string[] {
  const forms = (type: Intl.PluralRuleType): string[] => {
    const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
    // Arabic says "none" in other ways, and writes no zero.
    return pluralCategories.filter((form) => form !== 'other' && !(language === 'ar' && form === 'zero'));
  };
  const [cardinal, ordinal] = [forms('cardinal'), forms('ordinal')];
  return (isOrdinal) => (isOrdinal ? ordinal : cardinal);
}

function checkPlurals({ language, file, messages }: LanguageWords, addProblem: AddProblem): void {
  const formsOf = pluralForms(language);
  for (const [path, message] of messages)
    for (const { argument, categories, ordinal } of pluralsOf(message)) {
      const missing = formsOf(ordinal).filter((form) => !categories.includes(form));
      if (missing.length) addProblem(file, path, argument, `plural forms ${categories.join(', ')}`, `also ${missing.join(', ')}`);
    }
}

/** Numbers stand in the dataset, words in the words: no digit in a message, no figure of the dataset spelled out. The name of an outlet may have one. */
function checkFigures({ language, file, messages }: LanguageWords, numbers: ReadonlySet<number>, addProblem: AddProblem): void {
  const findNumber = createNumberFinder(language, numbers);
  for (const [path, message] of messages) {
    if (path.startsWith('outlets.')) continue;
    const text = literalText(message);
    const digits = /\p{Nd}+/u.exec(text)?.[0];
    const spelled = digits === undefined ? findNumber(text) : undefined;
    const found = digits ?? (spelled === undefined ? undefined : `${spelled} in words`);
    if (found !== undefined) addProblem(file, path, '', `the figure ${found} in “${text.trim().slice(0, 60)}”`, 'an argument whose value is in the dataset');
  }
}

/**
 * Checks each message of a language by itself: its plural forms, and that no figure was typed into it. `numbers` are those of the dataset.
 *
 * @example `words/fr.json › units.hours.name › n: found plural forms one, other, expected also many`
 */
export function checkMessages(own: LanguageWords, numbers: ReadonlySet<number>, addProblem: AddProblem): void {
  checkPlurals(own, addProblem);
  checkFigures(own, numbers, addProblem);
}
