import { csvText } from '../../../ui/csvText.ts';
import type { Table } from './table.ts';

/** A table as CSV: a header row, then its rows. */
export function writeCsv({ fields, rows }: Pick<Table, 'fields' | 'rows'>): string {
  return csvText([fields.map(({ name }) => name), ...rows]);
}
