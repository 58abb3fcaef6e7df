import { z } from 'zod';

import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceWork } from '../../companion/work/announce.ts';
import { showPresence as show } from '../../companion/work/presence.ts';
import type { OwnOperation } from '../own-operation.ts';

const shape = {
  tabId: z.string().min(8).max(64),
  activity: z.enum(['looking', 'writing', 'gone'], 'must be looking, writing or gone'),
};

export const showPresence: OwnOperation = async ({ database }, input, call) => {
  const accountId = accountOf(call);
  const { caseId, tabId, activity } = readInput({ caseId: caseIdOf(accountId), ...shape }, input);
  const { userId } = call.person;
  return {
    output: {},
    async change(transaction) {
      const isNews = await show(transaction, { userId, tabId, caseId, activity }, call.now);
      if (isNews) {
        await announceWork(database, transaction, { accountId, caseId, part: 'presence' }, call.now);
      }
    },
  };
};
