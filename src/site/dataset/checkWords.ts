import { allFigures, sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { wordFields, type WordKind, type Words } from '../../schema/words.ts';
import { argumentsOf, literalText, parseMessage, pluralsOf, type Message } from './parseMessages.ts';
import { expectedWords, type Values } from './expectedWords.ts';
import { show, type Problem } from './problem.ts';
import { findSpelledNumber } from './spelledNumbers.ts';
import { createResolver } from './resolveValues.ts';

type Resolve = ReturnType<typeof createResolver>;

/** The messages of a tree of words, by dotted path. What is neither text nor a branch is no message: it counts as missing. */
function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat.set(path, value);
    else if (typeof value === 'object' && value !== null) for (const [inner, text] of flatten(value as Words, path)) flat.set(inner, text);
  }
  return flat;
}

/** A message path of a record: `outcomes.outcome-prisoners.title`; the card and the article have no id in it. */
function pathOf(kind: string, id: string, field: string): string {
  return [kind, id, field].filter(Boolean).join('.');
}

/** Says of a message path whether one language may have it and another not: its own names for outlets, and for the months in prose. */
function ofOneLanguage(dataset: Dataset): (path: string) => boolean {
  const outlets = new Set(dataset.outlets.map(({ id }) => `outlets.${id}.name`));
  return (path) => outlets.has(path) || /^months\.([1-9]|1[0-2])$/.test(path);
}

/** The words of one language as messages by path; those that are malformed were reported, and are held against nobody again. */
interface Parsed {
  file: string;
  messages: Map<string, Message>;
  malformed: Set<string>;
}

function parseAll(file: string, texts: Map<string, string>, problems: Problem[]): Parsed {
  const parsed: Parsed = { file, messages: new Map(), malformed: new Set() };
  for (const [path, text] of texts)
    try {
      parsed.messages.set(path, parseMessage(text));
    } catch (error) {
      parsed.malformed.add(path);
      problems.push({ file, record: path, field: '', found: `${(error as Error).message} in “${text.slice(0, 60)}”`, expected: 'an ICU message' });
    }
  return parsed;
}

function has({ messages, malformed }: Parsed, path: string): boolean {
  return messages.has(path) || malformed.has(path);
}

function describeArguments(message: Message): string {
  const found = [...argumentsOf(message)].map(([name, type]) => `{${name}, ${type}}`).sort();
  return found.length ? found.join(' ') : 'no arguments';
}

/** Same messages with the same arguments in every language; the first language of the list is the measure. */
function checkAgainst(reference: Parsed, own: Parsed, isOfOneLanguage: (path: string) => boolean, problems: Problem[]): void {
  const { file } = own;
  for (const [path, message] of reference.messages) {
    const other = own.messages.get(path);
    if (other === undefined) {
      if (!has(own, path) && !isOfOneLanguage(path))
        problems.push({ file, record: path, field: '', found: 'no words', expected: 'words, as in the other languages' });
    } else if (describeArguments(other) !== describeArguments(message))
      problems.push({ file, record: path, field: '', found: describeArguments(other), expected: describeArguments(message) });
  }
  for (const path of own.messages.keys())
    if (!has(reference, path) && !isOfOneLanguage(path))
      problems.push({
        file,
        record: path,
        field: '',
        found: 'words that no other language has',
        expected: `no orphan words, or the same in ${reference.file}`
      });
}

function checkPlurals(file: string, language: string, messages: Map<string, Message>, problems: Problem[]): void {
  for (const [path, message] of messages)
    for (const { argument, categories, ordinal } of pluralsOf(message)) {
      const wanted = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories;
      const missing = wanted.filter((category) => category !== 'other' && !categories.includes(category) && !(language === 'ar' && category === 'zero'));
      if (missing.length)
        problems.push({ file, record: path, field: argument, found: `plural forms ${categories.join(', ')}`, expected: `also ${missing.join(', ')}` });
    }
}

/** Numbers stand in the dataset, words in the words: no digit in a message, no figure of the dataset spelled out. A name may have one. */
function checkFigures(file: string, language: string, messages: Map<string, Message>, numbers: Set<number>, problems: Problem[]): void {
  for (const [path, message] of messages) {
    if (path.startsWith('outlets.')) continue;
    const text = literalText(message);
    const digits = /\p{Nd}+/u.exec(text)?.[0];
    const spelled = findSpelledNumber(text, language, numbers);
    const found = digits ?? (spelled === undefined ? undefined : `${spelled} in words`);
    if (found !== undefined)
      problems.push({
        file,
        record: path,
        field: '',
        found: `the figure ${found} in “${text.trim().slice(0, 60)}”`,
        expected: 'an argument whose value is in the dataset'
      });
  }
}

function allNumbers(dataset: Dataset): Set<number> {
  const figures = allFigures(dataset).flatMap((figure) => [figure.value, figure.from, figure.to]);
  const resolve = createResolver(dataset);
  const values = Object.values(expectedWords(dataset)).flatMap((records) =>
    [...records.values()].flatMap((record) => {
      try {
        return Object.values(resolve(record));
      } catch {
        return []; // an unknown reference: reported with the record
      }
    })
  );
  return new Set([...figures, ...values].filter((value) => typeof value === 'number'));
}

/** What the value of an argument must be, so that it is written as its language writes it, by how a message uses it. */
const fitting: Record<string, (value: unknown) => boolean> = {
  number: (value) => typeof value === 'number',
  date: (value) => value instanceof Date,
  time: (value) => value instanceof Date,
  text: (value) => typeof value === 'string',
  select: (value) => typeof value === 'string'
};

/** Every argument of a message is a value of its record, and of the kind that the message takes it for. */
function checkArguments(file: string, path: string, message: Message, values: Values, resolve: Resolve, problems: Problem[]): void {
  for (const [name, type] of argumentsOf(message)) {
    const value = values[name];
    if (value === undefined) {
      const expected = `one of the record's values: ${Object.keys(values).join(', ') || 'none'}`;
      problems.push({ file, record: path, field: name, found: `the argument {${name}}`, expected });
    } else if (!fits(type, value, resolve))
      problems.push({ file, record: path, field: name, found: `{${name}, ${type}} for ${show(value)}`, expected: `a value that is a ${type}` });
  }
}

function fits(type: string, value: number | string, resolve: Resolve): boolean {
  try {
    return fitting[type]?.(resolve({ value })['value']) ?? true;
  } catch {
    return true; // a reference to nothing: reported with the record
  }
}

/** The words that a record needs beyond those of its kind: a side's own, a receiver's, and who wrote what is quoted. */
function neededOf(dataset: Dataset, kind: WordKind, id: string, reference: Parsed): string[] {
  if (kind === 'clauses') return has(reference, pathOf(kind, id, 'quote')) ? ['quoteFrom'] : [];
  if (kind !== 'parties') return [];
  const ofSide = sidesOf(dataset).includes(id) ? ['asks', 'paper', 'silent', ...(dataset.deliveries.length ? ['count'] : [])] : [];
  return allFigures(dataset).some(({ toward }) => toward === id) ? [...ofSide, 'toward'] : ofSide;
}

function checkFields(dataset: Dataset, reference: Parsed, problems: Problem[]): void {
  const { file } = reference;
  const allowed = new Set<string>();
  const resolve = createResolver(dataset);
  for (const [kind, records] of Object.entries(expectedWords(dataset)) as [WordKind, Map<string, Values>][]) {
    const { required, optional }: { required: readonly string[]; optional: readonly string[] } = wordFields[kind];
    for (const [id, values] of records) {
      const needed = [...required, ...neededOf(dataset, kind, id, reference)];
      for (const field of [...required, ...optional]) {
        const path = pathOf(kind, id, field);
        allowed.add(path);
        const message = reference.messages.get(path);
        if (message === undefined) {
          if (needed.includes(field) && !has(reference, path)) problems.push({ file, record: path, field: '', found: 'no words', expected: 'words' });
          continue;
        }
        checkArguments(file, path, message, values, resolve, problems);
      }
    }
  }
  const isOfOneLanguage = ofOneLanguage(dataset);
  for (const path of reference.messages.keys())
    if (!allowed.has(path) && !isOfOneLanguage(path))
      problems.push({ file, record: path, field: '', found: 'words for nothing in the dataset', expected: 'no orphan words' });
}

/** Checks the words of one kind (interface or talks) in all languages against each other. */
function checkLanguages(
  fileOf: (language: string) => string,
  words: Record<string, Words>,
  languages: string[],
  dataset: Dataset,
  problems: Problem[]
): Parsed | undefined {
  const numbers = allNumbers(dataset);
  const isOfOneLanguage = ofOneLanguage(dataset);
  let reference: Parsed | undefined;
  for (const language of languages) {
    const file = fileOf(language);
    const tree = words[language];
    if (!tree) {
      problems.push({ file, record: '', field: '', found: 'no file', expected: 'the words of a language that card.json names' });
      continue;
    }
    const own = parseAll(file, flatten(tree), problems);
    if (reference) checkAgainst(reference, own, isOfOneLanguage, problems);
    else reference = own;
    checkPlurals(file, language, own.messages, problems);
    checkFigures(file, language, own.messages, numbers, problems);
  }
  return reference;
}

/** The words of the interface by language, and the file that each was read from. */
interface InterfaceWords {
  words: Record<string, Words>;
  files: Record<string, string>;
}

/** Checks every word of every language that the dataset speaks. Problems are added to the list. */
export function checkWords(dataset: Dataset, words: Record<string, Words>, interfaceWords: InterfaceWords, problems: Problem[]): void {
  const languages = dataset.card.languages.map((language) => language.code);
  const talks = checkLanguages((language) => `words/${language}.json`, words, languages, dataset, problems);
  if (talks) checkFields(dataset, talks, problems);
  checkLanguages((language) => interfaceWords.files[language] ?? `src/words/${language}.json`, interfaceWords.words, languages, dataset, problems);
}
