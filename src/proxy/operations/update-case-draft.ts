import { z } from 'zod';

import { id, readInput } from '../admin/read-input.ts';
import { draftChanged, draftNotFound, draftText, ownDrafts } from '../companion/drafts.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { draftId: id, version: z.int().min(1), ...draftText };

/** Writes nothing over what the writer has not seen. */
export const updateCaseDraft: OwnOperation = async ({ database }, input, call) => {
  const { draftId, version, title, content } = readInput(shape, input);
  const newVersion = version + 1;
  return {
    output: { draftId, version: newVersion },
    async change(transaction) {
      await database.lock(transaction, `drafts ${call.person.userId} ${call.accountId}`);
      const row = await ownDrafts(transaction, call, database.engine)
        .select('version')
        .where('draft_id', '=', draftId)
        .executeTakeFirst();
      if (!row) throw draftNotFound();
      if (row.version !== version) throw draftChanged();
      await transaction
        .updateTable('case_drafts')
        .set({ title, content, version: newVersion, updated_at: call.now })
        .where('draft_id', '=', draftId)
        .execute();
    },
  };
};
