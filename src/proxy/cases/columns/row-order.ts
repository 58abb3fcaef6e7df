/** The order of what is found: a number for each row, and of equal ones who is known longer comes first. */
import quickselect from 'quickselect';

import type { SortProperty } from '../../../contract/center/search-for-cases.ts';
import { caseStatuses } from '../../../support/case-status.ts';
import { severityCodes } from '../../../support/severities.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn } from './case-row.ts';
import type { RowSearch } from './question.ts';
import { labelsIn, type RowTest } from './row-tests.ts';
import { compareNames, compareTexts, placesOf } from './texts.ts';

type Wish = Pick<RowSearch, 'sort' | 'descending'>;

/** Without a wish: what has changed last comes first. */
function isDescending({ sort, descending }: Wish): boolean {
  return descending ?? (sort === undefined || sort === 'relevance');
}

interface OrderParts {
  readonly columns: CaseColumns;
  /** Whether the words stand in the subject; null without words. */
  readonly isInSubject: RowTest | null;
}

export interface Order {
  readonly columns: CaseColumns;
  /** What comes first is lower. */
  readonly keyOf: KeyOf;
}

export function orderBy(parts: OrderParts, wish: Wish): Order {
  const isDown = isDescending(wish);
  const valueOf = keysOf[wish.sort ?? 'timeUpdated'](parts);
  const keyOf = (row: number): number => {
    const value = valueOf(row);
    // What has none comes last, in either order.
    return Number.isNaN(value) ? Infinity : isDown ? -value : value;
  };
  return { columns: parts.columns, keyOf };
}

/** The rows of a page, in order: those whose keys are the page's alone are sorted. */
export function pageOf(
  { columns, keyOf }: Order,
  rows: Int32Array,
  { from, size }: Pick<RowSearch, 'from' | 'size'>,
): number[] {
  const end = Math.min(from + size, rows.length);
  if (end <= from) return [];
  const keys = new Float64Array(rows.length);
  for (let index = 0; index < keys.length; index += 1) keys[index] = keyOf(rows[index] ?? 0);
  const [lowest, highest] = bounds(keys, from, end);
  const near: number[] = [];
  let before = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    if (key < lowest) before += 1;
    else if (key <= highest) near.push(index);
  }
  const { caseNo } = columns.numbers;
  const rowAt = (index: number): number => rows[index] ?? 0;
  near.sort(
    (left, right) =>
      compareKeys(keys[left] ?? 0, keys[right] ?? 0) ||
      (caseNo[rowAt(left)] ?? 0) - (caseNo[rowAt(right)] ?? 0),
  );
  return near.slice(from - before, end - before).map(rowAt);
}

/** The key of the page's first row, and of its last one. */
function bounds(keys: Float64Array, from: number, end: number): [number, number] {
  // It exchanges members of what it is given, and does so for typed arrays, too.
  const sorted = keys.slice() as unknown as number[];
  quickselect(sorted, end - 1);
  if (from > 0) quickselect(sorted, from, 0, end - 1);
  const page = from > 0 ? sorted[from] : -Infinity;
  return [page ?? -Infinity, sorted[end - 1] ?? Infinity];
}

/** Infinities are equal, too. */
function compareKeys(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What a row is sorted by; NaN: it has nothing of the kind. */
type KeyOf = (row: number) => number;

const byNumber =
  (name: 'timeCreated' | 'timeUpdated' | 'firstResponseDue' | 'followUpOn') =>
  ({ columns }: OrderParts): KeyOf =>
  (row) =>
    columns.number(name, row);

/** By the place of each text, of which there are few. */
function byPlace(
  { columns }: OrderParts,
  column: CodeColumn,
  nameOf: (text: string) => string | undefined,
  compare: (left: string, right: string) => number,
): KeyOf {
  const codes = columns.codes[column];
  const names = new Map<number, string>();
  const met = new Uint8Array(columns.texts.size);
  for (let row = 0; row < columns.size; row += 1) {
    const code = codes[row] ?? 0;
    if (met[code] === 1) continue;
    met[code] = 1;
    const name = nameOf(columns.texts.textOf(code));
    if (name !== undefined) names.set(code, name);
  }
  const places = new Float64Array(columns.texts.size).fill(Number.NaN);
  for (const [code, place] of placesOf(names, compare)) places[code] = place;
  return (row) => places[codes[row] ?? 0] ?? Number.NaN;
}

const byText =
  (column: CodeColumn, compare: (left: string, right: string) => number) =>
  (parts: OrderParts): KeyOf =>
    byPlace(parts, column, (text) => text, compare);

const byRank =
  (column: CodeColumn, ranked: readonly string[]) =>
  ({ columns }: OrderParts): KeyOf => {
    const ranks = new Map(ranked.map((text, rank) => [columns.texts.find(text), rank]));
    const codes = columns.codes[column];
    return (row) => ranks.get(codes[row] ?? 0) ?? ranked.length;
  };

const byName =
  (column: 'owner' | 'team') =>
  (parts: OrderParts): KeyOf =>
    byPlace(parts, column, (name) => (name === '' ? undefined : name), compareNames);

/** More than any moment: what is put before or behind all others is moved by as much. */
const beyond = 2 ** 50;

/** First who waits for a promised first response, by its promise; then who waits for any; then the others. */
function byClock({ columns }: OrderParts): KeyOf {
  const { firstResponseDue, firstResponseAt, waitingSince } = columns.numbers;
  const still = new Set(['resolved', 'pending-customer-action'].map((status) => columns.texts.find(status)));
  const { status } = columns.codes;
  return (row) => {
    const due = firstResponseDue[row] ?? Number.NaN;
    const isOwed = Number.isNaN(firstResponseAt[row]) && !Number.isNaN(due);
    if (isOwed && !still.has(status[row] ?? 0)) return due;
    const since = waitingSince[row] ?? Number.NaN;
    return Number.isNaN(since) ? 2 * beyond : beyond + since;
  };
}

function byRelevance({ columns, isInSubject }: OrderParts): KeyOf {
  const { timeUpdated } = columns.numbers;
  return (row) => (timeUpdated[row] ?? 0) + (isInSubject?.(row) === true ? beyond : 0);
}

const keysOf: Readonly<Record<SortProperty, (parts: OrderParts) => KeyOf>> = {
  timeCreated: byNumber('timeCreated'),
  timeUpdated: byNumber('timeUpdated'),
  firstResponseDue: byNumber('firstResponseDue'),
  followUpOn: byNumber('followUpOn'),
  subject: ({ columns }) => rankIn(columns.subjectOrder.ranks()),
  displayId: ({ columns }) => rankIn(columns.displayIdOrder.ranks()),
  status: byRank('status', caseStatuses),
  severityCode: byRank('severityCode', severityCodes),
  serviceCode: byText('serviceCode', compareTexts),
  accountId: byText('accountId', compareTexts),
  submittedBy: byText('submittedBy', compareNames),
  owner: byName('owner'),
  team: byName('team'),
  label: (parts) => byPlace(parts, 'labels', (labels) => labelsIn(labels)[0], compareNames),
  clock: byClock,
  relevance: byRelevance,
};

function rankIn(ranks: Float64Array): KeyOf {
  return (row) => ranks[row] ?? 0;
}
