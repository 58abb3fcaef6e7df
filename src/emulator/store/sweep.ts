/**
 * Removes what nobody will ask for again: uploads and sets that no communication took, old records of
 * calls. Contents go before the rows that name them: where the process ends in between, or the blob store
 * is not there, the next sweep still knows what to remove.
 */
import type { Database } from '../../database/database.ts';
import { attachmentLimits } from '../../support/limits.ts';
import { setsKept } from './attachment-sets.ts';
import type { EmulatorTables } from './schema.ts';

const batch = 100;
const trailKept = 90 * 24 * 3_600_000;

/** An upload that no communication can take any more, and whose contents are being removed. */
const over = 'over';

type Store = Database<EmulatorTables>;

/** A communication may take an upload in this very moment: whoever is first has it. */
async function claimUploads(database: Store, ids: readonly string[], now: number): Promise<void> {
  await database.write(async (transaction) => {
    for (const id of ids) await database.lock(transaction, `upload:${id}`);
    await transaction
      .updateTable('uploads')
      .set({ used_at: now, status: over })
      .where('upload_id', 'in', ids)
      .where('used_at', 'is', null)
      .execute();
  });
}

async function removeBlobs(database: Store, rows: readonly { blob_id: string }[]): Promise<void> {
  await Promise.all(rows.map((row) => database.blobs.remove(row.blob_id)));
}

/** Answers how many there were; as many as a batch has, and there may be more. */
async function sweepUploads(database: Store, now: number): Promise<number> {
  const ended = database.read
    .selectFrom('uploads')
    .select('upload_id')
    .where('created_at', '<=', now - attachmentLimits.uploadLifetime)
    .orderBy('upload_id')
    .limit(batch);
  const unused = await ended.where('used_at', 'is', null).execute();
  if (unused.length > 0)
    await claimUploads(
      database,
      unused.map((row) => row.upload_id),
      now,
    );
  const ids = (await ended.where('status', '=', over).execute()).map((row) => row.upload_id);
  if (ids.length === 0) return 0;
  const parts = database.read.selectFrom('upload_parts').select('blob_id').where('upload_id', 'in', ids);
  await removeBlobs(database, await parts.execute());
  await database.write(async (transaction) => {
    await transaction.deleteFrom('upload_parts').where('upload_id', 'in', ids).execute();
    await transaction.deleteFrom('uploads').where('upload_id', 'in', ids).execute();
  });
  return ids.length;
}

/** As `sweepUploads`. These were over long ago, so that nobody takes them now. */
async function sweepSets(database: Store, now: number): Promise<number> {
  const unused = await database.read
    .selectFrom('attachment_sets')
    .select('attachment_set_id')
    .where('created_at', '<=', now - setsKept)
    .where('used_at', 'is', null)
    .limit(batch)
    .execute();
  if (unused.length === 0) return 0;
  const ids = unused.map((row) => row.attachment_set_id);
  const files = database.read
    .selectFrom('attachment_set_files')
    .select('blob_id')
    .where('attachment_set_id', 'in', ids);
  await removeBlobs(database, await files.execute());
  await database.write(async (transaction) => {
    await transaction.deleteFrom('attachment_set_files').where('attachment_set_id', 'in', ids).execute();
    await transaction.deleteFrom('attachment_sets').where('attachment_set_id', 'in', ids).execute();
  });
  return ids.length;
}

/** Removes records that are older than CloudTrail's event history. */
async function sweepTrail(database: Store, accountIds: readonly string[], now: number): Promise<void> {
  await database.write(async (transaction) => {
    await transaction
      .deleteFrom('trail_files')
      .where('account_id', 'in', accountIds)
      .where('time', '<', now - trailKept)
      .execute();
  });
}

async function untilNoneIsLeft(sweepBatch: () => Promise<number>): Promise<void> {
  let swept: number;
  do swept = await sweepBatch();
  while (swept === batch);
}

/** Settles when nothing is left of what was over at `now`; rejects with the first failure. */
export async function sweep(database: Store, accountIds: readonly string[], now: number): Promise<void> {
  await sweepTrail(database, accountIds, now);
  await untilNoneIsLeft(() => sweepUploads(database, now));
  await untilNoneIsLeft(() => sweepSets(database, now));
}
