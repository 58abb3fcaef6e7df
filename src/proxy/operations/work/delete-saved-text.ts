import { id, readInput } from '../../admin/read-input.ts';
import { requireSavedText, sharingGuard } from '../../companion/work/saved-texts.ts';
import type { OwnOperation } from '../own-operation.ts';

export const deleteSavedText: OwnOperation = async (parts, input, call) => {
  const { textId } = readInput({ textId: id }, input);
  const requireOwner = await sharingGuard(parts, call);
  return {
    output: {},
    async change(transaction) {
      await requireOwner(transaction, await requireSavedText(transaction, call, textId));
      await transaction.deleteFrom('saved_texts').where('text_id', '=', textId).execute();
    },
  };
};
