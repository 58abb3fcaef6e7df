/** All accounts beside each other: how each stands as a whole, by category and by check. */
import type {
  AdvisorAccount,
  AdvisorCheck,
  AdvisorCheckState,
  AdvisorOverview,
} from '../../../../contract/center/advisor.ts';
import { type AdvisorCategory, advisorStatuses } from '../../../../support/trusted-advisor.ts';

export interface Counts {
  /** Checks by status. */
  readonly error: number;
  readonly warning: number;
  readonly ok: number;
  /** US dollars a month. */
  readonly savings: number;
}

export interface AccountRow {
  readonly accountId: string;
  readonly name: string;
  readonly account: AdvisorAccount;
  readonly all: Counts;
  readonly byCategory: ReadonlyMap<string, Counts>;
}

export interface CheckRow {
  readonly check: AdvisorCheck;
  /** By account; an account whose plan does not have the check is missing. */
  readonly states: ReadonlyMap<string, AdvisorCheckState>;
  /** Accounts by the check's status. */
  readonly all: Counts;
}

const none: Counts = { error: 0, warning: 0, ok: 0, savings: 0 };

function add(counts: Counts, { status, monthlySavings }: AdvisorCheckState): Counts {
  const savings = counts.savings + monthlySavings;
  return status === 'not_available'
    ? { ...counts, savings }
    : { ...counts, savings, [status]: counts[status] + 1 };
}

export function sumCounts(states: Iterable<AdvisorCheckState>): Counts {
  let counts = none;
  for (const state of states) counts = add(counts, state);
  return counts;
}

export function countsOf(row: AccountRow, category: AdvisorCategory): Counts {
  return row.byCategory.get(category) ?? none;
}

/** In the order of the overview: the worst first. */
export function accountRows(
  { accounts, checks }: AdvisorOverview,
  nameOf: (accountId: string) => string,
): AccountRow[] {
  const categories = new Map(checks.map(({ checkId, category }) => [checkId, category]));
  return accounts.map((account) => {
    const byCategory = new Map<string, Counts>();
    for (const state of account.checks) {
      const category = categories.get(state.checkId) ?? '';
      byCategory.set(category, add(byCategory.get(category) ?? none, state));
    }
    const { accountId } = account;
    return { accountId, name: nameOf(accountId), account, all: sumCounts(account.checks), byCategory };
  });
}

/** In the order of the overview: the worst first. */
export function checkRows({ accounts, checks }: AdvisorOverview): CheckRow[] {
  const byCheck = new Map(checks.map(({ checkId }) => [checkId, new Map<string, AdvisorCheckState>()]));
  for (const { accountId, checks: states } of accounts) {
    for (const state of states) byCheck.get(state.checkId)?.set(accountId, state);
  }
  return checks.map((check) => {
    const states = byCheck.get(check.checkId) ?? new Map<string, AdvisorCheckState>();
    return { check, states, all: sumCounts(states.values()) };
  });
}

const statusOrder = Object.keys(advisorStatuses);

/** The accounts that have the check, worst first; equals by how much is flagged. */
export function worstAccounts({ states }: CheckRow): [accountId: string, state: AdvisorCheckState][] {
  return [...states].toSorted(
    ([, left], [, right]) =>
      statusOrder.indexOf(left.status) - statusOrder.indexOf(right.status) || right.flagged - left.flagged,
  );
}
