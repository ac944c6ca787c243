import type { Cell } from '../../../ui/csvText.ts';

/** A column as Frictionless Table Schema describes it. */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description: string;
  /** Whether every row has a value. */
  isRequired?: boolean;
}

/** A column, and how its cell is read from a row. */
export interface Column<Row> extends Field {
  read: (row: Row) => Cell;
}

/** A table of the published data. */
export interface Table {
  /** The file's name without its extension. */
  name: string;
  title: string;
  description: string;
  /** The name of the column whose values are unique. */
  key: string;
  fields: readonly Field[];
  rows: Cell[][];
}

/** A table before it has the name of its file. */
export type NamelessTable = Omit<Table, 'name'>;

/** Makes a table from its columns and rows. */
export function tabulate<Row>(head: Omit<NamelessTable, 'fields' | 'rows'>, columns: readonly Column<Row>[], rows: readonly Row[]): NamelessTable {
  return { ...head, fields: columns, rows: rows.map((row) => columns.map(({ read }) => read(row))) };
}
