import type { Dataset } from '../../schema/records.ts';
import type { WordKind } from '../../schema/words.ts';
import { expectedWords } from './expectedWords.ts';
import type { LanguageWords } from './languageWords.ts';
import { argumentsOf } from './parseMessages.ts';
import { show, type AddProblem } from './problem.ts';

/** The files of the records of some kinds of words; all others have one of their own name. */
const others: Partial<Record<WordKind, string>> = {
  ...{ parts: 'article', passages: 'article', claims: 'article', openings: 'article' },
  ...{ sections: 'documents', clauses: 'documents', roundItems: 'rounds', lanes: 'events' }
};

/** The file of the facts in which the records of a kind of words stand. */
export function fileOfKind(kind: WordKind): string {
  return `${others[kind] ?? kind}.json`;
}

/** What the words of each record name, by kind and id: `events.event-paint`. */
function namedIn({ messages }: LanguageWords): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const [path, message] of messages) {
    const [kind = '', id = ''] = path.split('.', 2);
    const record = kind === 'card' ? 'card.' : `${kind}.${id}`;
    const known = named.get(record) ?? new Set();
    named.set(record, known);
    for (const name of argumentsOf(message).keys()) known.add(name);
  }
  return named;
}

/**
 * Checks that the words of a record name each of its values: one that they do not was left over, or misspelled.
 *
 * @example `events.json › event-paint › values.pot: found 12, expected a value that its words name`
 */
export function checkValueUse(dataset: Dataset, own: LanguageWords, addProblem: AddProblem): void {
  const named = namedIn(own);
  const isWhole = (kind: string, id: string): boolean => ![...own.malformed].some((path) => path.startsWith(id ? `${kind}.${id}.` : `${kind}.`));
  for (const [kind, records] of Object.entries(expectedWords(dataset)) as [WordKind, Map<string, Record<string, number | string>>][]) {
    if (kind === 'units') continue; // their one argument is given by the page
    for (const [id, values] of records) {
      const names = named.get(`${kind}.${id}`) ?? new Set();
      // Words that name what is no value misspell this one: that is told with them.
      if (!isWhole(kind, id) || [...names].some((name) => !(name in values))) continue;
      for (const [name, value] of Object.entries(values))
        if (!names.has(name)) addProblem(fileOfKind(kind), id || dataset.card.id, `values.${name}`, show(value), 'a value that its words name');
    }
  }
}
