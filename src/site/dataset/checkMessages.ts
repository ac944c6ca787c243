import { formats } from '../../i18n/formats.ts';
import type { LanguageWords } from './languageWords.ts';
import { literalText, pluralsOf, stylesOf } from './parseMessages.ts';
import type { AddProblem } from './problem.ts';
import { createNumberFinder } from './spelledNumbers.ts';

/** The styles in which messages may ask for what they name; `percent` is the library’s own. */
const knownStyles: Readonly<Record<'number' | 'date' | 'time', readonly string[]>> = {
  number: [...Object.keys(formats.number ?? {}), 'percent'],
  date: Object.keys(formats.date ?? {}),
  time: ['short']
};

/** The plural forms that a language has, by the kind of number; `other`, which every message has to have, is left out. */
function pluralForms(language: string): (isOrdinal: boolean) => string[] {
  const forms = (type: Intl.PluralRuleType): string[] => {
    const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
    // Arabic may say "none" in other ways, and then writes no zero.
    return pluralCategories.filter((form) => form !== 'other' && !mayHave(language, form));
  };
  const [cardinal, ordinal] = [forms('cardinal'), forms('ordinal')];
  return (isOrdinal) => (isOrdinal ? ordinal : cardinal);
}

/** Whether a language may say a form for itself that it does not need. */
function mayHave(language: string, form: string): boolean {
  return language === 'ar' && form === 'zero';
}

function checkPlurals({ language, file, messages }: LanguageWords, addProblem: AddProblem): void {
  const formsOf = pluralForms(language);
  for (const [path, message] of messages)
    for (const { argument, categories, ordinal } of pluralsOf(message)) {
      const forms = formsOf(ordinal);
      const missing = forms.filter((form) => !categories.includes(form));
      const strange = categories.filter((form) => form !== 'other' && !forms.includes(form) && !mayHave(language, form));
      if (strange.length) addProblem(file, path, argument, `plural forms ${categories.join(', ')}`, `no ${strange.join(', ')}: ${language} has none`);
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

/** A style that nobody defines would be left out without a word: a share be written as a number, a month as a day. */
function checkStyles({ file, messages }: LanguageWords, addProblem: AddProblem): void {
  for (const [path, message] of messages)
    for (const { name, type, style } of stylesOf(message)) {
      const known = knownStyles[type];
      if (!known.includes(style)) addProblem(file, path, name, `{${name}, ${type}, ${style}}`, `one of the styles ${known.join(', ')}`);
    }
}

/**
 * Checks each message of a language by itself: its plural forms, its styles, and that no figure was typed into it. `numbers` are those of the dataset.
 *
 * @example `words/fr.json › units.hours.name › n: found plural forms one, other, expected also many`
 */
export function checkMessages(own: LanguageWords, numbers: ReadonlySet<number>, addProblem: AddProblem): void {
  checkPlurals(own, addProblem);
  checkStyles(own, addProblem);
  checkFigures(own, numbers, addProblem);
}
