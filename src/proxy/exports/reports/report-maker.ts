import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Logger } from 'pino';
import type { Updateable } from 'kysely';

import { keepError } from '../../../database/blobs.ts';
import type { AccountDirectory } from '../../accounts/account-directory.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { AdvisorReportRow } from '../../store/report-migrations.ts';
import { zipArchive } from '../zip/zip-archive.ts';
import { reportFiles } from './report-files.ts';
import { removeReports } from './report-rows.ts';

export interface ReportMakerParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds after which it is looked for work that another process has left. */
const every = 5_000;
const soon = 50;
const leaseTime = 60_000;
/** In a row, after which a report is given up. */
const failuresAtMost = 3;

class Lost extends Error {
  override name = 'Lost';
}

/**
 * Makes reports, one at a time in a process. A report reads the store alone and takes seconds, so one that breaks
 * off is begun anew and leaves nothing.
 */
export class ReportMaker {
  readonly #parts: ReportMakerParts;
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #content: Readable | null = null;
  #isStopped = false;

  constructor(parts: ReportMakerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.wake();
    this.#timer = setInterval(() => this.wake(), every);
  }

  /** There may be work. */
  wake(): void {
    if (this.#isStopped) return;
    this.#working ??= this.#work()
      .catch((failure: unknown) => this.#parts.log.error({ err: failure }, 'Reports could not be made.'))
      .finally(() => (this.#working = null));
  }

  /** There will be, or something is to go, once what is being written is committed. */
  wakeSoon(): void {
    setTimeout(() => this.wake(), soon).unref();
  }

  /** Breaks off what is under way; another process, or the next start, does it anew. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#content?.destroy(new Error('The process ends.'));
    await this.#working;
  }

  async #work(): Promise<void> {
    await removeReports(this.#parts.database);
    while (!this.#isStopped) {
      const row = await this.#claim();
      if (!row) return;
      await this.#make(row).catch((failure: unknown) => this.#failed(row, failure));
    }
  }

  async #make(row: AdvisorReportRow): Promise<void> {
    const { database, directory, now } = this.#parts;
    const names = new Map((await directory.list()).map(({ accountId, name }) => [accountId, name]));
    let resources = 0;
    const onAccount = async (done: number, found: number): Promise<void> => {
      resources = found;
      await this.#hold(row, { accounts_done: done, resources: found });
    };
    const bytes = zipArchive(reportFiles({ database, names, onAccount }, row));
    const content = keepError(Readable.from(bytes, { objectMode: false }));
    this.#content = content;
    const { blobId, size } = await database.blobs.put(content);
    this.#content = null;
    try {
      const over = { state: 'done' as const, finished_at: now(), blob_id: blobId, lease_owner: null };
      await this.#hold(row, { ...over, size, resources, failures: 0 });
    } catch (failure) {
      await database.blobs.remove(blobId);
      throw failure;
    }
  }

  async #failed(row: AdvisorReportRow, failure: unknown): Promise<void> {
    // Deleted, or another process's meanwhile.
    if (failure instanceof Lost) return;
    const { log, now } = this.#parts;
    const failures = this.#isStopped ? row.failures : row.failures + 1;
    const isOver = failures >= failuresAtMost;
    if (!this.#isStopped) log.error({ err: failure, reportId: row.report_id, isOver }, 'A report failed.');
    const end = isOver ? { state: 'failed' as const, finished_at: now() } : { accounts_done: 0 };
    await this.#hold(row, { failures, ...end, lease_owner: null }).catch(() => undefined);
  }

  /** The oldest that nobody works at. */
  async #claim(): Promise<AdvisorReportRow | undefined> {
    const { database, now } = this.#parts;
    return await database.write(
      async (transaction) => {
        const free = await transaction
          .selectFrom('advisor_reports')
          .select('report_id')
          .where('state', '=', 'running')
          // SQLite has one process: the lease of another one is a dead one's.
          .$if(database.engine === 'postgres', (query) =>
            query
              .where((is) => is.or([is('lease_owner', 'is', null), is('lease_until', '<', now())]))
              .forUpdate()
              .skipLocked(),
          )
          .orderBy('started_at')
          .limit(1)
          .executeTakeFirst();
        if (!free) return undefined;
        return await transaction
          .updateTable('advisor_reports')
          .set({ lease_owner: this.#owner, lease_until: now() + leaseTime })
          .where('report_id', '=', free.report_id)
          .returningAll()
          .executeTakeFirst();
      },
      { isAside: true },
    );
  }

  async #hold({ report_id }: AdvisorReportRow, change: Updateable<AdvisorReportRow>): Promise<void> {
    const { database, now } = this.#parts;
    const { numUpdatedRows } = await database.write(
      (transaction) =>
        transaction
          .updateTable('advisor_reports')
          .set({ lease_until: now() + leaseTime, ...change })
          .where('report_id', '=', report_id)
          .where('state', '=', 'running')
          .where('lease_owner', '=', this.#owner)
          .executeTakeFirst(),
      { isAside: true },
    );
    if (numUpdatedRows === 0n) throw new Lost();
  }
}
