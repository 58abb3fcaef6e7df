import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const deleteCaseDraft: OwnOperation = async (_parts, input, { person, accountId }) => {
  const { draftId } = readInput({ draftId: id }, input);
  return {
    output: {},
    async change(transaction) {
      await transaction
        .deleteFrom('case_drafts')
        .where('draft_id', '=', draftId)
        .where('user_id', '=', person.userId)
        .where('account_id', '=', accountId ?? '')
        .execute();
    },
  };
};
