import { z } from 'zod';

import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { markRead } from '../companion/case-reads.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

/** Any moment: it is the upstream's, whose clock is not ours. */
const moment = z.iso.datetime('must be a time like 2026-01-31T12:00:00.000Z');

export const markCaseRead: OwnOperation = async (_parts, input, call) => {
  const { caseId, readAt } = readInput({ caseId: caseIdOf(accountOf(call)), readAt: moment }, input);
  const { userId } = call.person;
  return {
    output: {},
    change: (transaction) => markRead(transaction, { userId, caseId, readAt: Date.parse(readAt) }),
  };
};
