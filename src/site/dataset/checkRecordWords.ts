import { isToldShort } from '../../model/leadingDemands.ts';
import { allFigures, sidesOf } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { wordFields, type WordKind } from '../../schema/words.ts';
import { checkPrecision, createPrecisionReader } from './checkPrecision.ts';
import { fileOfKind } from './checkValueUse.ts';
import { filedFigures } from './collectIds.ts';
import { expectedWords, type Values } from './expectedWords.ts';
import { hasWords, type LanguageWords } from './languageWords.ts';
import { argumentsOf, stylesOf, type Message } from './parseMessages.ts';
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

/** Whether a value is a part of a whole; what is no number is told for itself. */
function isPart(value: number | string, resolve: Resolve): boolean {
  try {
    const { value: part } = resolve({ value });
    return typeof part !== 'number' || (part >= 0 && part <= 1);
  } catch {
    return true; // a reference to nothing: told with the record
  }
}

/** A message of a record: where it stands, what it may name, and the file of the facts in which its record is. */
interface Placed {
  file: string;
  path: string;
  message: Message;
  values: Values;
  facts: string;
}

/** Every argument of a message is a value of its record, and of the kind that the message takes it for. */
function checkArguments({ file, path, message, values, facts }: Placed, resolve: Resolve, addProblem: AddProblem): void {
  for (const [name, type] of argumentsOf(message)) {
    const value = values[name];
    const known = Object.keys(values).join(', ') || 'none';
    if (value === undefined) addProblem(file, path, name, `the argument {${name}}`, `one of the record's values in ${facts}: ${known}`);
    else if (!fits(type, value, resolve)) addProblem(file, path, name, `{${name}, ${type}} for ${show(value)}`, `a value in ${facts} that is a ${type}`);
  }
  for (const { name, type, style } of stylesOf(message)) {
    const value = values[name];
    const isShare = type === 'number' && style === 'share';
    if (isShare && value !== undefined && !isPart(value, resolve))
      addProblem(file, path, name, `{${name}, ${type}, ${style}} for ${show(value)}`, `a value in ${facts} from 0 to 1`);
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

/** Makes what names the record that words are for: of a unit, the first figure that has it. */
function createOwnerNamer(dataset: Dataset): (kind: WordKind, id: string) => string {
  const ofUnits = new Map(filedFigures(dataset).map(([file, figure]) => [figure.unit, `the unit of "${figure.id}" in ${file}`]));
  return (kind, id) => (kind === 'units' ? ofUnits.get(id) : undefined) ?? `"${id || kind}" in ${fileOfKind(kind)}`;
}

/** What would have to be in the dataset for words at a path. */
function whatWords(path: string): string {
  const [kind = '', id = ''] = path.split('.');
  return kind in wordFields ? `"${id}" in ${fileOfKind(kind as WordKind)}` : 'a kind of record of that name';
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
  const ownerOf = createOwnerNamer(dataset);
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
          checkArguments({ file, path, message, values, facts: id ? fileOfKind(kind) : `${fileOfKind(kind)} › ${dataset.card.id}` }, resolve, addProblem);
          checkPrecision(file, path, message, values, precisionOf, addProblem);
        } else if (necessary.includes(field) && !hasWords(own, path)) addProblem(file, path, '', 'no words', `words for ${ownerOf(kind, id)}`);
      }
    }
  }
  for (const path of own.messages.keys())
    if (!asked.has(path) && !isOfOneLanguage(path))
      addProblem(file, path, '', 'words for nothing in the dataset', `no orphan words, or ${whatWords(path)}`, { unused: path.split('.') });
}
