import type { Readable } from 'node:stream';

import type { Logger } from 'pino';

import { keepError } from '../../../database/blobs.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import { ArchiveClaims, leaseTime } from './archive-claims.ts';
import { archiveRecord } from './archive-record.ts';
import { removeExports } from './remove-exports.ts';
import { writeSegment } from './write-segment.ts';

/** Milliseconds after which it is looked for work that another process has left. */
const every = 5_000;
const soon = 50;

export interface ArchiveMakerParts {
  readonly database: CenterDatabase;
  readonly audit: AuditLog;
  readonly now: () => number;
  readonly log: Logger;
}

/** Makes exports, a segment after the other, one export at a time in a process. */
export class ArchiveMaker {
  readonly #parts: ArchiveMakerParts;
  readonly #claims: ArchiveClaims;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #content: Readable | null = null;
  #isStopped = false;
  #isAsked = false;

  constructor(parts: ArchiveMakerParts) {
    this.#parts = parts;
    this.#claims = new ArchiveClaims(parts.database, parts.now);
  }

  start(): void {
    this.wake();
    this.#timer = setInterval(() => this.wake(), every);
  }

  /** There may be work. */
  wake(): void {
    if (this.#isStopped) return;
    if (this.#working) {
      this.#isAsked = true;
      return;
    }
    this.#isAsked = false;
    this.#working = this.#work()
      .catch((failure: unknown) => this.#parts.log.error({ err: failure }, 'Exports could not be made.'))
      .finally(() => {
        this.#working = null;
        // What came while the last question was answered.
        if (this.#isAsked) this.wake();
      });
  }

  /** There will be, or something is to go, once what is being written is committed. */
  wakeSoon(): void {
    setTimeout(() => {
      if (this.#isStopped) return;
      this.wake();
      const { database, now, log } = this.#parts;
      removeExports(database, now()).catch((failure: unknown) => log.error({ err: failure }, 'Not removed.'));
    }, soon).unref();
  }

  /** Breaks the step off that is under way; another process, or the next start, does it anew. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#content?.destroy(new Error('The process ends.'));
    await this.#working;
  }

  async #work(): Promise<void> {
    while (!this.#isStopped) {
      const row = await this.#claims.claim();
      if (!row) return;
      const renewing = setInterval(() => void this.#claims.renew(row).catch(() => {}), leaseTime / 3);
      try {
        await this.#step(row);
      } catch (failure) {
        await this.#failed(row, failure);
      } finally {
        clearInterval(renewing);
        this.#content = null;
      }
    }
  }

  async #step(row: ArchiveExportRow): Promise<void> {
    const { database, audit, now } = this.#parts;
    const segment = await writeSegment(database, row, (content) => {
      this.#content = keepError(content);
    });
    let isKept = false;
    try {
      isKept = await database.write(async (transaction) => {
        const kept = await this.#claims.keep(transaction, row, segment);
        if (kept && !segment.cases) {
          const done = { ...row, size: row.size + segment.size, cases_total: row.cases_done };
          await audit.append(transaction, archiveRecord(done, 'ArchiveExportEnded', now()));
        }
        return kept;
      });
    } finally {
      // Another process does it, or nobody wants it any more.
      if (!isKept) await database.blobs.remove(segment.blobId);
    }
  }

  async #failed(row: ArchiveExportRow, failure: unknown): Promise<void> {
    if (this.#isStopped) return await this.#claims.release(row);
    const isOver = await this.#claims.fail(row);
    const { log, audit, now } = this.#parts;
    log.error({ err: failure, exportId: row.export_id, isOver }, 'A step of an export failed.');
    if (isOver) await audit.write(archiveRecord(row, 'ArchiveExportEnded', now(), 'InternalFailure'));
  }
}
