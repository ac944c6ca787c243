/** The value of a cell; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

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

/** Rows of cells as CSV (RFC 4180): lines that end in CR LF, UTF-8 with a byte order mark. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `${byteOrderMark}${rows.map((cells) => `${cells.map(write).join(',')}\r\n`).join('')}`;
}
