import type { Localized } from '../../../i18n/localized.ts';
import type { Outlet } from '../../../schema/records.ts';
import { dates, label, named, partyColumns, text } from './columns.ts';
import type { Column } from './table.ts';

/** Columns that several tables have. A name has one meaning in all tables, so that they can be joined and stacked; that meaning is stated here, once. */

/** The column `title` of a record. */
export function titleColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('title', 'What the record is called', read);
}

/** The column `statement` of a record. */
export function statementColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('statement', 'What is told of the record: what is known of it, was promised or was found', read);
}

/** The column `text`: what a passage, a clause or somebody says, in paraphrase. */
export function textColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('text', 'What is said there, in our paraphrase', read);
}

/** The columns `date`, `date_start` and `date_end` of something that happened. */
export function happenedColumns<Row>(read: (row: Row) => string): Column<Row>[] {
  return dates('date', 'When it happened, was held or was said', read);
}

/** The columns of the side whose stance, paper or statement a row is. */
export function sideColumns<Row>(localized: Localized, read: (row: Row) => string | undefined): Column<Row>[] {
  return partyColumns(localized, 'side', 'The side whose stance, paper or statement it is, if it is one side’s', read);
}

/** The columns of the party to which something goes. */
export function towardColumns<Row>(localized: Localized, read: (row: Row) => string | undefined): Column<Row>[] {
  return partyColumns(localized, 'toward', 'To whom what is counted goes; empty where that is not said', read);
}

/** The columns of the round that a row belongs to. */
export function meetingColumns<Row>(localized: Localized, read: (row: Row) => string): Column<Row>[] {
  return named('round', 'The meeting that it is about, or at which it was made', read, (id) => localized.text('rounds', { id }, 'name'));
}

/** The column `promise`: the id of the promise that a row belongs to. */
export function promiseColumn<Row>(read: (row: Row) => string | undefined): Column<Row> {
  return text('promise', 'Id of the promise that it belongs to or is about, if any (see promises.csv)', read);
}

/** The column `counted_in`: the id of the unit of handovers. */
export function unitColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('counted_in', 'Id of the unit in which the size of hand-overs is counted', read);
}

/** The columns of an outlet: id, name, country and ownership. `name` is the beginning of their names, `what` that of their descriptions. */
export function ownerColumns<Row>(localized: Localized, name: string, what: string, read: (row: Row) => Outlet): Column<Row>[] {
  return [
    label(`${name}_id`, `${what}: id`, (row) => read(row).id),
    label(name, `${what}: name`, (row) => localized.outletName(read(row).id)),
    text(`${name}_country`, `${what}: its country (ISO 3166), where it is known`, (row) => read(row).country ?? undefined),
    label(`${name}_ownership`, `${what}: private, public, state, state-aligned, official, non-profit, or unknown to us`, (row) => read(row).ownership)
  ];
}

/** The columns of a row's outlet. */
export function outletColumns<Row>(localized: Localized, read: (row: Row) => Outlet): Column<Row>[] {
  return ownerColumns(localized, 'outlet', 'The outlet that a badge names, or on whose pages a report stands', read);
}

/** The column `source`: what a row is known from. */
export function sourceColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('source', 'What the row is known from: addresses of reports, and ids of passages of the base article, parted by spaces', read);
}
