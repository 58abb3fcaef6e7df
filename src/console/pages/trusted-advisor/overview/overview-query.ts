/** The accounts beside each other as the address tells it. */
import { type AdvisorCategory, isAdvisorCategory } from '../../../../support/trusted-advisor.ts';
import type { AccountRow, CheckRow, Counts } from './matrix.ts';

export const overviewKinds = ['category', 'check'] as const;
export type OverviewKind = (typeof overviewKinds)[number];

/** `failed`: accounts of which nothing new arrives; `waiting`: of which nothing is known yet. */
export const overviewStates = ['error', 'warning', 'ok', 'failed', 'waiting'] as const;
export type OverviewState = (typeof overviewStates)[number];

export interface OverviewQuery {
  readonly by: OverviewKind;
  readonly text: string;
  readonly state: OverviewState | null;
  readonly category: AdvisorCategory | null;
  readonly isBySavings: boolean;
  /** From 1. */
  readonly page: number;
  /** Which accounts stand beside each other, from 1. */
  readonly accountPage: number;
}

export const wholeOverview: OverviewQuery = {
  by: 'category',
  text: '',
  state: null,
  category: null,
  isBySavings: false,
  page: 1,
  accountPage: 1,
};

function pageOf(written: string | null): number {
  const page = Number(written ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

export function readOverviewQuery(params: URLSearchParams): OverviewQuery {
  const category = params.get('category') ?? '';
  return {
    by: overviewKinds.find((kind) => kind === params.get('by')) ?? 'category',
    text: params.get('text') ?? '',
    state: overviewStates.find((state) => state === params.get('status')) ?? null,
    category: isAdvisorCategory(category) ? category : null,
    isBySavings: params.get('sort') === '-savings',
    page: pageOf(params.get('page')),
    accountPage: pageOf(params.get('accounts')),
  };
}

/** For `paths.trustedAdvisor`. */
export function writeOverviewQuery(query: OverviewQuery) {
  return {
    by: query.by === 'category' ? undefined : query.by,
    text: query.text,
    status: query.state ?? undefined,
    category: query.category ?? undefined,
    sort: query.isBySavings ? '-savings' : undefined,
    page: query.page > 1 ? String(query.page) : undefined,
    accounts: query.accountPage > 1 ? String(query.accountPage) : undefined,
  };
}

function matches(name: string, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u);
  return words.every((word) => name.toLowerCase().includes(word));
}

/** A state is that of the worst: an account with an error is not one that needs investigation. */
function isInState({ error, warning }: Counts, state: OverviewState): boolean {
  if (state === 'error') return error > 0;
  if (state === 'warning') return error === 0 && warning > 0;
  return state === 'ok' && error === 0 && warning === 0;
}

function bySavings(rows: readonly AccountRow[]): AccountRow[] {
  return rows.toSorted((left, right) => right.all.savings - left.all.savings);
}

export function isAccountInState({ account, all }: AccountRow, state: OverviewState): boolean {
  if (state === 'failed' || state === 'waiting') return account.state === state;
  return account.checks.length > 0 && isInState(all, state);
}

export function filterAccounts(rows: readonly AccountRow[], query: OverviewQuery): readonly AccountRow[] {
  const { text, state } = query;
  const found = rows.filter(
    (row) =>
      matches(`${row.name} ${row.accountId}`, text) && (state === null || isAccountInState(row, state)),
  );
  return query.isBySavings ? bySavings(found) : found;
}

export function filterCheckRows(rows: readonly CheckRow[], query: OverviewQuery): readonly CheckRow[] {
  const { text, state, category } = query;
  const found = rows.filter(
    ({ check, all }) =>
      matches(`${check.name} ${check.checkId}`, text) &&
      (category === null || check.category === category) &&
      (state === null || isInState(all, state)),
  );
  return query.isBySavings ? found.toSorted((left, right) => right.all.savings - left.all.savings) : found;
}
