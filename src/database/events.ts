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
  /** The event at that cursor; null when it is no cursor of this log, or the event has been forgotten. */
  at(cursor: string): Promise<StoredEvent | null>;
  /**
   * Removes events from before `time` (epoch milliseconds), the oldest first, at most `limit`, and never
   * the newest of all, from which readers go on. Tells how many.
   */
  forget(transaction: Transaction<Tables>, time: number, limit: number): Promise<number>;
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

export const forgetEvents = new JobStatement(
  `delete from events where seq in (
     select seq from events where time < ? and seq < (select max(seq) from events) order by seq limit ?)`,
);

/** Cursors are numbers of both engines' size. What else somebody hands in names no event. */
export function isCursor(text: string): boolean {
  return /^[1-9][0-9]{0,17}$/.test(text);
}

export function readEvent({ name, account_id, case_id, time, detail, cursor }: EventRow): StoredEvent {
  // `append` is the only writer of this column and takes nothing but a record.
  const record = JSON.parse(detail) as Record<string, unknown>;
  return { name, accountId: account_id, caseId: case_id, time, detail: record, cursor };
}
