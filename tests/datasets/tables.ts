import { csvParse, type DSVRowArray } from 'd3-dsv';
import type { Field, Table } from '../../src/site/publish/csv/table.ts';
import { tablesOf } from '../../src/site/publish/csv/tables.ts';
import { writeCsv } from '../../src/site/publish/csv/write.ts';
import { commonLanguage } from '../../src/site/pages/localize.ts';
import type { Talks } from '../../src/model/talks.ts';
import { loadOnce, localizerOf } from './loaded.ts';

/** The tables of a dataset as others read them: by another library than the one that wrote them. */
export interface Read {
  talks: Talks;
  tables: Table[];
  /** Each file's text. */
  texts: Map<string, string>;
  /** The rows of a file, every cell as text. */
  rows: (name: string) => DSVRowArray;
}

/** Writes the tables of a dataset folder and reads them again. */
export function readTables(folder: string): Read {
  const localized = localizerOf(folder).localize(commonLanguage(loadOnce(folder).dataset));
  const tables = tablesOf(localized);
  const texts = new Map(tables.map((table) => [table.name, writeCsv(table)]));
  const parsed = new Map([...texts].map(([name, text]) => [name, csvParse(text.replace(/^\uFEFF/, ''))]));
  const rows = (name: string): DSVRowArray => {
    const found = parsed.get(name);
    if (!found) throw new Error(`no table "${name}"`);
    return found;
  };
  return { talks: localized.talks, tables, texts, rows };
}

const patterns: Record<Field['type'], RegExp> = {
  string: /[^]/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/
};

/** What is wrong with the cells of all tables: not of their column's type, empty where none may be, or a key that another row has. */
export function faultsIn({ tables, rows }: Read): string[] {
  return tables.flatMap(({ name, key, fields }) => {
    const parsed = rows(name);
    const cells = parsed.flatMap((row) =>
      fields.flatMap(({ name: column, type, isRequired }) => {
        const cell = row[column] ?? '';
        const isWrong = cell === '' ? isRequired : !patterns[type].test(cell);
        return isWrong ? [`${name}.csv, ${row[key]}: ${column} is “${cell}”, expected ${type}`] : [];
      })
    );
    const keys = new Set(parsed.map((row) => row[key]));
    return keys.size === parsed.length ? cells : [...cells, `${name}.csv: ${parsed.length} rows, but ${keys.size} keys`];
  });
}

/** What a spreadsheet would take for a formula. */
export function formulasIn({ tables, rows }: Read): string[] {
  const cells = tables.flatMap(({ name, fields }) =>
    rows(name).flatMap((row) => fields.filter(({ type }) => type === 'string').map((field) => row[field.name] ?? ''))
  );
  return cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
}

/** The tables that have a row without a source. */
export function unsourced({ tables, rows }: Read): string[] {
  return tables.map(({ name }) => name).filter((name) => rows(name).some((row) => !row['source']));
}
