import { isToldShort } from '../../model/leadingDemands.ts';
import { allFigures, sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { wordFields, type WordKind } from '../../schema/words.ts';
import { checkPrecision, createPrecisionReader } from './checkPrecision.ts';
import { expectedWords, type Values } from './expectedWords.ts';
import { hasWords, type LanguageWords } from './languageWords.ts';
import { argumentsOf, type Message } from './parseMessages.ts';
import { show, type AddProblem } from './problem.ts';
import { createResolver } from './resolveValues.ts';

type Resolve = ReturnType<typeof createResolver>;

/** A message path of a record: `outcomes.outcome-prisoners.title`; the card and the article have no id in it. */
function pathOf(kind: string, id: string, field: string): string {
  return [kind, id, field].filter(Boolean).join('.');
}

/** What the value of an argument must be, so that it is written as its language writes it, by how a message uses it. */
const fitting: Record<string, (value: unknown) => boolean> = {
  number: (value) => typeof value === 'number',
  date: (value) => value instanceof Date,
  time: (value) => value instanceof Date,
  text: (value) => typeof value === 'string',
  select: (value) => typeof value === 'string'
};

function fits(type: string, value: number | string, resolve: Resolve): boolean {
  try {
    return fitting[type]?.(resolve({ value })['value']) ?? true;
  } catch {
    return true; // a reference to nothing: told with the record
  }
}

/** Every argument of a message is a value of its record, and of the kind that the message takes it for. */
function checkArguments(file: string, path: string, message: Message, values: Values, resolve: Resolve, addProblem: AddProblem): void {
  for (const [name, type] of argumentsOf(message)) {
    const value = values[name];
    if (value === undefined) addProblem(file, path, name, `the argument {${name}}`, `one of the record's values: ${Object.keys(values).join(', ') || 'none'}`);
    else if (!fits(type, value, resolve)) addProblem(file, path, name, `{${name}, ${type}} for ${show(value)}`, `a value that is a ${type}`);
  }
}

/** The words of an issue that is told in a line a side. */
function shortLines(sides: readonly string[]): string[] {
  return sides.map((side) => `short.${side}`);
}

/** The words that an event needs: what it is called in short where it leads, and what is said of a number that nobody gives. */
function wordsOfEvents({ events }: Dataset): (id: string) => string[] {
  const leading = new Set(events.filter(({ leads }) => leads).map(({ id }) => id));
  const uncounted = new Set(events.filter(({ uncountedBy }) => uncountedBy.length).map(({ id }) => id));
  return (id) => [...(leading.has(id) ? ['short'] : []), ...(uncounted.has(id) ? ['uncounted'] : [])];
}

/** The words that a record needs beyond those of its kind: a side's own, a receiver's, who wrote what is quoted, and what is told in short. */
function neededOf(dataset: Dataset, own: LanguageWords): (kind: WordKind, id: string) => string[] {
  const sides = sidesOf(dataset);
  const receivers = new Set(allFigures(dataset).map(({ toward }) => toward));
  const short = new Set(dataset.demands.filter((demand) => isToldShort(demand, sides)).map(({ id }) => id));
  const ofEvent = wordsOfEvents(dataset);
  const ofSide = ['asks', 'paper', 'silent', ...(dataset.deliveries.length ? ['count'] : [])];
  return (kind, id) => {
    if (kind === 'clauses') return hasWords(own, pathOf(kind, id, 'quote')) ? ['quoteFrom'] : [];
    if (kind === 'demands') return short.has(id) ? shortLines(sides) : [];
    if (kind === 'events') return ofEvent(id);
    return kind === 'parties' ? [...(sides.includes(id) ? ofSide : []), ...(receivers.has(id) ? ['toward'] : [])] : [];
  };
}

/**
 * Checks that every record has its words, that they name only its values, and that there are no others. In one language: the
 * rest are compared with it. `isOfOneLanguage` says of a path whether it may have words that no record asks for.
 *
 * @example `words/fr.json › passages.passage-paint.text › buckets: found the argument {buckets}, expected one of the record's values: pots`
 */
export function checkRecordWords(dataset: Dataset, own: LanguageWords, isOfOneLanguage: (path: string) => boolean, addProblem: AddProblem): void {
  const { file } = own;
  const asked = new Set<string>();
  const resolve = createResolver(dataset);
  const precisionOf = createPrecisionReader(dataset);
  const needed = neededOf(dataset, own);
  /** What any issue may say in short for each side, and those must that are told so. */
  const lines = shortLines(sidesOf(dataset));
  for (const [kind, records] of Object.entries(expectedWords(dataset)) as [WordKind, Map<string, Values>][]) {
    const { required, optional }: { required: readonly string[]; optional: readonly string[] } = wordFields[kind];
    for (const [id, values] of records) {
      const necessary = [...required, ...needed(kind, id)];
      for (const field of new Set([...required, ...optional, ...necessary, ...(kind === 'demands' ? lines : [])])) {
        const path = pathOf(kind, id, field);
        asked.add(path);
        const message = own.messages.get(path);
        if (message !== undefined) {
          checkArguments(file, path, message, values, resolve, addProblem);
          checkPrecision(file, path, message, values, precisionOf, addProblem);
        } else if (necessary.includes(field) && !hasWords(own, path)) addProblem(file, path, '', 'no words', 'words');
      }
    }
  }
  for (const path of own.messages.keys())
    if (!asked.has(path) && !isOfOneLanguage(path))
      addProblem(file, path, '', 'words for nothing in the dataset', 'no orphan words', { unused: path.split('.') });
}
