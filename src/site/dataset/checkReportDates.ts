import { byId } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { AddProblem } from './problem.ts';
import { spanOrNothing } from './readDate.ts';

interface Dated {
  id: string;
  date: string;
  reports: string[];
  announcements: string[];
}

/**
 * Checks that no report tells of what had not happened when it was published; one that announced it is named among the `announcements`.
 *
 * @example `deliveries.json › delivery-oil-june › reports: found "gazette-oil", published 1971-09-01, expected a report from 1971-10-06 on, …`
 */
export function checkReportDates(dataset: Dataset, addProblem: AddProblem): void {
  const reports = byId(dataset.reports);
  const check = (file: string, { id, date, reports: ids, announcements }: Dated): void => {
    const happened = spanOrNothing(date);
    for (const target of ids.filter((each) => !announcements.includes(each))) {
      const day = reports.get(target)?.published;
      const published = spanOrNothing(day);
      if (happened && published && published.end < happened.start)
        addProblem(file, id, 'reports', `"${target}", published ${day}`, `a report from ${date} on, or one that stands among the announcements`);
    }
  };
  for (const key of ['events', 'deliveries', 'rounds'] as const) for (const record of dataset[key]) check(`${key}.json`, record);
}
