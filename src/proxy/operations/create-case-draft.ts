import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { draftLimits } from '../../contract/center/drafts.ts';
import { readInput } from '../admin/read-input.ts';
import { draftText, ownDrafts, slot as slotText, tooManyDrafts } from '../companion/drafts.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { slot: slotText, ...draftText, isCopy: z.boolean().default(false) };

/** The newer draft of a slot is its current one; the other stays as a copy, for whoever goes on with it. */
export const createCaseDraft: OwnOperation = async ({ database }, input, call) => {
  const { slot, title, content, isCopy } = readInput(shape, input);
  const draftId = randomUUID();
  const { userId } = call.person;
  const accountId = call.accountId ?? '';
  return {
    output: { draftId, version: 1 },
    async change(transaction) {
      await database.lock(transaction, `drafts ${userId} ${accountId}`);
      const known = await ownDrafts(transaction, call).select('draft_id').execute();
      if (known.length >= draftLimits.count) throw tooManyDrafts();
      if (!isCopy) {
        await transaction
          .updateTable('case_drafts')
          .set({ current: 0 })
          .where('user_id', '=', userId)
          .where('account_id', '=', accountId)
          .where('slot', '=', slot)
          .execute();
      }
      const row = { draft_id: draftId, user_id: userId, account_id: accountId, slot, title, content };
      const state = { current: isCopy ? 0 : 1, version: 1, updated_at: call.now };
      await transaction
        .insertInto('case_drafts')
        .values({ ...row, ...state })
        .execute();
    },
  };
};
