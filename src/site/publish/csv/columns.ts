import type { Localized } from '../../../i18n/localized.ts';
import type { Figure } from '../../../schema/records.ts';
import { isoDay } from '../../../model/isoDay.ts';
import { readDate } from '../../dataset/readDate.ts';
import type { Cell } from '../../../ui/csvText.ts';
import type { Column, Field } from './table.ts';

type Read<Row> = (row: Row) => Cell;

function column<Row>(field: Field, read: Read<Row>): Column<Row> {
  return { ...field, read };
}

/** A column of text that may be empty. */
export function text<Row>(name: string, description: string, read: (row: Row) => string | undefined): Column<Row> {
  return column({ name, type: 'string', description }, read);
}

/** A column of text that every row has. */
export function label<Row>(name: string, description: string, read: (row: Row) => string): Column<Row> {
  return column({ name, type: 'string', description, isRequired: true }, read);
}

/** A column of ids or names, separated by spaces. */
export function list<Row>(name: string, description: string, read: (row: Row) => readonly string[]): Column<Row> {
  return text(name, `${description}; several are parted by spaces`, (row) => read(row).join(' '));
}

/** A column of numbers that may be empty. */
export function number<Row>(name: string, description: string, read: (row: Row) => number | undefined): Column<Row> {
  return column({ name, type: 'number', description }, read);
}

/** A column of booleans that every row has. */
export function flag<Row>(name: string, description: string, read: (row: Row) => boolean): Column<Row> {
  return column({ name, type: 'boolean', description, isRequired: true }, read);
}

/** A time in milliseconds since 1970 as an ISO day; `undefined` for an open end (infinity). */
function dayOf(time: number): string | undefined {
  return Number.isFinite(time) ? isoDay(time) : undefined;
}

/** Three columns for a date: in EDTF as in the dataset, and its first and last day. `what` describes the date. */
export function dates<Row>(name: string, what: string, read: (row: Row) => string | null | undefined): Column<Row>[] {
  const edge = (row: Row, end: 'start' | 'end'): string | undefined => {
    const date = read(row);
    return date ? dayOf(readDate(date)[end]) : undefined;
  };
  return [
    text(name, `${what}, in EDTF (ISO 8601-2): “~” means about, “/..” with an open end`, (row) => read(row) ?? undefined),
    column({ name: `${name}_start`, type: 'date', description: `${what}: its first day` }, (row) => edge(row, 'start')),
    column({ name: `${name}_end`, type: 'date', description: `${what}: its last day, empty where the end is open` }, (row) => edge(row, 'end'))
  ];
}

/** The column `id`: that of the record. */
export function idColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('id', 'Id of the record, the same in talks.json', read);
}

/** The column `page`: the address of the page that tells the record, relative to the folder of the language. */
export function pageColumn<Row>(localized: Localized, read: (row: Row) => string): Column<Row> {
  return label('page', 'Where the record is told in full, from the folder of the page’s language', (row) => localized.page(read(row)));
}

/** The columns `id`, `permalink` (its place on the explainer) and `page` of a record. */
export function identity<Row>(localized: Localized, read: (row: Row) => string): Column<Row>[] {
  return [
    idColumn(read),
    label('permalink', 'Place of the record on the page: put it behind the page’s address', (row) => `#${read(row)}`),
    pageColumn(localized, read)
  ];
}

/** Two columns, `<name>_id` and `<name>`, for something that has an id and a name. */
export function named<Row>(name: string, description: string, read: (row: Row) => string | undefined, nameOf: (id: string) => string): Column<Row>[] {
  return [
    text(`${name}_id`, `${description}: id`, read),
    text(name, `${description}: name`, (row) => {
      const id = read(row);
      return id === undefined ? undefined : nameOf(id);
    })
  ];
}

/** The columns of a figure's value and unit. */
export function valueColumns<Row>(localized: Localized, read: (row: Row) => Figure | undefined): Column<Row>[] {
  return [
    number('value', 'The figure, where it is a single number', (row) => read(row)?.value),
    number('value_from', 'The figure’s lower end, where it is a range', (row) => read(row)?.from),
    number('value_to', 'The figure’s upper end, where it is a range', (row) => read(row)?.to),
    text('bound', 'Whether the figure is given as exactly, about, least (at least), most (at most) or below (less than)', (row) => read(row)?.bound),
    text('unit_id', 'What is counted: id', (row) => read(row)?.unit),
    text('unit', 'What is counted: name', (row) => {
      const figure = read(row);
      return figure && localized.unit(figure.unit, figure.value ?? figure.to ?? 0);
    })
  ];
}

/** The columns of a claimant, and of the party that they speak for. */
export function claimantColumns<Row>(localized: Localized, read: (row: Row) => string | undefined): Column<Row>[] {
  const parties = new Map(localized.talks.dataset.claimants.map(({ id, party }) => [id, party]));
  return [
    ...named('claimant', 'Who says it', read, (id) => localized.name('claimants', id)),
    text('claimant_party', 'Id of the party that the claimant speaks for, if any', (row) => parties.get(read(row) ?? ''))
  ];
}

/** The columns of a record's topic. */
export function topicColumns<Row>(localized: Localized, read: (row: Row) => string): Column<Row>[] {
  return named('topic', 'Matter', read, (id) => localized.name('topics', id));
}

/** Two columns for a party. */
export function partyColumns<Row>(localized: Localized, name: string, description: string, read: (row: Row) => string | undefined): Column<Row>[] {
  return named(name, description, read, (id) => localized.name('parties', id));
}
