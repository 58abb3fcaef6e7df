import type { Handler } from '../../operations/handlers.ts';
import type { OperationCall } from '../../operations/operation-call.ts';
import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import { isRefreshOver } from '../../../support/trusted-advisor.ts';
import { findAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import { findRefreshes, saveRefresh } from '../../store/advisor/check-refreshes.ts';
import { versionAt } from '../../store/advisor/inventory-versions.ts';
import { periodOf } from '../refreshing/refresh-period.ts';
import { lastRefresh, refreshState } from '../refreshing/refresh-times.ts';
import type { RefreshState } from '../refreshing/refresh-times.ts';
import { requireRefreshable } from './require-check.ts';

/**
 * Asked for too early it answers where the last refresh stands: callers of AWS report no error for it. The
 * hour between two refreshes is a quota, and does not hold where quotas are switched off; a refresh that is
 * under way is never begun again.
 */
function isTooEarly({ status, millisUntilNextRefreshable }: RefreshState, limits: 'aws' | 'off'): boolean {
  if (!isRefreshOver(status)) return true;
  return limits === 'aws' && status === 'success' && millisUntilNextRefreshable > 0;
}

function request(call: OperationCall, check: CatalogueCheck): Promise<RefreshState> {
  const { account, database, now, limits, faults } = call;
  const { accountId, plan } = account;
  return database.write(async (transaction) => {
    await database.lock(transaction, `advisor:${accountId}`);
    const state = await findAdvisorAccount(transaction, accountId);
    const times = (await findRefreshes(transaction, accountId, [check.id])).get(check.id) ?? null;
    const before = refreshState(times, state, now);
    if (isTooEarly(before, limits)) return before;
    // An inventory of this very millisecond came first.
    const newest = (await versionAt(transaction, accountId, Number.MAX_SAFE_INTEGER)) ?? 0;
    const row = {
      account_id: accountId,
      check_id: check.id,
      base_at: lastRefresh(times, state, { period: periodOf(check, plan), now }),
      requested_at: Math.max(now, newest),
      is_abandoned: faults.take('CheckRefresh') ? 1 : 0,
    };
    await saveRefresh(transaction, row);
    return refreshState(row, state, now);
  });
}

export const refreshTrustedAdvisorCheck: Handler<'RefreshTrustedAdvisorCheck'> = async (input, call) => {
  const check = requireRefreshable(input.checkId, call.account.plan);
  return { status: { checkId: check.id, ...(await request(call, check)) } };
};
