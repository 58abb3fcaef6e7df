import { id, readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceWork } from '../../companion/work/announce.ts';
import { putMentions, requireOwnNote } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

/** What it said is gone for good; that somebody had written stays. */
export const deleteCaseNote: OwnOperation = async ({ database }, input, call) => {
  const accountId = accountOf(call);
  const { caseId, noteId } = readInput({ caseId: caseIdOf(accountId), noteId: id }, input);
  return {
    output: {},
    async change(transaction) {
      await database.lock(transaction, `case note ${noteId}`);
      const { version } = await requireOwnNote(transaction, call, caseId, noteId);
      await transaction
        .updateTable('case_notes')
        .set({ body: '', deleted_at: call.now, version: version + 1 })
        .where('note_id', '=', noteId)
        .execute();
      await putMentions(transaction, noteId, []);
      await announceWork(database, transaction, { accountId, caseId, part: 'notes' }, call.now);
    },
  };
};
