/**
 * What time asks to be written: the events of cases that silence has resolved, and the removal of what
 * nobody will ask for again (uploads and sets that no communication took, old records of calls). Answers
 * wait for neither: they derive the end of all these from the clock.
 */
import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import { attachmentLimits } from '../../support/limits.ts';
import type { EmulatorClock } from './clock.ts';
import type { EmulatorTables } from './schema.ts';
import type { Silence } from './silence.ts';

const interval = 600_000;
/** An index that is mostly empty is looked at. */
const silenceInterval = 10_000;
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
  readonly silence: Silence;
  readonly accountIds: readonly string[];
  readonly log: Logger;
}

/** Repeats the work, one run after the other; `stop` waits for the one that runs. */
function repeat(milliseconds: number, log: Logger, work: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'Sweeping failed; the next one tries again');
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= run();
  }, milliseconds);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Sweeps until it is stopped. */
export function startSweeper(parts: SweeperParts): { stop(): Promise<void> } {
  const { database, clock, silence, accountIds, log } = parts;
  const all = [
    repeat(silenceInterval, log, async () => silence.settle(await clock.now())),
    repeat(interval, log, async () => sweep(database, accountIds, await clock.now())),
  ];
  return {
    async stop() {
      await Promise.all(all.map((each) => each.stop()));
    },
  };
}
