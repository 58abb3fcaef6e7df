import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { attachmentLimits } from '../../support/limits.ts';
import { AttachmentSetExpired, AttachmentSetIdNotFound } from '../protocol/model-errors.ts';
import type { AttachmentSetRow, EmulatorTables } from './schema.ts';
import type { StoredFile } from './stored-file.ts';

type Tables = Transaction<EmulatorTables>;

export interface SetReference {
  readonly attachmentSetId: string;
  readonly accountId: string;
  readonly now: number;
}

/**
 * A set is told as expired for a day from its making, and then as not found (ours): it may be swept away
 * by then, and whether it was must not show.
 */
export const setsKept = 24 * 3_600_000;

function checkSet(set: AttachmentSetRow | undefined, now: number): AttachmentSetRow {
  // A set is used once; what becomes of it afterwards is not documented, so it is gone (ours).
  if (!set || set.used_at !== null) throw new AttachmentSetIdNotFound();
  if (now >= set.created_at + setsKept) throw new AttachmentSetIdNotFound();
  if (now >= set.created_at + attachmentLimits.setLifetime) throw new AttachmentSetExpired();
  return set;
}

/** The open set, locked until the job ends. Throws the model's errors for one that is not there or over. */
export async function lockSet(
  database: Database<EmulatorTables>,
  transaction: Tables,
  { attachmentSetId, accountId, now }: SetReference,
): Promise<AttachmentSetRow> {
  await database.lock(transaction, `attachment-set:${attachmentSetId}`);
  const set = await transaction
    .selectFrom('attachment_sets')
    .selectAll()
    .where('attachment_set_id', '=', attachmentSetId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return checkSet(set, now);
}

/** As `lockSet` without the lock: for a dry run, which only asks. */
export async function requireSet(database: Database<EmulatorTables>, reference: SetReference): Promise<void> {
  const set = await database.read
    .selectFrom('attachment_sets')
    .selectAll()
    .where('attachment_set_id', '=', reference.attachmentSetId)
    .where('account_id', '=', reference.accountId)
    .executeTakeFirst();
  checkSet(set, reference.now);
}

export async function filesOfSet(
  source: Tables | Database<EmulatorTables>['read'],
  attachmentSetId: string,
): Promise<StoredFile[]> {
  const rows = await source
    .selectFrom('attachment_set_files')
    .select(['file_name', 'size', 'blob_id'])
    .where('attachment_set_id', '=', attachmentSetId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ fileName: row.file_name, size: row.size, blobIds: [row.blob_id] }));
}

/** Takes the files out of a set for a communication; the set can't be used again. */
export async function takeSet(
  database: Database<EmulatorTables>,
  transaction: Tables,
  reference: SetReference,
): Promise<StoredFile[]> {
  const set = await lockSet(database, transaction, reference);
  await transaction
    .updateTable('attachment_sets')
    .set({ used_at: reference.now })
    .where('attachment_set_id', '=', set.attachment_set_id)
    .execute();
  return filesOfSet(transaction, set.attachment_set_id);
}

/** A file of a set came in one request, so it is one blob. */
export interface SetFile {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly blobId: string;
}

export async function addFiles(
  transaction: Tables,
  attachmentSetId: string,
  files: readonly SetFile[],
  first: number,
): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map((file, index) => ({
    attachment_set_id: attachmentSetId,
    position: first + index,
    file_name: file.fileName,
    size: file.size,
    blob_id: file.blobId,
  }));
  await transaction.insertInto('attachment_set_files').values(rows).execute();
}

export async function countSetsSince(transaction: Tables, accountId: string, since: number): Promise<number> {
  const row = await transaction
    .selectFrom('attachment_sets')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
