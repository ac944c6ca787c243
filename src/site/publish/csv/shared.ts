import type { Localized } from '../../../i18n/localized.ts';
import type { Outlet } from '../../../schema/records.ts';
import { dates, label, named, partyColumns, text } from './columns.ts';
import type { Column } from './table.ts';

/**
 * The columns that several tables have. A name means one thing in all of them, so that tables can be joined and stacked: what has
 * the name says here what it means, once.
 */

/** What a record is called. */
export function titleColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('title', 'What the record is called', read);
}

/** What a record says. */
export function statementColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('statement', 'What is told of the record: what is known of it, was promised or was found', read);
}

/** What a passage, a clause or somebody says. */
export function textColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('text', 'What is said there, in our paraphrase', read);
}

/** When something was. */
export function happenedColumns<Row>(read: (row: Row) => string): Column<Row>[] {
  return dates('date', 'When it happened, was held or was said', read);
}

/** The side that something is of. */
export function sideColumns<Row>(localized: Localized, read: (row: Row) => string | undefined): Column<Row>[] {
  return partyColumns(localized, 'side', 'The side whose stance, paper or statement it is, if it is one side’s', read);
}

/** Which way something goes. */
export function towardColumns<Row>(localized: Localized, read: (row: Row) => string | undefined): Column<Row>[] {
  return partyColumns(localized, 'toward', 'To whom what is counted goes; empty where that is not said', read);
}

/** The meeting that something belongs to. */
export function meetingColumns<Row>(localized: Localized, read: (row: Row) => string): Column<Row>[] {
  return named('round', 'The meeting that it is about, or at which it was made', read, (id) => localized.text('rounds', { id }, 'name'));
}

/** The promise that something belongs to. */
export function promiseColumn<Row>(read: (row: Row) => string | undefined): Column<Row> {
  return text('promise', 'Id of the promise that it belongs to or is about, if any (see promises.csv)', read);
}

/** In which unit something is counted. */
export function unitColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('counted_in', 'Id of the unit in which the size of hand-overs is counted', read);
}

/** An outlet with what it is, under a name for what it is to the row. */
export function ownerColumns<Row>(localized: Localized, name: string, what: string, read: (row: Row) => Outlet): Column<Row>[] {
  return [
    label(`${name}_id`, `${what}: id`, (row) => read(row).id),
    label(name, `${what}: name`, (row) => localized.outletName(read(row).id)),
    text(`${name}_country`, `${what}: its country (ISO 3166), where it is known`, (row) => read(row).country ?? undefined),
    label(`${name}_ownership`, `${what}: private, public, state, state-aligned, official, non-profit, or unknown to us`, (row) => read(row).ownership)
  ];
}

/** The outlet of a row. */
export function outletColumns<Row>(localized: Localized, read: (row: Row) => Outlet): Column<Row>[] {
  return ownerColumns(localized, 'outlet', 'The outlet that a badge names, or on whose pages a report stands', read);
}

/** What a row is known from. */
export function sourceColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('source', 'What the row is known from: addresses of reports, and ids of passages of the base article, parted by spaces', read);
}
