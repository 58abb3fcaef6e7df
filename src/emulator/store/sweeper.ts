/**
 * Removes what nobody will ask for again: uploads and sets that no communication took, old records of
 * calls. Their end is derived from the clock when they are read; this only gives the room back.
 */
import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import { attachmentLimits } from '../../support/limits.ts';
import type { EmulatorClock } from './clock.ts';
import type { EmulatorTables } from './schema.ts';

const interval = 600_000;
const batch = 100;
/** A set is told as expired for a day, then as not found. */
const setsKept = 24 * 3_600_000;
const trailKept = 90 * 24 * 3_600_000;

type Store = Database<EmulatorTables>;

async function sweepUploads(database: Store, now: number): Promise<string[]> {
  const limit = now - attachmentLimits.uploadLifetime;
  return database.write(async (transaction) => {
    const over = await transaction
      .selectFrom('uploads')
      .select('upload_id')
      .where('created_at', '<=', limit)
      .where('used_at', 'is', null)
      .limit(batch)
      .execute();
    if (over.length === 0) return [];
    const ids = over.map((row) => row.upload_id);
    const parts = await transaction
      .selectFrom('upload_parts')
      .select('blob_id')
      .where('upload_id', 'in', ids)
      .execute();
    await transaction.deleteFrom('upload_parts').where('upload_id', 'in', ids).execute();
    await transaction.deleteFrom('uploads').where('upload_id', 'in', ids).execute();
    return parts.map((row) => row.blob_id);
  });
}

async function sweepSets(database: Store, now: number): Promise<string[]> {
  return database.write(async (transaction) => {
    const over = await transaction
      .selectFrom('attachment_sets')
      .select('attachment_set_id')
      .where('created_at', '<=', now - setsKept)
      .where('used_at', 'is', null)
      .limit(batch)
      .execute();
    if (over.length === 0) return [];
    const ids = over.map((row) => row.attachment_set_id);
    const files = await transaction
      .selectFrom('attachment_set_files')
      .select('blob_id')
      .where('attachment_set_id', 'in', ids)
      .execute();
    await transaction.deleteFrom('attachment_set_files').where('attachment_set_id', 'in', ids).execute();
    await transaction.deleteFrom('attachment_sets').where('attachment_set_id', 'in', ids).execute();
    return files.map((row) => row.blob_id);
  });
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

/** Contents go after their rows: a crash in between leaves a content without a row, never the reverse. */
export async function sweep(database: Store, accountIds: readonly string[], now: number): Promise<void> {
  await sweepTrail(database, accountIds, now);
  const blobIds = [...(await sweepUploads(database, now)), ...(await sweepSets(database, now))];
  await Promise.all(blobIds.map((blobId) => database.blobs.remove(blobId)));
}

export interface SweeperParts {
  readonly database: Store;
  readonly clock: EmulatorClock;
  readonly accountIds: readonly string[];
  readonly log: Logger;
}

/** Sweeps every ten minutes; `stop` waits for the one that runs. */
export function startSweeper({ database, clock, accountIds, log }: SweeperParts): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await sweep(database, accountIds, await clock.now());
    } catch (error) {
      log.error({ err: error }, 'Sweeping failed; the next one tries again');
    }
  };
  const timer = setInterval(() => {
    running = running.then(run);
  }, interval);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
