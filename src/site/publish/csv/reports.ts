import type { Localized } from '../../../i18n/localized.ts';
import type { Dataset, Outlet, Report } from '../../../schema/records.ts';
import { collectReferences } from '../../dataset/references.ts';
import { dates, flag, idColumn, label, list } from './columns.ts';
import { outletColumns, ownerColumns, sourceColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

interface Row {
  report: Report;
  outlet: Outlet;
  /** The outlet whose copy it is, or `outlet` itself. */
  origin: Outlet;
  records: string[];
}

/** The ids of the records and figures that rest on each report, by the report's id. */
function restingOn(dataset: Dataset): Map<string, string[]> {
  const resting = new Map<string, string[]>();
  for (const { id, references } of collectReferences(dataset))
    for (const report of references.flatMap(([, kind, ids]) => (kind === 'reports' ? ids : [])))
      if (report !== undefined && !resting.get(report)?.includes(id)) resting.set(report, [...(resting.get(report) ?? []), id]);
  return resting;
}

function columns(localized: Localized): Column<Row>[] {
  return [
    idColumn<Row>(({ report }) => report.id),
    ...outletColumns<Row>(localized, ({ outlet }) => outlet),
    ...ownerColumns<Row>(localized, 'origin', 'The outlet whose copy it is (reports of one origin count as one source)', ({ origin }) => origin),
    flag<Row>('is_relay', 'Whether it carries the copy of another outlet', ({ report }) => report.carries !== undefined),
    flag<Row>('is_copy', 'Whether it prints a text without saying whose: counted for no source', ({ report }) => report.isCopy === true),
    ...dates<Row>('published', 'When it was published, where that is known', ({ report }) => report.published),
    label<Row>('language', 'Its language (ISO 639)', ({ report }) => report.language),
    sourceColumn<Row>(({ report }) => report.address),
    flag<Row>('is_linkable', 'Whether the page links to it: copies on unrelated hosts are named only', ({ report }) => report.linkable),
    list<Row>('records', 'Ids of the records and figures that rest on it', ({ records }) => records)
  ];
}

/** The table of the later reports, each with the records that rest on it. */
export function reportsTable(localized: Localized): NamelessTable {
  const { talks } = localized;
  const head = { title: 'Later reports', description: 'The reports that were read: one row for each.', key: 'id' };
  const resting = restingOn(talks.dataset);
  const rows = talks.dataset.reports.map((report): Row => ({
    report,
    outlet: talks.outlet(report.outlet),
    origin: talks.outlet(report.carries ?? report.outlet),
    records: resting.get(report.id) ?? []
  }));
  return tabulate(head, columns(localized), rows);
}
