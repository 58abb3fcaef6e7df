import type { Transaction } from 'kysely';

import type { BlobDescription } from '../../../database/blobs.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { CenterTables } from '../../store/schema.ts';

export interface WantedAttachment {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly attempts: number;
}

export interface ArchivedAttachment {
  readonly accountId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly blobId: string;
  /** Bytes. */
  readonly size: number;
}

const atOnce = 50;
const day = 86_400_000;
const firstRetry = 60_000;

/** What of an account's attachments is to be fetched at `now`, of the oldest cases first: AWS drops them first. */
export async function wantedAttachments(
  database: CenterDatabase,
  accountId: string,
  now: number,
): Promise<WantedAttachment[]> {
  const query = database.read
    .selectFrom('indexed_cases as c')
    .innerJoin('indexed_attachments as a', 'a.case_no', 'c.case_no')
    .leftJoin('archived_attachments as r', 'r.attachment_id', 'a.attachment_id')
    .select(['a.attachment_id as attachmentId', 'a.file_name as fileName', 'r.attempts'])
    .where('c.account_id', '=', accountId)
    .where('c.has_attachment', '=', 1)
    .where((is) => is.or([is('r.attachment_id', 'is', null), is('r.retry_at', '<=', now)]))
    .orderBy('c.time_created')
    .limit(atOnce);
  // Off the event loop: it looks through all attachments of the account.
  const [rows = []] = await database.readAside([query.compile()]);
  return rows.map(({ attachmentId, fileName, attempts }) => ({
    attachmentId: String(attachmentId),
    fileName: String(fileName),
    attempts: Number(attempts ?? 0),
  }));
}

export async function findArchived(
  { read }: Pick<CenterDatabase, 'read'>,
  attachmentId: string,
): Promise<ArchivedAttachment | null> {
  const row = await read
    .selectFrom('archived_attachments')
    .selectAll()
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  if (!row || row.blob_id === null) return null;
  return {
    accountId: row.account_id,
    attachmentId,
    fileName: row.file_name,
    blobId: row.blob_id,
    size: row.size ?? 0,
  };
}

/** False where it is kept already. */
export async function keepArchived(
  database: CenterDatabase,
  accountId: string,
  { attachmentId, fileName, attempts }: WantedAttachment,
  { blobId, size }: BlobDescription,
): Promise<boolean> {
  const row = { account_id: accountId, file_name: fileName, attempts: attempts + 1, retry_at: null };
  return await database.write(
    async (transaction) => {
      if (await isKept(transaction, attachmentId)) return false;
      const kept = { ...row, blob_id: blobId, size };
      await transaction
        .insertInto('archived_attachments')
        .values({ attachment_id: attachmentId, ...kept })
        .onConflict((conflict) => conflict.column('attachment_id').doUpdateSet(kept))
        .execute();
      return true;
    },
    { isAside: true },
  );
}

async function isKept(transaction: Transaction<CenterTables>, attachmentId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('archived_attachments')
    .select('blob_id')
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  return row !== undefined && row.blob_id !== null;
}

/** `isGone`: nobody gives it any more, so nobody asks again. */
export async function missArchived(
  database: CenterDatabase,
  accountId: string,
  { attachmentId, fileName, attempts }: WantedAttachment,
  { isGone, now }: { isGone: boolean; now: number },
): Promise<void> {
  const retryAt = isGone ? null : now + Math.min(day, firstRetry * 4 ** attempts);
  const missed = { attempts: attempts + 1, retry_at: retryAt };
  await database.write(
    (transaction) =>
      transaction
        .insertInto('archived_attachments')
        .values({
          attachment_id: attachmentId,
          account_id: accountId,
          file_name: fileName,
          blob_id: null,
          size: null,
          ...missed,
        })
        .onConflict((conflict) => conflict.column('attachment_id').doUpdateSet(missed))
        .execute(),
    { isAside: true },
  );
}
