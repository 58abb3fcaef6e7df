import type { JsonObject } from '../../../support/json.ts';
import { overviewActions as actions } from '../../advisor/advisor-scope.ts';
import { readOverview } from '../../advisor/read-overview.ts';
import { readInput } from '../../admin/read-input.ts';
import type { OwnOperation } from '../own-operation.ts';
import { accountIdsShape, seenAccounts } from './seen-accounts.ts';

/** From the store: what is known is told while AWS is away, too, with its age. */
export const getAdvisorOverview: OwnOperation = async (parts, input, call) => {
  const { accountIds } = readInput({ accountIds: accountIdsShape }, input);
  const accounts = await seenAccounts(parts, call, { accountIds, actions });
  const overview = await readOverview(
    parts.database,
    accounts.map(({ accountId }) => accountId),
  );
  // Texts, numbers and lists and records of them.
  return { output: overview as unknown as JsonObject };
};
