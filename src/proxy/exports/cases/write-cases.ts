import type { CaseColumn, CasesFormat } from '../../../contract/center/exports.ts';
import { caseColumns } from '../../../contract/center/exports.ts';
import { byteOrderMark, csvLine } from '../../../support/csv.ts';
import type { ZonedClock } from '../../../support/zoned-time.ts';
import { xlsxWorkbook } from '../xlsx/xlsx-workbook.ts';
import { type CaseCell, caseCells, type ListedCase } from './case-cells.ts';

export interface CasesTable {
  readonly columns: readonly CaseColumn[];
  readonly clock: ZonedClock;
  readonly pages: AsyncIterable<readonly ListedCase[]>;
  readonly now: number;
}

/** The list in a format, written while it is read. */
export function writeCases(format: CasesFormat, table: CasesTable): AsyncGenerator<Uint8Array> {
  return format === 'csv' ? csv(table) : xlsx(table);
}

const times: ReadonlySet<CaseColumn> = new Set<CaseColumn>([
  'timeCreated',
  'timeUpdated',
  'timeResolved',
  'firstResponseDue',
  'firstResponseAt',
  'waitingSince',
]);

/** The clocks by which times are written stand at the head of their columns. */
function titleOf(column: CaseColumn, { timeZone }: ZonedClock): string {
  const [title] = caseColumns[column];
  return times.has(column) ? `${title} (${timeZone})` : title;
}

function isTime(cell: CaseCell): cell is { readonly time: number } {
  return typeof cell === 'object' && cell !== null && 'time' in cell;
}

async function* csv({ columns, clock, pages }: CasesTable): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + csvLine(columns.map((column) => titleOf(column, clock))));
  const written = (cell: CaseCell) => {
    if (isTime(cell)) return clock.iso(cell.time);
    return typeof cell === 'object' && cell !== null ? cell.day : cell;
  };
  for await (const page of pages) {
    const lines = page.map((listed) => csvLine(columns.map((column) => written(caseCells[column](listed)))));
    yield Buffer.from(lines.join(''));
  }
}

function xlsx({ columns, clock, pages, now }: CasesTable): AsyncGenerator<Uint8Array> {
  const written = (cell: CaseCell) => (isTime(cell) ? clock.shown(cell.time) : cell);
  const rows = async function* () {
    for await (const page of pages) {
      yield page.map((listed) => columns.map((column) => written(caseCells[column](listed))));
    }
  };
  const named = columns.map((column) => ({ name: titleOf(column, clock), width: caseColumns[column][1] }));
  return xlsxWorkbook({ name: 'Cases', columns: named, rows: rows(), time: now });
}
