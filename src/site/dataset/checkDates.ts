import type { Precision } from '../../model/span.ts';
import type { Dataset } from '../../schema/records.ts';
import { filedFigures } from './collectIds.ts';
import type { AddProblem } from './problem.ts';
import { readDate, spanOrNothing } from './readDate.ts';
import { isDateValue } from './resolveValues.ts';
import { valuedRecords } from './valuedRecords.ts';

/** A date as it stands in a file, and how exactly it may be given. */
interface Placed {
  file: string;
  id: string;
  field: string;
  date: string | null | undefined;
  /** Which precisions fit, and what is expected where it has another. */
  needs?: { precisions: readonly Precision[]; expected: string };
}

const ofDay: Placed['needs'] = { precisions: ['day'], expected: 'a day: pages say “as told on” it' };
const ofMonth: Placed['needs'] = { precisions: ['day', 'month'], expected: 'a month or a day: pages say “checked to” it' };

/** A value that is a date; one that is none is told with the values. */
function datedValue(file: string, id: string, name: string, date: number | string): Placed[] {
  return isDateValue(date) && spanOrNothing(date) ? [{ file, id, field: `values.${name}`, date }] : [];
}

/** Every date of the records of a dataset. */
function datesOf(dataset: Dataset): Placed[] {
  const { card, article, reports, documents } = dataset;
  const dated = ['events', 'findings', 'rounds', 'deliveries', 'background', 'changes'] as const;
  return [
    { file: 'article.json', id: article.id, field: 'published', date: article.published, needs: ofDay },
    { file: 'article.json', id: article.id, field: 'about', date: article.about },
    { file: 'card.json', id: card.id, field: 'checked', date: card.checked, needs: ofMonth },
    ...(['window', 'focus', 'gistWindow'] as const).map((field) => ({ file: 'card.json', id: card.id, field, date: card[field] })),
    ...reports.map(({ id, published }) => ({ file: 'reports.json', id, field: 'published', date: published })),
    ...dated.flatMap((key) => dataset[key].map(({ id, date }) => ({ file: `${key}.json`, id, field: 'date', date }))),
    ...documents.flatMap(({ id, ...own }) => (['handedOver', 'published'] as const).map((field) => ({ file: 'documents.json', id, field, date: own[field] }))),
    ...filedFigures(dataset).map(([file, { id, date }]) => ({ file, id, field: 'date', date })),
    ...valuedRecords(dataset).flatMap(([file, { id, values }]) => Object.entries(values).flatMap(([name, date]) => datedValue(file, id, name, date)))
  ];
}

/** How many years before the article the earliest date of a dataset can be, and after the check of its facts the latest. */
const [yearsBefore, yearsAfter] = [100, 1];

/** The years that dates of a dataset can be of; all, where the dates that say so are broken. */
function yearsOf({ card, article }: Dataset): [first: number, last: number] {
  const [published, checked] = [spanOrNothing(article.published), spanOrNothing(card.checked)];
  const yearOf = (time: number | undefined, shift: number, all: number): number => (time === undefined ? all : new Date(time).getUTCFullYear() + shift);
  return [yearOf(published?.start, -yearsBefore, -Infinity), yearOf(checked?.start, yearsAfter, Infinity)];
}

/**
 * Checks that every date is one, as exact as pages tell it, and of a year in which it can be.
 *
 * @example `events.json › event-paint › date: found "1971-02-30", expected an EDTF date such as 1999-12-31 or 1999-12-31/2000-01-01`
 */
export function checkDates(dataset: Dataset, addProblem: AddProblem): void {
  const [first, last] = yearsOf(dataset);
  for (const { file, id, field, date, needs } of datesOf(dataset)) {
    if (date === null || date === undefined) continue;
    try {
      const { start, end, open, first: beginning } = readDate(date);
      const years = [start, open ? start : end].map((time) => new Date(time).getUTCFullYear());
      if (!/^\d{4}(?!\d)/.test(date) || years.some((year) => year < first || year > last))
        addProblem(file, id, field, `"${date}"`, `a date of the years ${first} to ${last}`);
      else if (needs && !needs.precisions.includes(beginning.precision)) addProblem(file, id, field, `"${date}"`, needs.expected);
    } catch {
      addProblem(file, id, field, `"${date}"`, 'an EDTF date such as 1999-12-31 or 1999-12-31/2000-01-01');
    }
  }
}
