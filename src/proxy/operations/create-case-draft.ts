import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { draftLimits, replySlot } from '../../contract/center/drafts.ts';
import { readInput } from '../admin/read-input.ts';
import { draftText, keptDrafts, slot as slotText, tooManyDrafts } from '../companion/drafts.ts';
import { askerOf } from '../companion/scope-asker.ts';
import { caseIdNotFound } from '../gateway/refusal.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';

const shape = { slot: slotText, ...draftText, isCopy: z.boolean().default(false) };

/** The newer draft of a slot is its current one; the other stays as a copy, for whoever goes on with it. */
export const createCaseDraft: OwnOperation = async (parts, input, call) => {
  const { database } = parts;
  const { slot, title, content, isCopy } = readInput(shape, input);
  await requireCase(parts, call, slot);
  const draftId = randomUUID();
  const { userId } = call.person;
  const accountId = call.accountId ?? '';
  return {
    output: { draftId, version: 1 },
    async change(transaction) {
      await database.lock(transaction, `drafts ${userId} ${accountId}`);
      const known = await keptDrafts(transaction, call).select('draft_id').execute();
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

/** Nobody begins a reply to a case that they may not see. */
async function requireCase({ caseScope }: OwnParts, call: OwnCall, slot: string): Promise<void> {
  if (call.permission.kind === 'full' || !slot.startsWith(replySlot(''))) return;
  const caseId = slot.slice(replySlot('').length);
  const visible = await caseScope.visible(askerOf(call), call.permission.condition, [caseId]);
  if (visible.length === 0) throw caseIdNotFound();
}
