/**
 * Rows of a worksheet. Every text is an inline string, which no spreadsheet computes, whatever it begins
 * with; a time is a real date, and so is a day. Source: ECMA-376, SpreadsheetML.
 */
export type SheetCell = string | number | boolean | Date | SheetDay | null;

export interface SheetDay {
  /** `2026-11-21`. */
  readonly day: string;
}

/** Characters that a cell may have. Source: Excel specifications and limits. */
const textAtMost = 32_767;
const msInDay = 86_400_000;
/** 1970-01-01 as the format counts days. */
const epochDay = 25_569;
/** The styles that styles.xml defines. */
const [boldStyle, dateStyle, dayStyle] = [1, 2, 3];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML can't say is written as the format escapes it: `_x0007_`. */
export function xmlText(text: string): string {
  const code = (character: string) =>
    `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[^\t\n\P{Cc}\x7f-\x9f]|[\uFFFE\uFFFF]/gu, code)
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}

export function headerXml(names: readonly string[]): string {
  return `<row>${names.map((name) => textXml(name, ` s="${boldStyle}"`)).join('')}</row>`;
}

export function rowXml(cells: readonly SheetCell[]): string {
  return `<row>${cells.map(cellXml).join('')}</row>`;
}

function cellXml(cell: SheetCell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'string') return textXml(cell, '');
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  const [style, time] = 'day' in cell ? [dayStyle, Date.parse(cell.day)] : [dateStyle, cell.getTime()];
  return `<c s="${style}"><v>${time / msInDay + epochDay}</v></c>`;
}

function textXml(text: string, style: string): string {
  const kept = text.length > textAtMost ? `${text.slice(0, textAtMost - 1)}…` : text;
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}
