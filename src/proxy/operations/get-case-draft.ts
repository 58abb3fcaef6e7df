import { id, readInput } from '../admin/read-input.ts';
import { invalid } from '../admin/administer.ts';
import { draftNotFound, ownDrafts, slot as slotText, summaryOf } from '../companion/drafts.ts';
import type { OwnOperation } from './own-operation.ts';

export const getCaseDraft: OwnOperation = async ({ database }, input, call) => {
  const { draftId, slot } = readInput({ draftId: id.optional(), slot: slotText.optional() }, input);
  if ((draftId === undefined) === (slot === undefined))
    throw invalid('Either draftId or slot must be given.');
  const drafts = ownDrafts(database.read, call, database.engine).selectAll();
  const row =
    draftId === undefined
      ? await drafts
          .where('slot', '=', slot ?? '')
          .where('current', '=', 1)
          .executeTakeFirst()
      : await drafts.where('draft_id', '=', draftId).executeTakeFirst();
  if (!row && draftId !== undefined) throw draftNotFound();
  return { output: row ? { draft: { ...summaryOf(row), content: row.content } } : {} };
};
