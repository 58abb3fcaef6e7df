import { readInput } from '../../admin/read-input.ts';
import { callerMay } from '../../companion/work/colleagues.ts';
import { noteActions } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

const most = 100;
/** Characters of a note that a list shows. */
const beginning = 300;

/** Each only while the person may still read it. */
export const listMentions: OwnOperation = async (parts, input, call) => {
  readInput({}, input);
  const { person } = call;
  const { read } = parts.database;
  const rows = await read
    .selectFrom('note_mentions as m')
    .innerJoin('case_notes as n', 'n.note_id', 'm.note_id')
    .innerJoin('indexed_cases as c', 'c.case_id', 'n.case_id')
    .leftJoin('users as u', 'u.user_id', 'n.author_id')
    .select(['n.note_id', 'n.author_name', 'n.body', 'n.created_at', 'm.seen_at', 'u.user_name'])
    .select(['c.account_id', 'c.case_id', 'c.display_id', 'c.subject', 'c.submitted_by', 'c.service_code'])
    .where('m.user_id', '=', person.userId)
    .where('n.deleted_at', 'is', null)
    // What is new is never cut off by what was seen.
    .orderBy((row) => row.case().when('m.seen_at', 'is', null).then(0).else(1).end())
    .orderBy('n.created_at', 'desc')
    .limit(most)
    .execute();
  const mentions: object[] = [];
  for (const row of rows.toSorted((left, right) => right.created_at - left.created_at)) {
    if (!(await parts.directory.find(row.account_id))) continue;
    if (!(await callerMay(parts, call, row, noteActions))) continue;
    mentions.push({
      noteId: row.note_id,
      accountId: row.account_id,
      caseId: row.case_id,
      displayId: row.display_id,
      subject: row.subject,
      author: row.user_name ?? row.author_name,
      text: row.body.slice(0, beginning),
      createdAt: new Date(row.created_at).toISOString(),
      isSeen: row.seen_at !== null,
    });
  }
  // Texts and truths.
  return { output: { mentions: mentions as Record<string, string | boolean>[] } };
};
