import { z } from 'zod';

import { advisorLimits } from '../../../contract/center/advisor.ts';
import type { JsonObject } from '../../../support/json.ts';
import { overviewActions as actions } from '../../advisor/advisor-scope.ts';
import { readTrend } from '../../advisor/read-trend.ts';
import { readInput } from '../../admin/read-input.ts';
import type { OwnOperation } from '../own-operation.ts';
import { accountIdsShape, seenAccounts } from './seen-accounts.ts';

const { trendDays } = advisorLimits;
const usualDays = 30;
const bound = `must be 2 to ${trendDays}`;
const shape = {
  accountIds: accountIdsShape,
  days: z.int(bound).min(2, bound).max(trendDays, bound).optional(),
};

export const listAdvisorTrend: OwnOperation = async (parts, input, call) => {
  const { accountIds, days = usualDays } = readInput(shape, input);
  const accounts = await seenAccounts(parts, call, { accountIds, actions });
  const ids = accounts.map(({ accountId }) => accountId);
  const trend = await readTrend(parts.database, ids, { days, now: call.now });
  // Texts, numbers and lists and records of them.
  return { output: { days: trend as unknown as JsonObject[] } };
};
