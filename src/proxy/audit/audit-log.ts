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
import type { CenterTables } from '../store/schema.ts';

export class AuditLog {
  private readonly database: Database<CenterTables>;
  private readonly chainId = randomUUID();

  constructor(database: Database<CenterTables>) {
    this.database = database;
  }

  /** Durable when it settles. */
  async write(record: AuditRecord): Promise<void> {
    await this.database.write((transaction) => this.append(transaction, record));
  }

  /** Part of a job that writes more; durable with it. */
  async append(transaction: Transaction<CenterTables>, record: AuditRecord): Promise<void> {
    // Read here and not remembered: a commit that failed must leave no gap in the chain. Nothing is
    // locked after this, so jobs that hold other locks can't wait for each other.
    await this.database.lock(transaction, `audit ${this.chainId}`);
    const last = await transaction
      .selectFrom('audit')
      .select(['sequence', 'hash'])
      .where('chain_id', '=', this.chainId)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    const text = JSON.stringify(record);
    await transaction
      .insertInto('audit')
      .values({
        chain_id: this.chainId,
        sequence: (last?.sequence ?? 0) + 1,
        hash: chainHash(last?.hash ?? firstHash(this.chainId), text),
        record: text,
        ...indexOf(record),
      })
      .execute();
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
