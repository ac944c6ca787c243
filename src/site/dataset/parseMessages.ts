import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Words } from '../../schema/words.ts';

/** A message ready to be formatted: plain text, or its parsed form. Parsed at build time, so the parser never ships. */
export type Message = string | MessageFormatElement[];

/** Parsed words: a tree of messages. */
export interface Messages {
  [key: string]: Message | Messages;
}

/** A build reads the same words three times, and a message means the same in every language. Nobody changes a parsed message. */
const parsed = new Map<string, Message>();

/**
 * Parses one ICU message. Throws a `SyntaxError` where it is malformed. A message without arguments stays a string.
 *
 * @example parseMessage('{n, number} pots') // [{ type: TYPE.number, value: 'n' }, { type: TYPE.literal, value: ' pots' }]
 */
export function parseMessage(text: string): Message {
  if (!/[{}']/.test(text)) return text; // most messages: nothing in them means anything to ICU
  const message = parsed.get(text) ?? parseElements(text);
  parsed.set(text, message);
  return message;
}

function parseElements(text: string): Message {
  const elements = parse(text, { captureLocation: false, ignoreTag: true });
  const [only] = elements;
  if (elements.length === 0) return '';
  return elements.length === 1 && only?.type === TYPE.literal ? only.value : elements;
}

/** Parses a whole tree of words. Throws on the first malformed message: validation has listed them all before. */
export function parseWords(words: Words): Messages {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? parseMessage(value) : parseWords(value)]));
}

/** Calls `visit` for every element of a message, those inside plural and select options included. */
function walk(elements: readonly MessageFormatElement[], visit: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    visit(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) for (const option of Object.values(element.options)) walk(option.value, visit);
    else if (element.type === TYPE.tag) walk(element.children, visit);
  }
}

/** A function of a parsed message that is asked for the same one again and again. */
function once<Result extends object | string>(compute: (elements: MessageFormatElement[]) => Result): (elements: MessageFormatElement[]) => Result {
  const known = new WeakMap<MessageFormatElement[], Result>();
  return (elements) => {
    const result = known.get(elements) ?? compute(elements);
    known.set(elements, result);
    return result;
  };
}

const argumentTypes = new Map<TYPE, string>([
  [TYPE.argument, 'text'],
  [TYPE.number, 'number'],
  [TYPE.date, 'date'],
  [TYPE.time, 'time'],
  [TYPE.select, 'select'],
  [TYPE.plural, 'number']
]);

/**
 * The arguments that a message takes, each with how it is used: `date`, `number`, `select`, `text`, `time`. Plurals count as numbers.
 *
 * @example argumentsOf(parseMessage('{side}: {n, plural, other {#}}')) // Map { 'side' => 'text', 'n' => 'number' }
 */
export function argumentsOf(message: Message): ReadonlyMap<string, string> {
  return typeof message === 'string' ? none : takenBy(message);
}

/** How an argument is used that a message names more than once: one that is used in two ways is told by both. */
function withType(known: string | undefined, type: string): string {
  return [...new Set([...(known?.split(' and ') ?? []), type])].sort().join(' and ');
}

const none: ReadonlyMap<string, string> = new Map();

const takenBy = once((elements) => {
  const found = new Map<string, string>();
  walk(elements, (element) => {
    const type = argumentTypes.get(element.type);
    if (type && 'value' in element) found.set(element.value, withType(found.get(element.value), type));
  });
  return found;
});

/**
 * The plural categories that each plural of a message spells out, by argument.
 *
 * @example pluralsOf(parseMessage('{n, plural, one {# pot} other {# pots}}')) // [{ argument: 'n', categories: ['one', 'other'], ordinal: false }]
 */
export function pluralsOf(message: Message): { argument: string; categories: string[]; ordinal: boolean }[] {
  const found: { argument: string; categories: string[]; ordinal: boolean }[] = [];
  if (typeof message === 'string') return found;
  walk(message, (element) => {
    if (element.type !== TYPE.plural) return;
    const categories = Object.keys(element.options).filter((category) => !category.startsWith('='));
    found.push({ argument: element.value, categories, ordinal: element.pluralType === 'ordinal' });
  });
  return found;
}

/**
 * What a message says by itself, without its arguments: the place to look for figures that were typed in.
 *
 * @example literalText(parseMessage('{n, number} of 8 pots')) // '  of 8 pots'
 */
export function literalText(message: Message): string {
  return typeof message === 'string' ? message : saidBy(message);
}

const saidBy = once((elements) => {
  const texts: string[] = [];
  walk(elements, (element) => texts.push(element.type === TYPE.literal ? element.value : ' '));
  return texts.join('');
});

/** What a message names in a style: `{day, date, full}`. */
interface Styled {
  name: string;
  type: 'number' | 'date' | 'time';
  style: string;
}

const styledTypes = { [TYPE.number]: 'number', [TYPE.date]: 'date', [TYPE.time]: 'time' } as const;

/** The numbers, dates and times of a message that are written in a style of a name, each with it. */
export function stylesOf(message: Message): Styled[] {
  const found: Styled[] = [];
  if (typeof message === 'string') return found;
  walk(message, (element) => {
    const isStyled = element.type === TYPE.number || element.type === TYPE.date || element.type === TYPE.time;
    if (isStyled && typeof element.style === 'string') found.push({ name: element.value, type: styledTypes[element.type], style: element.style });
  });
  return found;
}
