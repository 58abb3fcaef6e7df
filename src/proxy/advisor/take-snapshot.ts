import type { Updateable } from 'kysely';

import { isRefreshOver, refreshStatuses } from '../../support/trusted-advisor.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import type { AdvisorAccountRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { idsIn } from './advisor-accounts.ts';
import type { AdvisorCalls } from './advisor-calls.ts';
import { keepChecks } from './keep-checks.ts';
import { keepResult } from './keep-result.ts';
import { keepStates } from './keep-states.ts';
import { toldState } from './told-check.ts';

export interface SnapshotParts {
  readonly database: CenterDatabase;
  readonly calls: Pick<AdvisorCalls, 'checks' | 'summaries' | 'refreshStatuses' | 'result'>;
  readonly now: () => number;
  /** False when another process has taken the account over. */
  readonly hold: () => Promise<boolean>;
}

const day = 24 * 3_600_000;
/** After that long nobody waits for a refresh any more; the daily look finds it. */
const refreshAtMost = 6 * 3_600_000;
const shortestPoll = 3_000;

/** One look at an account; the answer is what its row says from then on. Throws `TestProblem`. */
export async function takeSnapshot(
  parts: SnapshotParts,
  account: AccountEntry,
  row: AdvisorAccountRow,
): Promise<Updateable<AdvisorAccountRow>> {
  const now = parts.now();
  const isWhole = row.whole_at <= now;
  if (isWhole) await takeWhole(parts, account);
  // Spread, so that accounts that were added together are not read together for ever.
  const wholeAt = isWhole ? Math.round(now + day * (0.9 + Math.random() * 0.1)) : row.whole_at;
  // Also of those whose account was due anyway: what they find may come after all was looked at.
  const left = await takeRefreshed(parts, account, idsIn(row.refreshing));
  const seen = { ...done(row), whole_at: wholeAt, failures: 0 };
  const since = row.refreshing_since ?? now;
  if (left.length === 0 || now - since > refreshAtMost) {
    return { ...seen, next_at: wholeAt, refreshing: '[]', refreshing_since: null };
  }
  // As often as it has taken already: a refresh of seconds is seen in seconds, one of hours costs few calls.
  const pause = Math.max(shortestPoll, now - since);
  return { ...seen, next_at: Math.min(wholeAt, now + pause), refreshing: JSON.stringify(left) };
}

/** What had failed works again. */
function done({ state }: AdvisorAccountRow): Updateable<AdvisorAccountRow> {
  return state === 'failed' ? { state: 'current', problem: null, problem_detail: null } : {};
}

async function takeWhole({ database, calls, now, hold }: SnapshotParts, account: AccountEntry) {
  const { accountId } = account;
  const checks = await calls.checks(account);
  await keepChecks(database, checks);
  const ids = checks.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const seenAt = now();
  const summaries = await calls.summaries(account, ids);
  const states = summaries.flatMap((one) => toldState(one) ?? []);
  await keepStates(database, { accountId, states, isWhole: true, seenAt });
  const kept = await refreshesKept(database, accountId);
  for (const { checkId, status, refreshedAt } of states) {
    if (status === 'not_available' || kept.get(checkId) === refreshedAt) continue;
    if (!(await hold())) return;
    await takeResult({ database, calls, now }, account, checkId);
  }
}

/** The checks that are still being refreshed. */
async function takeRefreshed(
  parts: SnapshotParts,
  account: AccountEntry,
  checkIds: readonly string[],
): Promise<string[]> {
  if (checkIds.length === 0) return [];
  const statuses = await parts.calls.refreshStatuses(account, checkIds);
  const over = statuses.filter(({ status }) =>
    refreshStatuses.some((one) => one === status && isRefreshOver(one)),
  );
  const ids = new Set(over.map(({ checkId }) => checkId));
  const ready = checkIds.filter((checkId) => ids.has(checkId));
  for (const checkId of ready) await takeResult(parts, account, checkId);
  return checkIds.filter((checkId) => !ids.has(checkId));
}

async function takeResult(
  { database, calls, now }: Pick<SnapshotParts, 'database' | 'calls' | 'now'>,
  account: AccountEntry,
  checkId: string,
): Promise<void> {
  const seenAt = now();
  const result = await calls.result(account, checkId);
  if (result) await keepResult(database, { accountId: account.accountId, result, seenAt });
}

async function refreshesKept(
  { read }: Pick<CenterDatabase, 'read'>,
  accountId: string,
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await read
    .selectFrom('advisor_results')
    .select(['check_id', 'refreshed_at'])
    .where('account_id', '=', accountId)
    .execute();
  return new Map(rows.map((row) => [row.check_id, row.refreshed_at]));
}
