/** Checks and their resources as a file, written while they are read. */
import type { AdvisorFormat } from '../../../contract/center/advisor-reports.ts';
import { byteOrderMark, csvLine } from '../../../support/csv.ts';
import type { SheetCell } from '../xlsx/sheet-xml.ts';
import { xlsxWorkbook } from '../xlsx/xlsx-workbook.ts';
import {
  detailsOf,
  type ExportedCheck,
  type ExportedResource,
  metadataOf,
  type NamedCheck,
  statusName,
} from './exported-check.ts';

export interface ChecksTable {
  readonly accountId: string;
  /** The one that is exported; null: all of them. */
  readonly only: NamedCheck | null;
  readonly checks: AsyncIterable<ExportedCheck>;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function writeChecks(format: AdvisorFormat, table: ChecksTable): AsyncGenerator<Uint8Array> {
  if (format === 'json') return json(table);
  return format === 'csv' ? csv(table) : xlsx(table);
}

type Column = readonly [title: string, width: number];
type Cell = string | number | { readonly time: number } | null;

const resourceColumns: readonly Column[] = [
  ['Resource status', 26],
  ['Exclusion', 12],
  ['AWS Region', 16],
];

const checkColumns: readonly Column[] = [
  ['Account ID', 14],
  ['Check ID', 14],
  ['Check', 44],
  ['Category', 22],
  ['Check status', 26],
  ['Refreshed (UTC)', 20],
  ['As of (UTC)', 20],
  ['Possible savings a month (USD)', 16],
];

/** Of one check its own columns; of all a table that fits every check. */
function columnsOf({ only }: ChecksTable): readonly Column[] {
  const own: readonly Column[] = only ? only.columns.map((column) => [column, 24]) : [['Details', 60]];
  const about = only ? [] : checkColumns;
  return [...about, ...resourceColumns, ...own, ['Resource ID', 44]];
}

function rowsOf({ only, accountId }: ChecksTable, exported: ExportedCheck): Cell[][] {
  const { check, state, resources, takenAt } = exported;
  if (only) return resources.map((one) => [...placeOf(one), ...one.metadata, one.resourceId]);
  const about: Cell[] = [
    accountId,
    check.checkId,
    check.name,
    check.category,
    state ? statusName(state.status) : null,
    state?.refreshedAt ? { time: state.refreshedAt } : null,
    { time: takenAt },
    state ? state.savings / 100 : null,
  ];
  // A check without resources has a row of its own: it was looked at.
  if (resources.length === 0) return [[...about, null, null, null, null, null]];
  return resources.map((one) => [...about, ...placeOf(one), detailsOf(check, one), one.resourceId]);
}

function placeOf({ status, isSuppressed, region }: ExportedResource): Cell[] {
  return [statusName(status), isSuppressed ? 'Excluded' : 'Included', region];
}

function isTime(cell: Cell): cell is { readonly time: number } {
  return typeof cell === 'object' && cell !== null;
}

async function* csv(table: ChecksTable): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + csvLine(columnsOf(table).map(([title]) => title)));
  const written = (cell: Cell) => (isTime(cell) ? iso(cell.time) : cell);
  for await (const exported of table.checks) {
    yield Buffer.from(
      rowsOf(table, exported)
        .map((row) => csvLine(row.map(written)))
        .join(''),
    );
  }
}

function xlsx(table: ChecksTable): AsyncGenerator<Uint8Array> {
  const written = (cell: Cell): SheetCell => (isTime(cell) ? new Date(cell.time) : cell);
  const rows = async function* () {
    for await (const exported of table.checks) yield rowsOf(table, exported).map((row) => row.map(written));
  };
  const columns = columnsOf(table).map(([name, width]) => ({ name, width }));
  const name = table.only ? 'Resources' : 'Trusted Advisor';
  return xlsxWorkbook({ name, columns, rows: rows(), time: table.now });
}

async function* json({ accountId, checks, now }: ChecksTable): AsyncGenerator<Uint8Array> {
  const head = { accountId, exportedAt: iso(now) };
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"checks":[`);
  let comma = '';
  for await (const exported of checks) {
    yield Buffer.from(comma + JSON.stringify(jsonOf(exported)));
    comma = ',\n';
  }
  yield Buffer.from(']}\n');
}

function jsonOf({ check, state, resources, takenAt }: ExportedCheck) {
  const { checkId, name, category, columns } = check;
  return {
    checkId,
    name,
    category,
    ...(state && {
      status: state.status,
      ...(state.refreshedAt !== null && { refreshedAt: iso(state.refreshedAt) }),
      resourcesSummary: {
        resourcesProcessed: state.processed,
        resourcesFlagged: state.flagged,
        resourcesIgnored: state.ignored,
        resourcesSuppressed: state.suppressed,
      },
      estimatedMonthlySavings: state.savings / 100,
    }),
    takenAt: iso(takenAt),
    columns,
    resources: resources.map((one) => {
      const { resourceId, status, isSuppressed, region } = one;
      return { resourceId, status, isSuppressed, region, metadata: metadataOf(check, one) };
    }),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
