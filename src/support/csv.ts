/**
 * CSV after RFC 4180 for people who open it in a spreadsheet: CRLF, a byte order mark (without it Excel
 * takes UTF-8 for the system's old code page), and no cell that a spreadsheet would compute.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, also behind what some
 * spreadsheets split a line at whatever the quotes say. Source: OWASP, "CSV Injection". Cost: such a text
 * is no longer letter by letter what was written; the XLSX beside it is.
 */
export const byteOrderMark = '\uFEFF';

export type CsvCell = string | number | boolean | null;

/** What begins a formula, its full-width forms included. */
const formula = /((?:^|[;\t\r\n])[\s\0\uFEFF]*)(?=[=+\-@＝＋－＠])/g;
const breaking = /^[\t\r\n]/;

/** A text that no spreadsheet computes. */
export function neutralised(text: string): string {
  const safe = text.replaceAll(formula, "$1'");
  return breaking.test(safe) ? `'${safe}` : safe;
}

/** One line, with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutralised(cell.toWellFormed());
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
