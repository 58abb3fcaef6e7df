/** The order of what is found: a number for each row, and of equal ones who is known longer comes first. */
import quickselect from 'quickselect';

import type { SortProperty } from '../../../contract/center/search-for-cases.ts';
import { caseStatuses } from '../../../support/case-status.ts';
import { foldCase } from '../../../support/policy/wildcard.ts';
import { severityCodes } from '../../../support/severities.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn } from './case-row.ts';
import type { RowSearch } from './question.ts';
import { labelsIn, type RowTest } from './row-tests.ts';
import { placesOf } from './texts.ts';

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

/** What rows are sorted by, in their order; NaN: it has nothing of the kind. Others than the columns' own. */
type ValuesOf = (rows: Int32Array) => Float64Array;

export interface Order {
  readonly columns: CaseColumns;
  readonly isDown: boolean;
  readonly valuesOf: ValuesOf;
}

export function orderBy(parts: OrderParts, wish: Wish): Order {
  return {
    columns: parts.columns,
    isDown: isDescending(wish),
    valuesOf: valuesBy[wish.sort ?? 'timeUpdated'](parts),
  };
}

/** The rows of a page, in order: those whose keys are the page's alone are sorted. */
export function pageOf(
  { columns, isDown, valuesOf }: Order,
  rows: Int32Array,
  { from, size }: Pick<RowSearch, 'from' | 'size'>,
): number[] {
  const end = Math.min(from + size, rows.length);
  if (end <= from) return [];
  const keys = keysOf(valuesOf(rows), isDown);
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

/** What comes first is lower; what has none comes last, in either order. */
function keysOf(values: Float64Array, isDown: boolean): Float64Array {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    values[index] = Number.isNaN(value) ? Infinity : isDown ? -value : value;
  }
  return values;
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

// A loop for each kind of value: one that calls a function for each row takes five times as long.

function ofRows(values: Float64Array): ValuesOf {
  return (rows) => {
    const own = new Float64Array(rows.length);
    for (let index = 0; index < own.length; index += 1) own[index] = values[rows[index] ?? 0] ?? Number.NaN;
    return own;
  };
}

/** Of texts that come again and again, by their numbers. */
function ofCodes(codes: Int32Array, values: Float64Array): ValuesOf {
  return (rows) => {
    const own = new Float64Array(rows.length);
    for (let index = 0; index < own.length; index += 1) {
      own[index] = values[codes[rows[index] ?? 0] ?? 0] ?? Number.NaN;
    }
    return own;
  };
}

function ofEach(valueOf: (row: number) => number): ValuesOf {
  return (rows) => {
    const own = new Float64Array(rows.length);
    for (let index = 0; index < own.length; index += 1) own[index] = valueOf(rows[index] ?? 0);
    return own;
  };
}

type Values = (parts: OrderParts) => ValuesOf;

const byNumber =
  (name: 'timeCreated' | 'timeUpdated' | 'firstResponseDue' | 'followUpOn'): Values =>
  ({ columns }) =>
    ofRows(columns.numbers[name]);

/** By the place of each text among those that some case has; without a name a text has none. */
const byPlace =
  (
    column: CodeColumn,
    nameOf: (text: string) => string | undefined,
    fold?: (name: string) => string,
  ): Values =>
  ({ columns }) => {
    const codes = columns.codes[column];
    const isMet = new Uint8Array(columns.texts.size);
    for (let row = 0; row < columns.size; row += 1) isMet[codes[row] ?? 0] = 1;
    const names = new Map<number, string>();
    for (const [code, met] of isMet.entries()) {
      const name = met === 1 ? nameOf(columns.texts.textOf(code)) : undefined;
      if (name !== undefined) names.set(code, name);
    }
    const places = new Float64Array(columns.texts.size).fill(Number.NaN);
    for (const [code, place] of placesOf(names, fold)) places[code] = place;
    return ofCodes(codes, places);
  };

const byRank =
  (column: CodeColumn, ranked: readonly string[]): Values =>
  ({ columns }) => {
    const ranks = new Float64Array(columns.texts.size).fill(ranked.length);
    for (const [rank, text] of ranked.entries()) {
      const code = columns.texts.find(text);
      if (code !== -1) ranks[code] = rank;
    }
    return ofCodes(columns.codes[column], ranks);
  };

const asItIs = (text: string): string => text;
const orNone = (name: string | undefined): string | undefined => (name === '' ? undefined : name);

/** More than any moment: what is put before or behind all others is moved by as much. */
const beyond = 2 ** 50;

/** First who waits for a promised first response, by its promise; then who waits for any; then the others. */
const byClock: Values = ({ columns }) => {
  const { firstResponseDue, firstResponseAt, waitingSince } = columns.numbers;
  const { status } = columns.codes;
  const [resolved, asked] = [columns.texts.find('resolved'), columns.texts.find('pending-customer-action')];
  return ofEach((row) => {
    const due = firstResponseDue[row] ?? Number.NaN;
    const isOwed = Number.isNaN(firstResponseAt[row]) && !Number.isNaN(due);
    if (isOwed && status[row] !== resolved && status[row] !== asked) return due;
    const since = waitingSince[row] ?? Number.NaN;
    return Number.isNaN(since) ? 2 * beyond : beyond + since;
  });
};

const byRelevance: Values = ({ columns, isInSubject }) => {
  const { timeUpdated } = columns.numbers;
  if (isInSubject === null) return ofRows(timeUpdated);
  return ofEach((row) => (timeUpdated[row] ?? 0) + (isInSubject(row) ? beyond : 0));
};

const valuesBy: Readonly<Record<SortProperty, Values>> = {
  timeCreated: byNumber('timeCreated'),
  timeUpdated: byNumber('timeUpdated'),
  firstResponseDue: byNumber('firstResponseDue'),
  followUpOn: byNumber('followUpOn'),
  subject: ({ columns }) => ofRows(columns.subjectOrder.ranks()),
  displayId: ({ columns }) => ofRows(columns.displayIdOrder.ranks()),
  status: byRank('status', caseStatuses),
  severityCode: byRank('severityCode', severityCodes),
  // Of names of people and things capitals make no difference where anything else does.
  serviceCode: byPlace('serviceCode', asItIs),
  accountId: byPlace('accountId', asItIs),
  submittedBy: byPlace('submittedBy', asItIs, foldCase),
  owner: byPlace('owner', orNone, foldCase),
  team: byPlace('team', orNone, foldCase),
  label: byPlace('labels', (labels) => labelsIn(labels)[0], foldCase),
  clock: byClock,
  relevance: byRelevance,
};
