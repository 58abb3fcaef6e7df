import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import type { OwnOperation } from '../own-operation.ts';

export const markMentionsSeen: OwnOperation = async (_parts, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  return {
    output: {},
    async change(transaction) {
      await transaction
        .updateTable('note_mentions')
        .set({ seen_at: call.now })
        .where('user_id', '=', call.person.userId)
        .where('seen_at', 'is', null)
        .where('note_id', 'in', (notes) =>
          notes.selectFrom('case_notes').select('note_id').where('case_id', '=', caseId),
        )
        .execute();
    },
  };
};
