import type { Handler } from '../../operations/handlers.ts';
import { findAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import { findRefreshes } from '../../store/advisor/check-refreshes.ts';
import { refreshState } from '../refreshing/refresh-times.ts';
import { requireRefreshable } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckRefreshStatuses';

export const describeTrustedAdvisorCheckRefreshStatuses: Handler<Name> = async (input, call) => {
  const { account, database, now } = call;
  const ids = input.checkIds.map((checkId) => requireRefreshable(checkId, account.plan).id);
  const state = await findAdvisorAccount(database.read, account.accountId);
  const times = await findRefreshes(database.read, account.accountId, ids);
  return {
    statuses: ids.map((checkId) => ({
      checkId,
      ...refreshState(times.get(checkId) ?? null, state, now),
    })),
  };
};
