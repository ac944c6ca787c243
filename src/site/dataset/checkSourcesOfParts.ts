import type { Dataset, Figure } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';

/** A record with figures, and where it is known from. */
interface Sourced {
  id: string;
  passages: string[];
  reports: string[];
  announcements: string[];
  figures?: Figure[];
}

/** Every record that has sources of its own, by its file. */
function sourcedRecords(dataset: Dataset): [file: string, record: Sourced][] {
  const { outcomes, events, disputes, rounds, promises, deliveries, background, changes } = dataset;
  const lists = { outcomes, events, disputes, promises, deliveries, background, changes, rounds: rounds.flatMap((round) => [round, ...round.items]) };
  return Object.entries(lists).flatMap(([key, records]) => records.map((record): [string, Sourced] => [`${key}.json`, record]));
}

/**
 * Checks that a part of a record rests on nothing that the record does not name: its figures, its announcements, the full texts of a
 * paper; and that a figure has the id of its record before its own name.
 *
 * @example `events.json › event-paint.pots › reports: found "puffin-lamp", expected a source that "event-paint" names too, among its reports`
 */
export function checkSourcesOfParts(dataset: Dataset, addProblem: AddProblem): void {
  // A source that there is none of is told as a reference to nothing.
  const there = new Set([...dataset.reports, ...dataset.article.passages].map(({ id }) => id));
  const check = (file: string, id: string, field: string, own: readonly string[], owner: string, known: readonly string[]): void => {
    for (const target of own.filter((each) => there.has(each) && !known.includes(each)))
      addProblem(file, id, field, `"${target}"`, `a source that "${owner}" names too, among its ${field === 'passages' ? 'passages' : 'reports'}`);
  };
  for (const [file, record] of sourcedRecords(dataset)) {
    if (record.passages.length + record.reports.length === 0) continue; // told as a record without a source
    check(file, record.id, 'announcements', record.announcements, record.id, record.reports);
    for (const figure of record.figures ?? []) {
      for (const field of ['passages', 'reports'] as const) check(file, figure.id, field, figure[field], record.id, record[field]);
      if (!figure.id.startsWith(`${record.id}.`)) addProblem(file, figure.id, 'id', `"${figure.id}"`, `${record.id}, a dot, and a name of its own`);
    }
  }
  for (const { id, reports, fullTexts } of dataset.documents) check('documents.json', id, 'fullTexts', fullTexts, id, reports);
}
