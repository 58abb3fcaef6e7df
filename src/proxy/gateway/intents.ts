/**
 * Writes that carry no idempotency key, noted down before they are sent: a process that dies in between
 * leaves a record all the same. The note goes with the commit that records the call; one that was left
 * behind becomes a record of its own, whose outcome nobody knows.
 */
import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { AuditRecord } from '../../contract/audit-record.ts';
import type { Database } from '../../database/database.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { callRecord } from '../audit/call-record.ts';
import type { CenterTables } from '../store/schema.ts';
import { refusalAnswer } from './answers.ts';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';

/** Milliseconds after which another replica's note counts as left behind: no call lasts as long. */
const leaseOfOthers = 15 * 60_000;

export class Intents {
  private readonly database: Database<CenterTables>;
  private readonly audit: AuditLog;
  private readonly owner = randomUUID();

  constructor(database: Database<CenterTables>, audit: AuditLog) {
    this.database = database;
    this.audit = audit;
  }

  /** Durable when it settles. */
  async note(call: Call): Promise<void> {
    const message = 'The proxy ended before the answer came. What was sent may have been carried out.';
    const refusal = new Refusal(502, 'OutcomeUnknownException', message);
    const record = JSON.stringify(callRecord(call, refusalAnswer(refusal, call.requestId)));
    const row = { intent_id: call.requestId, owner: this.owner, record, started_at: call.receivedAt };
    await this.database.write((transaction) => transaction.insertInto('intents').values(row).execute(), {
      isAside: true,
    });
    call.isNoted = true;
  }

  /** Part of the job that records the call. */
  async forget(transaction: Transaction<CenterTables>, call: Call): Promise<void> {
    if (!call.isNoted) return;
    await transaction.deleteFrom('intents').where('intent_id', '=', call.requestId).execute();
  }

  /** Records what processes that are gone have left behind. */
  async recordAbandoned(now: number): Promise<void> {
    await this.database.write(async (transaction) => {
      let abandoned = transaction.deleteFrom('intents').where('owner', '!=', this.owner);
      // A SQLite file has one process: the notes of others are of its own earlier lives.
      if (this.database.engine === 'postgres')
        abandoned = abandoned.where('started_at', '<', now - leaseOfOthers);
      const rows = await abandoned.returning('record').execute();
      // Written from records and from nothing else.
      for (const { record } of rows) await this.audit.append(transaction, JSON.parse(record) as AuditRecord);
    });
  }
}
