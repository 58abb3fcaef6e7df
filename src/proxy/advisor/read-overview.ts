import type {
  AdvisorAccount,
  AdvisorCheck,
  AdvisorCheckState,
  AdvisorOverview,
} from '../../contract/center/advisor.ts';
import { type AdvisorStatus, advisorStatuses, isAdvisorCategory } from '../../support/trusted-advisor.ts';
import type { AdvisorAccountRow, AdvisorCheckRow, AdvisorStateRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';

/** The last known states of these accounts; worst first in every list, so that nobody has to sort 24,000. */
export async function readOverview(
  { read }: Pick<CenterDatabase, 'read'>,
  accountIds: readonly string[],
): Promise<AdvisorOverview> {
  if (accountIds.length === 0) return { checks: [], accounts: [] };
  const [states, accounts, checks] = await Promise.all([
    read.selectFrom('advisor_states').selectAll().where('account_id', 'in', accountIds).execute(),
    read.selectFrom('advisor_accounts').selectAll().where('account_id', 'in', accountIds).execute(),
    read.selectFrom('advisor_checks').select(['check_id', 'name', 'category']).execute(),
  ]);
  const known = new Map(accounts.map((row) => [row.account_id, row]));
  const names = new Map(checks.map((row) => [row.check_id, row]));
  // Without its name a check can't be told; the next look finds it.
  const named = states.filter(({ check_id }) => names.has(check_id));
  const byAccount = Map.groupBy(named, ({ account_id }) => account_id);
  const told = accountIds.map((accountId) =>
    accountOf(accountId, known.get(accountId), byAccount.get(accountId) ?? []),
  );
  return { checks: checksOf(named, names), accounts: worstFirst(told, ({ checks: list }) => weightOf(list)) };
}

function accountOf(
  accountId: string,
  row: AdvisorAccountRow | undefined,
  states: readonly AdvisorStateRow[],
): AdvisorAccount {
  const checks = states.map(stateOf).toSorted(byUrgency);
  if (!row) return { accountId, state: 'waiting', checks };
  return {
    accountId,
    state: row.state,
    ...(row.taken_at !== null && { takenAt: iso(row.taken_at) }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.problem_detail && { problemDetail: row.problem_detail }),
    checks,
  };
}

/** Member by member: 24,000 of these are made for one answer. */
export function stateOf(row: AdvisorStateRow): AdvisorCheckState {
  const state: AdvisorCheckState = {
    checkId: row.check_id,
    // Written from the four statuses and from nothing else.
    status: row.status as AdvisorStatus,
    processed: row.processed,
    flagged: row.flagged,
    ignored: row.ignored,
    suppressed: row.suppressed,
    monthlySavings: row.savings / 100,
  };
  if (row.ok !== null) state.ok = row.ok;
  if (row.warning !== null) state.warning = row.warning;
  if (row.error !== null) state.error = row.error;
  if (row.refreshed_at !== null) state.refreshedAt = iso(row.refreshed_at);
  if (row.changed_at !== null) state.changedAt = iso(row.changed_at);
  return state;
}

const order = Object.keys(advisorStatuses);

function byUrgency(one: AdvisorCheckState, other: AdvisorCheckState): number {
  return order.indexOf(one.status) - order.indexOf(other.status) || other.flagged - one.flagged;
}

/** Errors, then warnings, then what is flagged. */
type Weight = readonly [errors: number, warnings: number, flagged: number];

function weightOf(states: readonly { status: string; flagged: number }[]): Weight {
  let [errors, warnings, flagged] = [0, 0, 0];
  for (const each of states) {
    if (each.status === 'error') errors += 1;
    if (each.status === 'warning') warnings += 1;
    flagged += each.flagged;
  }
  return [errors, warnings, flagged];
}

function checksOf(
  states: readonly AdvisorStateRow[],
  names: ReadonlyMap<string, Pick<AdvisorCheckRow, 'check_id' | 'name' | 'category'>>,
): AdvisorCheck[] {
  const byCheck = Map.groupBy(states, ({ check_id }) => check_id);
  const told = [...byCheck].flatMap(([checkId, list]) => {
    const { name = '', category = '' } = names.get(checkId) ?? {};
    // A category that is new at AWS is left out until it has a name here.
    return isAdvisorCategory(category) ? [{ checkId, name, category, weight: weightOf(list) }] : [];
  });
  return worstFirst(told, ({ weight }) => weight).map(({ checkId, name, category }) => {
    return { checkId, name, category };
  });
}

function worstFirst<Item>(items: readonly Item[], weigh: (item: Item) => Weight): Item[] {
  return items
    .map((item) => [item, weigh(item)] as const)
    .toSorted(([, one], [, other]) => other[0] - one[0] || other[1] - one[1] || other[2] - one[2])
    .map(([item]) => item);
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
