import type { Transaction } from 'kysely';

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
 * nothing, on PostgreSQL too, where sequence numbers become visible out of order.
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
