import type { Cell, Table } from './table.ts';

/** Without it, some spreadsheets read UTF-8 as the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** The beginnings of text that a spreadsheet would read as a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

function write(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // The leading apostrophe makes it text. Numbers are not strings here, so a minus sign stays one.
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180): a header row, lines that end in CR LF, UTF-8 with a byte order mark. */
export function writeCsv({ fields, rows }: Pick<Table, 'fields' | 'rows'>): string {
  const lines = [fields.map(({ name }) => name), ...rows].map((cells) => cells.map(write).join(','));
  return `${byteOrderMark}${lines.map((line) => `${line}\r\n`).join('')}`;
}
