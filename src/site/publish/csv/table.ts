/** What a cell holds. Numbers stay numbers; nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** A column as a table schema describes it (Frictionless Table Schema). */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description: string;
  /** Every row has a value. */
  isRequired?: boolean;
}

/** A column, and how it is read off a row. */
export interface Column<Row> extends Field {
  read: (row: Row) => Cell;
}

/** A file of rows for others to work with. */
export interface Table {
  /** The file's name, without its ending. */
  name: string;
  title: string;
  description: string;
  /** The column that no two rows share a value in. */
  key: string;
  fields: readonly Field[];
  rows: Cell[][];
}

/** A table that has no file yet. */
export type NamelessTable = Omit<Table, 'name'>;

/** Makes a table of some rows. */
export function tabulate<Row>(head: Omit<NamelessTable, 'fields' | 'rows'>, columns: readonly Column<Row>[], rows: readonly Row[]): NamelessTable {
  return { ...head, fields: columns, rows: rows.map((row) => columns.map(({ read }) => read(row))) };
}
