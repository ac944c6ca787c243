import type { Words } from '../../schema/words.ts';
import { argumentsOf, parseMessage, stylesOf, type Message } from './parseMessages.ts';
import { show, type AddProblem } from './problem.ts';

/** The words of one language in one file, as messages by dotted path. */
export interface LanguageWords {
  /** The code of the language. */
  language: string;
  /** The file, as problems name it. */
  file: string;
  messages: Map<string, Message>;
  /** The same as they stand in the file. */
  texts: Map<string, string>;
  /** The paths of those that are no ICU messages: told when they were parsed, and held against nobody again. */
  malformed: Set<string>;
}

/** What stands at each path of a file of words: texts, but for mistakes. A branch without any is one too. */
function flatten(words: Words, prefix = ''): [path: string, value: unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    const path = prefix ? `${prefix}.${key}` : key;
    const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
    return isBranch ? flatten(value as Words, path) : [[path, value]];
  });
}

/**
 * Parses the words of one file. What is no text, or no ICU message, is told.
 *
 * @example parseLanguage('en', 'words/en.json', { topics: { lamp: { name: 'The lamp' } } }, addProblem).messages
 * // Map { 'topics.lamp.name' => 'The lamp' }
 */
export function parseLanguage(language: string, file: string, words: Words, addProblem: AddProblem): LanguageWords {
  const parsed: LanguageWords = { language, file, messages: new Map(), texts: new Map(), malformed: new Set() };
  for (const [path, text] of flatten(words)) {
    if (typeof text !== 'string') {
      parsed.malformed.add(path);
      addProblem(file, path, '', show(text), text !== null && typeof text === 'object' ? 'a text, or names with their texts' : 'a text');
      continue;
    }
    try {
      parsed.messages.set(path, parseMessage(text));
      parsed.texts.set(path, text);
    } catch (error) {
      parsed.malformed.add(path);
      addProblem(file, path, '', `${(error as Error).message} in “${text.slice(0, 60)}”`, 'an ICU message');
    }
  }
  return parsed;
}

/** Whether there is a message at a path, well formed or not. */
export function hasWords({ messages, malformed }: LanguageWords, path: string): boolean {
  return messages.has(path) || malformed.has(path);
}

/**
 * What a message takes, for comparison with another language's. Languages may write a date in styles of their own; a number that is a share in one is
 * a share in all.
 *
 * @example describeArguments(parseMessage('{n, number} on {day, date, long}')) // '{day, date} {n, number}'
 * @example describeArguments(parseMessage('{n, number, percent}')) // '{n, number, percent}'
 */
export function describeArguments(message: Message): string {
  if (typeof message === 'string') return 'no arguments';
  const styles = new Map(stylesOf(message).flatMap(({ name, type, style }) => (type === 'number' ? [[name, `, ${style}`]] : [])));
  const found = [...argumentsOf(message)].map(([name, type]) => `{${name}, ${type}${styles.get(name) ?? ''}}`).sort();
  return found.length ? found.join(' ') : 'no arguments';
}
