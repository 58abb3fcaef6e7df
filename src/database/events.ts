import type { Transaction } from 'kysely';

import { JobStatement } from './job-statement.ts';

export interface NewEvent {
  readonly name: string;
  readonly accountId: string;
  readonly caseId: string | null;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface StoredEvent extends NewEvent {
  /** Opaque, comparable only by the log: hand it back to `after`. */
  readonly cursor: string;
}

/**
 * What happened, in the order of commits. An event is appended in the transaction of the change that
 * it tells of, so neither can exist without the other. A reader that follows the cursor misses
 * nothing, on PostgreSQL too, where sequence numbers become visible out of order. Where the order of two
 * events matters, their jobs take the same `lock` first.
 */
export interface EventLog<Tables> {
  append(transaction: Transaction<Tables>, event: NewEvent): Promise<void>;
  /** Events after the cursor (`null`: from the first), at most `limit`, oldest first. */
  after(cursor: string | null, limit: number): Promise<StoredEvent[]>;
  /** The cursor of the newest readable event, `null` when there is none. */
  latest(): Promise<string | null>;
  /** Called, without the events, after commits that appended some (any replica's on PostgreSQL). */
  onAppended(listener: () => void): () => void;
}

/** A row of `events` as both engines give it. */
export interface EventRow {
  readonly name: string;
  readonly account_id: string;
  readonly case_id: string | null;
  readonly time: number;
  readonly detail: string;
  readonly cursor: string;
}

export const insertEvent = new JobStatement(
  'insert into events (name, account_id, case_id, time, detail) values (?, ?, ?, ?, ?)',
);

export function readEvent({ name, account_id, case_id, time, detail, cursor }: EventRow): StoredEvent {
  // `append` is the only writer of this column and takes nothing but a record.
  const record = JSON.parse(detail) as Record<string, unknown>;
  return { name, accountId: account_id, caseId: case_id, time, detail: record, cursor };
}
