import { TYPE } from '@formatjs/icu-messageformat-parser';
import type { LanguageWords } from './languageWords.ts';
import { literalText, type Message } from './parseMessages.ts';
import { show, type AddProblem } from './problem.ts';
import { textFault } from './textFault.ts';

/** The name of a script as regular expressions know it. */
type ScriptName = 'Latin' | 'Cyrillic';

/** Which letters the words of a language are written in, as far as ours can be mistaken for others. */
function scriptOf(language: string): ScriptName | undefined {
  const { script } = new Intl.Locale(language).maximize();
  return script === 'Latn' ? 'Latin' : script === 'Cyrl' ? 'Cyrillic' : undefined;
}

/** Letters of another script that stand alone and look like a word of this one: all others are names, or told as mixed. */
const lookalikes: Readonly<Record<ScriptName, RegExp>> = {
  // No name is written in these letters where all readers read Latin ones.
  Latin: /[\p{Script=Cyrillic}\p{Script=Greek}]+/u,
  // "I", "V", "C" and "L" are numerals; an apostrophe makes a name of a letter.
  Cyrillic: /(?<![\p{L}\p{M}\p{N}’'ʼ.-])[aeiopcyxABEHKMOPTXY](?![\p{L}\p{M}\p{N}’'ʼ.-])/u
};

/** Whether a message begins or ends with a blank; one that goes on where another ends may begin with that before its first mark. */
function hasBlankEnd(message: Message): boolean {
  const elements = typeof message === 'string' ? [message] : message.map((element) => (element.type === TYPE.literal ? element.value : '{}'));
  return /^\s(?!\p{P})/u.test(elements[0] ?? '') || /\s$/.test(elements.at(-1) ?? '');
}

/** What was found in the messages of a language: a build reads the same words three times. Nothing wrong is `null`. */
const known = new Map<string, Map<Message, string | null>>();

function knownFaultOf(message: Message, language: string, script: ScriptName | undefined): string | null {
  const ofLanguage = known.get(language) ?? new Map<Message, string | null>();
  known.set(language, ofLanguage);
  const told = ofLanguage.get(message);
  const fault = told === undefined ? (faultOf(message, language, script) ?? null) : told;
  ofLanguage.set(message, fault);
  return fault;
}

/** What is wrong with a message as a text, if anything: nothing in it, blanks at its ends, what nobody sees, letters of another script. */
function faultOf(message: Message, language: string, script: ScriptName | undefined): string | undefined {
  const text = literalText(message);
  if (typeof message === 'string' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(message)) return show(message);
  // What stands between two things may have blanks around it.
  if (/\p{L}/u.test(text) && hasBlankEnd(message)) return `a blank at one end of ${show(text)}`;
  const strange = script && lookalikes[script].exec(text)?.[0];
  return textFault(text, language) ?? (strange === undefined ? undefined : `“${strange}” in letters of another script`);
}

/**
 * Checks that each message of a language is a text that readers see as it stands in the file.
 *
 * @example `words/en.json › topics.lamp.name: found U+200B, which nobody sees, expected plain text`
 */
export function checkTexts({ language, file, messages, texts }: LanguageWords, addProblem: AddProblem): void {
  const script = scriptOf(language);
  for (const [path, message] of messages) {
    // Between the forms of a plural, ICU reads over marks that are told nowhere else.
    const mark = /[\u200E\u2028\u2029]/.exec(texts.get(path) ?? '')?.[0];
    const fault = mark === undefined ? knownFaultOf(message, language, script) : (textFault(mark) ?? null);
    if (fault !== null) addProblem(file, path, '', fault, 'plain text in the letters of its language');
  }
}
