import { byId } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import { filedFigures } from './collectIds.ts';
import type { AddProblem } from './problem.ts';
import { spanOrNothing } from './readDate.ts';
import { isDateValue } from './resolveValues.ts';
import { valuedRecords } from './valuedRecords.ts';

/** Notes a date that is before another one which it cannot be before; one that is none is told for itself. */
type NoteEarly = (place: [file: string, id: string, field: string], later: string | null | undefined, earlier: string | null | undefined, what: string) => void;

/** What the check of facts cannot have come before. */
const known = 'anything that was known when facts were checked';

/** Days of one record, and those of the card. */
function checkOwnDays({ card, article, documents, rounds }: Dataset, noteEarly: NoteEarly, addProblem: AddProblem): void {
  noteEarly(['article.json', article.id, 'published'], article.published, article.about, 'what it is about');
  noteEarly(['article.json', article.id, 'published'], card.checked, article.published, known);
  for (const { id, handedOver, published } of documents)
    noteEarly(['documents.json', id, 'handedOver, published'], published, handedOver, 'that it was handed over');
  for (const { id, start, end } of rounds)
    if (start !== undefined && end !== undefined && start >= end) addProblem('rounds.json', id, 'end', `"${end}"`, `a time after its start, ${start}`);
}

/** The days that the timeline opens with, and those that its answer tells, lie within what it shows. */
function checkWindows({ card }: Dataset, addProblem: AddProblem): void {
  for (const [field, outer] of [
    ['focus', 'window'],
    ['gistWindow', 'window']
  ] as const) {
    const [inside, around] = [spanOrNothing(card[field]), spanOrNothing(card[outer])];
    if (inside && around && (inside.start < around.start || inside.end > around.end))
      addProblem('card.json', card.id, field, `"${card[field]}"`, `days within its ${outer}, ${card[outer]}`);
  }
}

/** What is in the dataset was known when its facts were checked, and a figure when the reports that give it came out. */
function checkKnown(dataset: Dataset, noteEarly: NoteEarly): void {
  const { card, events, findings, rounds, deliveries, background, documents } = dataset;
  const reports = byId(dataset.reports);
  for (const { id, published } of dataset.reports) noteEarly(['reports.json', id, 'published'], card.checked, published, known);
  for (const { id, published } of documents) noteEarly(['documents.json', id, 'published'], card.checked, published, known);
  for (const [key, records] of Object.entries({ events, findings, rounds, deliveries, background }))
    for (const { id, date } of records) noteEarly([`${key}.json`, id, 'date'], card.checked, date, known);
  // A correction is dated after the check of facts that led to it.
  for (const [file, { id, values }] of valuedRecords(dataset).filter(([own]) => own !== 'changes.json'))
    for (const [name, value] of Object.entries(values)) if (isDateValue(value)) noteEarly([file, id, `values.${name}`], card.checked, value, known);
  for (const [file, figure] of filedFigures(dataset)) {
    noteEarly([file, figure.id, 'date'], card.checked, figure.date, known);
    for (const id of figure.reports) noteEarly([file, figure.id, 'date'], reports.get(id)?.published, figure.date, `that it was given, which "${id}" tells`);
  }
}

/** What follows from something does not come before it: a handover before its promise, a claim of a number before what it counts. */
function checkFollowing({ events, promises, deliveries, rounds }: Dataset, noteEarly: NoteEarly): void {
  const [dates, promised] = [byId(rounds), byId(promises)];
  for (const { id, date, promise } of deliveries)
    noteEarly(['deliveries.json', id, 'date'], date, dates.get(promised.get(promise ?? '')?.round ?? '')?.date, 'the round of its promise');
  for (const [file, records] of Object.entries({ 'events.json': events, 'deliveries.json': deliveries }))
    for (const { date, figures } of records) for (const figure of figures) noteEarly([file, figure.id, 'date'], figure.date, date, 'what it counts');
}

/** What stands in the order of time: rounds, what came before them, corrections, and the events of a dispute. */
function checkSequences({ rounds, background, changes, disputes, events }: Dataset, addProblem: AddProblem): void {
  const eventsById = byId(events);
  const check = (file: string, records: readonly { id: string; date: string; clock?: string | undefined }[], owner?: [id: string, field: string]): void => {
    for (const [index, { id, date, clock }] of records.entries()) {
      const before = records[index - 1];
      const [own, earlier] = [spanOrNothing(date), spanOrNothing(before?.date)];
      const isEarly = own && earlier && (own.start < earlier.start || (date === before?.date && (clock ?? '99') < (before.clock ?? '')));
      if (isEarly) addProblem(file, owner?.[0] ?? id, owner?.[1] ?? 'date', `"${id}" of ${date} after "${before?.id}" of ${before?.date}`, 'the order of time');
    }
  };
  for (const [file, records] of Object.entries({ 'rounds.json': rounds, 'background.json': background, 'changes.json': changes })) check(file, records);
  for (const { id, ...lists } of disputes)
    for (const field of ['events', 'order'] as const)
      check(
        'disputes.json',
        lists[field].flatMap((each) => eventsById.get(each) ?? []),
        [id, field]
      );
}

/**
 * Checks that dates come in an order in which they can be.
 *
 * @example `documents.json › gullholm-letter › handedOver: found "1971-04-02", expected no later than "1971-03-01": that it was handed over …`
 */
export function checkDateOrder(dataset: Dataset, addProblem: AddProblem): void {
  const noteEarly: NoteEarly = ([file, id, field], later, earlier, what) => {
    const [after, before] = [spanOrNothing(later), spanOrNothing(earlier)];
    if (after && before && after.end < before.start) addProblem(file, id, field, `"${later}" before "${earlier}"`, `no date before that of ${what}`);
  };
  checkOwnDays(dataset, noteEarly, addProblem);
  checkWindows(dataset, addProblem);
  checkKnown(dataset, noteEarly);
  checkFollowing(dataset, noteEarly);
  checkSequences(dataset, addProblem);
}
