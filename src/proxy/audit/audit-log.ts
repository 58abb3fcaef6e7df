/**
 * The audit: CloudTrail records, appended in the transaction that they tell of where there is one.
 *
 * Each process writes a chain of its own, so that replicas need not wait for each other: a record's
 * hash covers the one before it, and the first covers the chain's id. What is changed, taken out or
 * put in between later no longer fits. Cost: the end of a chain can be cut off unseen by the hashes
 * alone.
 */
import { hash, randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { AuditRecord } from '../../contract/audit-record.ts';
import type { Database } from '../../database/database.ts';
import { JobStatement } from '../../database/job-statement.ts';
import type { CenterTables } from '../store/schema.ts';
import { insertRecords, recordsAtMost } from './insert-records.ts';

interface Waiting {
  readonly record: AuditRecord;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Records that are worth a commit of their own, whoever else is under way. */
const enough = 16;
/** Milliseconds; timers know none shorter. */
const patienceMs = 1;

const findEnd = new JobStatement<ChainEnd>(
  'select sequence, hash from audit where chain_id = ? order by sequence desc limit 1',
);

export class AuditLog {
  private readonly database: Database<CenterTables>;
  private readonly chainId = randomUUID();
  /** Records that share the next commit. */
  private waiting: Waiting[] = [];
  /** Calls that will write a record. */
  private expected = 0;
  /** Records on their way to the disk. */
  private committing = 0;
  private patience: NodeJS.Timeout | null = null;
  /** Whether a job is on its way that will take what waits. */
  private isFlushing = false;

  constructor(database: Database<CenterTables>) {
    this.database = database;
  }

  /** Durable when it settles. Records that come together share a commit. */
  async write(record: AuditRecord): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ record, resolve, reject });
      if (this.isFlushing) return;
      if (this.waiting.length >= Math.min(enough, this.expected - this.committing)) void this.flush();
      else this.patience ??= setTimeout(() => void this.flush(), patienceMs);
    });
  }

  /**
   * Runs a call that ends with a record. While others are under way too, a record waits for theirs, for a
   * millisecond at most: one commit for four costs what one for one does.
   */
  async expect<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    this.expected += 1;
    try {
      return await call();
    } finally {
      this.expected -= 1;
    }
  }

  /** Part of a job that writes more; durable with it. */
  async append(transaction: Transaction<CenterTables>, record: AuditRecord): Promise<void> {
    await this.lock(transaction);
    await this.appendAll(transaction, [record]);
  }

  private async flush(): Promise<void> {
    if (this.patience) clearTimeout(this.patience);
    this.patience = null;
    this.isFlushing = true;
    let batch: Waiting[] = [];
    try {
      const job = async (transaction: Transaction<CenterTables>): Promise<void> => {
        await this.lock(transaction);
        // Taken here, so that whoever came while this job waited goes along; a job that runs again after a
        // deadlock keeps what it has.
        if (batch.length === 0) batch = this.take();
        await this.appendAll(
          transaction,
          batch.map(({ record }) => record),
        );
      };
      await this.database.write(job, { isAside: true });
      for (const { resolve } of batch) resolve();
    } catch (failure) {
      // A job that never began has taken nothing: those who wait for it are told.
      if (batch.length === 0) batch = this.take();
      for (const { reject } of batch) reject(failure);
    } finally {
      this.committing -= batch.length;
    }
  }

  private take(): Waiting[] {
    const batch = this.waiting.splice(0, recordsAtMost);
    this.committing += batch.length;
    this.isFlushing = false;
    if (this.waiting.length > 0) void this.flush();
    return batch;
  }

  /** Nothing is locked after this, so jobs that hold other locks can't wait for each other. */
  private async lock(transaction: Transaction<CenterTables>): Promise<void> {
    await this.database.lock(transaction, `audit ${this.chainId}`);
  }

  private async appendAll(
    transaction: Transaction<CenterTables>,
    records: readonly AuditRecord[],
  ): Promise<void> {
    // Read here and not remembered: a commit that failed must leave no gap in the chain.
    const [last] = await findEnd.all(transaction, this.chainId);
    let end = last ?? { sequence: 0, hash: firstHash(this.chainId) };
    const chained = records.map((record) => {
      const text = JSON.stringify(record);
      end = { sequence: end.sequence + 1, hash: chainHash(end.hash, text) };
      return { chain_id: this.chainId, ...end, record: text, ...indexOf(record) };
    });
    await insertRecords(transaction, chained);
  }
}

/** What records are found by. */
export function indexOf(record: AuditRecord) {
  return {
    event_time: Date.parse(record.eventTime),
    event_name: record.eventName,
    user_name: record.userIdentity.userName ?? null,
    account_id: record.recipientAccountId ?? null,
    case_id: caseIdOf(record),
    error_code: record.errorCode ?? null,
  };
}

/** What the first record of a chain is hashed with. */
export function firstHash(chainId: string): string {
  return hash('sha256', chainId);
}

/** SHA-256, hex, over the previous hash, a line feed and the record's text as it is stored. */
export function chainHash(previousHash: string, record: string): string {
  return hash('sha256', `${previousHash}\n${record}`);
}

function caseIdOf({ requestParameters, responseElements }: AuditRecord): string | null {
  const caseId = responseElements?.['caseId'] ?? requestParameters?.['caseId'];
  return typeof caseId === 'string' ? caseId : null;
}
