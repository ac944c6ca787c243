import { byId } from '../model/records.ts';
import type { Dataset, Delivery, Figure, TalksPromise } from '../schema/records.ts';
import type { Report } from './problem.ts';
import { readDate } from './values.ts';

function valuesOf(figure: Figure): number[] {
  return [figure.value, figure.from, figure.to].filter((value) => value !== undefined);
}

function checkCounts(delivery: Delivery, report: Report): void {
  for (const figure of delivery.figures) {
    const negative = valuesOf(figure).find((value) => value < 0);
    if (negative !== undefined) report('deliveries.json', delivery.id, figure.id, String(negative), 'a count, zero or more');
  }
}

function checkParts(delivery: Delivery, deliveries: ReadonlyMap<string, Delivery>, report: Report): void {
  const wrong = (found: string, expected: string): void => report('deliveries.json', delivery.id, 'parts', found, expected);
  if (delivery.kind === 'total' && delivery.parts.length === 0) wrong('none', 'the hand-overs that the total adds up');
  if (delivery.kind !== 'total' && delivery.parts.length > 0) wrong(`${delivery.parts.length} on a ${delivery.kind}`, 'none: only a total has parts');
  for (const id of delivery.parts) {
    const part = deliveries.get(id);
    if (part && part.kind !== 'handover') wrong(`"${id}", a ${part.kind}`, 'a hand-over: totals are never added up');
    if (part && part.unit !== delivery.unit) wrong(`"${id}", counted in ${part.unit}`, `a hand-over counted in ${delivery.unit}`);
  }
}

/** A claimant may correct a promise another day, and say it of both directions; two numbers for one thing on one day are a mistake. */
function checkReadings(promise: TalksPromise, report: Report): void {
  const said = new Map<string, Figure>();
  for (const figure of promise.figures)
    for (const claimant of figure.claimedBy) {
      const key = [claimant, figure.unit, figure.toward, figure.date].join(' ');
      const other = said.get(key);
      if (other && valuesOf(other).join() !== valuesOf(figure).join())
        report(
          'promises.json',
          promise.id,
          figure.id,
          `${valuesOf(figure).join('–')} by "${claimant}", who on that day said ${valuesOf(other).join('–')}`,
          'one number by a claimant a day'
        );
      said.set(key, figure);
    }
}

/** The first moment of a date, or nothing where it is none: that is reported by the check of dates. */
function startOf(date: string): number | undefined {
  try {
    return readDate(date).start;
  } catch {
    return undefined;
  }
}

interface Dated {
  id: string;
  date: string;
  reports: string[];
  announcements: string[];
}

/** A report cannot tell of what has not happened; one that announced it is named among the `announcements`. */
function checkReportDates(dataset: Dataset, report: Report): void {
  const reports = byId(dataset.reports);
  const check = (file: string, { id, date, reports: ids, announcements }: Dated): void => {
    const start = startOf(date);
    for (const target of ids.filter((each) => !announcements.includes(each))) {
      const published = reports.get(target)?.published;
      const last = published ? lastOf(published) : undefined;
      if (start !== undefined && last !== undefined && last < start)
        report(file, id, 'reports', `"${target}", published ${published}`, `a report from ${date} on, or one that stands among the announcements`);
    }
  };
  for (const key of ['events', 'deliveries', 'rounds'] as const) for (const record of dataset[key]) check(`${key}.json`, record);
}

function lastOf(date: string): number | undefined {
  try {
    return readDate(date).end;
  } catch {
    return undefined;
  }
}

/** What must hold of promises, hand-overs and the reports on what happened: counts, parts of totals, readings, dates. */
export function checkDeliveries(dataset: Dataset, report: Report): void {
  const deliveries = byId(dataset.deliveries);
  for (const delivery of dataset.deliveries) {
    checkCounts(delivery, report);
    checkParts(delivery, deliveries, report);
  }
  for (const promise of dataset.promises) checkReadings(promise, report);
  checkReportDates(dataset, report);
}
