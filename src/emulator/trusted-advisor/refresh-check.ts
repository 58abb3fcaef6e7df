import type { Handler } from '../operations/handlers.ts';
import { refreshState } from './refresh-status.ts';
import { refreshChecks } from './refresh.ts';
import { requireRefreshable } from './require-check.ts';

/** Asked for again within the hour it runs again: callers of AWS report no error for it. */
export const refreshTrustedAdvisorCheck: Handler<'RefreshTrustedAdvisorCheck'> = async (input, call) => {
  const { account, database, now } = call;
  const { id } = requireRefreshable(input.checkId, account.plan);
  const { accountId } = account;
  await refreshChecks(database, { accountId, checkIds: [id], now, requestedAt: now });
  return { status: { checkId: id, ...refreshState(now, now) } };
};
