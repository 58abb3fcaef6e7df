/**
 * One port, two engines.
 *
 * Context: the product runs from one folder on one machine (SQLite) or as several replicas
 * (PostgreSQL). Choice: stores are written once against this port with Kysely; only this folder
 * knows which engine runs. Cost: SQL stays within what both engines understand — integers for
 * booleans, epoch milliseconds for times, text for JSON.
 *
 * Writing: every change goes through `write`. Jobs wait in one queue, run one after the other in
 * arrival order, and many share one durable commit; the promise settles after that commit. A job
 * that throws undoes its own changes only. A job never waits for anything but its transaction.
 */
import type { Kysely, Transaction } from 'kysely';

import type { BlobStore } from './blobs.ts';
import type { EventLog } from './events.ts';
import type { KeyRing } from './keys.ts';

/** Where the data is. `schema` separates the product's store from the emulator's. */
export type DatabaseLocation =
  | { engine: 'sqlite'; file: string; blobFolder: string }
  | { engine: 'postgres'; url: string; schema: string };

export type Engine = DatabaseLocation['engine'];

/** A read that is compiled once and run often; `?` marks a parameter on both engines. */
export interface Statement<Row> {
  all(...parameters: readonly (string | number | null)[]): Promise<Row[]>;
}

export interface Database<Tables> {
  readonly engine: Engine;
  /** Sees committed data only. */
  readonly read: Kysely<Tables>;
  /** Compiles a read for a hot path. */
  prepare<Row>(sql: string): Statement<Row>;
  /** Runs the job in the next group commit; settles when the commit is durable. */
  write<Answer>(job: (transaction: Transaction<Tables>) => Promise<Answer>): Promise<Answer>;
  /**
   * Inside a job: waits until no other job holds the same key, and holds it to the job's end. Take it
   * first, before anything is read or changed.
   */
  lock(transaction: Transaction<Tables>, key: string): Promise<void>;
  readonly events: EventLog<Tables>;
  readonly blobs: BlobStore;
  readonly keys: KeyRing;
  /** Finishes what is queued, then closes. */
  close(): Promise<void>;
}
