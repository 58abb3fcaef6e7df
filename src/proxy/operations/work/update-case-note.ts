import { z } from 'zod';

import { id, readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceMentions, announceWork } from '../../companion/work/announce.ts';
import { indexedCaseOf, workChanged } from '../../companion/work/case-work.ts';
import { mentionedPeople, noteText, putMentions, requireOwnNote } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

/** From two devices of one person, too, nothing is written over what has not been seen. */
export const updateCaseNote: OwnOperation = async (parts, input, call) => {
  const accountId = accountOf(call);
  const { database } = parts;
  const shape = { caseId: caseIdOf(accountId), noteId: id, text: noteText, version: z.int().min(1) };
  const { caseId, noteId, text, version } = readInput(shape, input);
  const about = await indexedCaseOf(database.read, accountId, caseId);
  const { people, unreachable } = await mentionedPeople(parts, call, about, text);
  return {
    output: { noteId, version: version + 1, unreachable },
    async change(transaction) {
      await database.lock(transaction, `case note ${noteId}`);
      const known = await requireOwnNote(transaction, call, caseId, noteId);
      if (known.version !== version) {
        throw workChanged('You have changed this note elsewhere meanwhile. Look at it again.');
      }
      await transaction
        .updateTable('case_notes')
        .set({ body: text, updated_at: call.now, version: version + 1 })
        .where('note_id', '=', noteId)
        .execute();
      const others = people.map(({ userId }) => userId).filter((userId) => userId !== call.person.userId);
      const userIds = await putMentions(transaction, noteId, others);
      await announceWork(database, transaction, { accountId, caseId, part: 'notes' }, call.now);
      await announceMentions(database, transaction, { accountId, caseId, userIds }, call.now);
    },
  };
};
