import { z } from 'zod';

import { advisorLimits } from '../../../contract/center/advisor.ts';
import { overviewActions as actions } from '../../advisor/advisor-scope.ts';
import { readChanges } from '../../advisor/read-changes.ts';
import { readInput } from '../../admin/read-input.ts';
import type { OwnOperation } from '../own-operation.ts';
import { accountIdsShape, checkIdShape, seenAccounts } from './seen-accounts.ts';

const { changeDays } = advisorLimits;
const day = 24 * 3_600_000;
const bound = `must be 1 to ${changeDays}`;
const shape = {
  accountIds: accountIdsShape,
  checkId: checkIdShape.optional(),
  days: z.int(bound).min(1, bound).max(changeDays, bound).optional(),
};

export const listAdvisorChanges: OwnOperation = async (parts, input, call) => {
  const { accountIds, checkId, days = changeDays } = readInput(shape, input);
  const accounts = await seenAccounts(parts, call, { accountIds, actions });
  const ids = accounts.map(({ accountId }) => accountId);
  const changes = await readChanges(parts.database, ids, { checkId, since: call.now - days * day });
  return { output: { changes: changes.map((change) => ({ ...change })) } };
};
