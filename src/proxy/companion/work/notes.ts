/** Notes on cases, and whom they mention. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';

import { caseNoteLimits } from '../../../contract/center/case-notes.ts';
import { mentionedNames } from '../../../support/mentions.ts';
import { invalid } from '../../admin/administer.ts';
import { storable } from '../../cases/storable.ts';
import { userNameKey } from '../../identity/users.ts';
import type { OwnCall, OwnParts } from '../../operations/own-operation.ts';
import type { CenterTables } from '../../store/schema.ts';
import { type AboutCase, mayDo } from './colleagues.ts';

type Reader = Kysely<CenterTables> | Transaction<CenterTables>;

export const noteActions = ['support:DescribeCases', 'supportcenter:ReadNotes'] as const;

export const noteText = z
  .string()
  .max(caseNoteLimits.text, `must have at most ${caseNoteLimits.text} characters`)
  .transform((text) => storable(text).trim())
  .refine((text) => text !== '', 'must not be empty');

/** Whom the text mentions, of those who may read it; and the names that reach nobody. */
export async function mentionedPeople(parts: OwnParts, call: OwnCall, about: AboutCase, text: string) {
  const names = mentionedNames(text);
  if (names.length > caseNoteLimits.mentions) {
    throw invalid(`text: a note mentions at most ${caseNoteLimits.mentions} people.`);
  }
  const people: { readonly userId: string; readonly userName: string }[] = [];
  const unreachable: string[] = [];
  for (const name of names) {
    const user = await parts.database.read
      .selectFrom('users')
      .selectAll()
      .where('user_name_key', '=', userNameKey(name))
      .where('disabled', '=', 0)
      .executeTakeFirst();
    const isReached = user && (await mayDo(parts, call, user, about, noteActions));
    if (isReached) people.push({ userId: user.user_id, userName: user.user_name });
    else unreachable.push(name);
  }
  return { people, unreachable };
}

/** One's own note that still stands; throws a refusal where there is none. */
export async function requireOwnNote(
  transaction: Transaction<CenterTables>,
  { person }: OwnCall,
  caseId: string,
  noteId: string,
) {
  const row = await transaction
    .selectFrom('case_notes')
    .selectAll()
    .where('note_id', '=', noteId)
    .where('case_id', '=', caseId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row?.author_id !== person.userId) throw invalid('There is no note of yours with this noteId.');
  return row;
}

/** Mentions of a note as they are now; whoever was mentioned before keeps having seen it. Answers who is new. */
export async function putMentions(
  transaction: Transaction<CenterTables>,
  noteId: string,
  userIds: readonly string[],
): Promise<readonly string[]> {
  const known = await transaction
    .selectFrom('note_mentions')
    .select('user_id')
    .where('note_id', '=', noteId)
    .execute();
  const before = new Set(known.map(({ user_id }) => user_id));
  const gone = [...before].filter((userId) => !userIds.includes(userId));
  if (gone.length > 0) {
    await transaction
      .deleteFrom('note_mentions')
      .where('note_id', '=', noteId)
      .where('user_id', 'in', gone)
      .execute();
  }
  const added = userIds.filter((userId) => !before.has(userId));
  if (added.length > 0) {
    await transaction
      .insertInto('note_mentions')
      .values(added.map((userId) => ({ note_id: noteId, user_id: userId, seen_at: null })))
      .execute();
  }
  return added;
}

/** The newest notes of a case, oldest first. */
export async function notesOf(reader: Reader, caseId: string, userId: string) {
  const rows = await reader
    .selectFrom('case_notes as n')
    .leftJoin('users as u', 'u.user_id', 'n.author_id')
    .selectAll('n')
    .select('u.user_name')
    .where('n.case_id', '=', caseId)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.note_id')
    .limit(caseNoteLimits.count)
    .execute();
  const mentions = await reader
    .selectFrom('note_mentions as m')
    .innerJoin('case_notes as n', 'n.note_id', 'm.note_id')
    .innerJoin('users as u', 'u.user_id', 'm.user_id')
    .select(['m.note_id', 'm.user_id', 'u.user_name'])
    .where('n.case_id', '=', caseId)
    .orderBy('u.user_name')
    .execute();
  return rows.toReversed().map((row) => ({
    noteId: row.note_id,
    author: row.user_name ?? row.author_name,
    isOwn: row.author_id === userId,
    text: row.body,
    createdAt: new Date(row.created_at).toISOString(),
    ...(row.updated_at !== null && { updatedAt: new Date(row.updated_at).toISOString() }),
    ...(row.deleted_at !== null && { deletedAt: new Date(row.deleted_at).toISOString() }),
    version: row.version,
    mentions: mentions
      .filter(({ note_id }) => note_id === row.note_id)
      .map(({ user_id, user_name: userName }) => ({ userId: user_id, userName })),
  }));
}
