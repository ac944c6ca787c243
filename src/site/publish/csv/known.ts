import type { Localized } from '../../../i18n/localized.ts';
import { badgesOf } from '../../../model/citations.ts';
import { originsOf } from '../../../model/evidence.ts';
import { flag, label } from './columns.ts';
import { sourceColumn } from './shared.ts';
import type { Column } from './table.ts';

/** What a row rests on: ids of the article's passages and of reports. */
export interface Known {
  passages?: readonly string[];
  reports?: readonly string[];
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** The addresses of the reports, then the ids of the article's passages, separated by spaces, which neither contains. */
export function sourcesOf({ talks }: Localized, { passages = [], reports = [] }: Known): string {
  return [...unique(reports).map((id) => talks.report(id).address), ...unique(passages)].join(' ');
}

/** The names of the outlets that the reports go back to and of those in the passages' badges, separated by semicolons. */
export function outletsOf(localized: Localized, { passages = [], reports = [] }: Known): string {
  const { talks } = localized;
  const origins = originsOf(talks, reports).map(({ outlet }) => outlet);
  const badges = passages
    .map(talks.passage)
    .flatMap(badgesOf)
    .map(({ outlet }) => outlet);
  return unique([...origins, ...badges])
    .map((id) => localized.outletName(id))
    .join('; ');
}

/** The columns of a row's sources. Where a row is one figure of a record, `whole` returns the record, which may rest on more than the figure. */
export function sourceColumns<Row>(localized: Localized, read: (row: Row) => Known, whole?: (row: Row) => Known): Column<Row>[] {
  return [
    sourceColumn((row) => sourcesOf(localized, read(row))),
    label(
      'outlets',
      'The outlets behind these sources, parted by semicolons: a report that carries another outlet’s copy counts as that outlet’s, a copy of an unnamed text for none',
      (row) => outletsOf(localized, read(row))
    ),
    ...(whole
      ? [label<Row>('record_source', 'What the whole record is known from, in the same form as source', (row) => sourcesOf(localized, whole(row)))]
      : [])
  ];
}

/** The column `in_article`: whether the article tells of a record. */
export function articleColumn<Row>(read: (row: Row) => Known): Column<Row> {
  return flag('in_article', 'Whether the base article tells of the record; else it is known from later reports alone', (row) =>
    Boolean(read(row).passages?.length)
  );
}
