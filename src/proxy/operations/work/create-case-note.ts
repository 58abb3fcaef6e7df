import { randomUUID } from 'node:crypto';

import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceMentions, announceWork } from '../../companion/work/announce.ts';
import { indexedCaseOf } from '../../companion/work/case-work.ts';
import { mentionedPeople, noteText, putMentions } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

export const createCaseNote: OwnOperation = async (parts, input, call) => {
  const accountId = accountOf(call);
  const { caseId, text } = readInput({ caseId: caseIdOf(accountId), text: noteText }, input);
  const { database } = parts;
  const about = await indexedCaseOf(database.read, accountId, caseId);
  const { people, unreachable } = await mentionedPeople(parts, call, about, text);
  const noteId = randomUUID();
  const { userId, userName } = call.person;
  return {
    output: { noteId, version: 1, unreachable },
    async change(transaction) {
      await transaction
        .insertInto('case_notes')
        .values({
          note_id: noteId,
          case_id: caseId,
          account_id: accountId,
          author_id: userId,
          author_name: userName,
          body: text,
          created_at: call.now,
          updated_at: null,
          deleted_at: null,
          version: 1,
        })
        .execute();
      // Whoever names themselves knows of it.
      const others = people.filter((person) => person.userId !== userId).map((person) => person.userId);
      const userIds = await putMentions(transaction, noteId, others);
      await announceWork(database, transaction, { accountId, caseId, part: 'notes' }, call.now);
      await announceMentions(database, transaction, { accountId, caseId, userIds }, call.now);
    },
  };
};
