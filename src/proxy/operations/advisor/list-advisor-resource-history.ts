import { z } from 'zod';

import { advisorLimits } from '../../../contract/center/advisor.ts';
import { readResourceHistory } from '../../advisor/read-changes.ts';
import { readInput } from '../../admin/read-input.ts';
import type { OwnOperation } from '../own-operation.ts';
import { checkIdShape } from './seen-accounts.ts';

const day = 24 * 3_600_000;
const shape = { checkId: checkIdShape, resourceId: z.string().min(1).max(512).optional() };

export const listAdvisorResourceHistory: OwnOperation = async ({ database }, input, { accountId, now }) => {
  const { checkId, resourceId } = readInput(shape, input);
  const since = now - advisorLimits.changeDays * day;
  const about = { accountId: accountId ?? '', checkId, resourceId, since };
  const entries = await readResourceHistory(database, about);
  return { output: { entries: entries.map((entry) => ({ ...entry })) } };
};
