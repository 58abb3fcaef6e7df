import type { Handler } from '../operations/handlers.ts';
import { findCheckResults } from '../store/check-results.ts';
import { refreshState } from './refresh-status.ts';
import { requireRefreshable } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckRefreshStatuses';

export const describeTrustedAdvisorCheckRefreshStatuses: Handler<Name> = async (input, call) => {
  const { account, database, now } = call;
  const ids = input.checkIds.map((checkId) => requireRefreshable(checkId, account.plan).id);
  const rows = await findCheckResults(database, account.accountId, ids);
  return {
    statuses: ids.map((checkId) => {
      return { checkId, ...refreshState(rows.get(checkId)?.refresh_requested_at ?? null, now) };
    }),
  };
};
