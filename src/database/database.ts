/**
 * One port, two engines.
 *
 * Context: the product runs from one folder on one machine (SQLite) or as several replicas
 * (PostgreSQL). Choice: stores are written once against this port with Kysely; only this folder
 * knows which engine runs. Cost: SQL stays within what both engines understand — integers for
 * booleans, epoch milliseconds for times, text for JSON.
 *
 * Writing: every change goes through `write`, a job that gets a transaction and waits for nothing else;
 * its promise settles after a durable commit. On SQLite jobs run one after the other and share commits;
 * on PostgreSQL they run beside each other under READ COMMITTED, and jobs that must not overlap take the
 * same `lock` first. A job that throws undoes its own changes only, and so does one that goes on after a
 * failed statement. On PostgreSQL a job that lost a deadlock runs again: it changes nothing but the data.
 */
import type { Kysely, Transaction } from 'kysely';

import type { AsideQuery, AsideRows, DerivedStore } from './aside.ts';
import type { BlobStore } from './blobs.ts';
import type { EventLog } from './events.ts';
import type { KeyRing } from './keys.ts';
import type { S3Location } from './s3/s3-location.ts';

/**
 * Where the data is. `schema` separates the product's store from the emulator's; `blobs` takes the place
 * of the engine's own blob store, and its prefix separates them there.
 */
export type DatabaseLocation = (
  | { engine: 'sqlite'; file: string; blobFolder: string }
  | { engine: 'postgres'; url: string; schema: string }
) & { blobs?: S3Location };

export type Engine = DatabaseLocation['engine'];

/** What a job tells about itself. */
export interface WriteOptions {
  /** It changes only what is never kept in memory, such as a log: `version` stays as it is. */
  readonly isAside?: boolean;
}

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
  /**
   * Settles with the job's answer when its changes are durable. Rejects with the job's own error, or with
   * `JobWaited`, `StatementFailed` or `DatabaseClosed` (errors.ts); nothing is changed then.
   */
  write<Answer>(
    job: (transaction: Transaction<Tables>) => Promise<Answer>,
    options?: WriteOptions,
  ): Promise<Answer>;
  /**
   * Another number than before when anything but jobs aside was committed in between: what was read after
   * the same version is still what a read would give. Null on PostgreSQL, where finding out costs a round
   * trip, as much as reading.
   */
  version(): number | null;
  /**
   * Inside a job: waits until no other job holds the same key, and holds it to the job's end. Take it
   * first, before anything is read or changed.
   */
  lock(transaction: Transaction<Tables>, key: string): Promise<void>;
  /**
   * For reads that take long: off the event loop, all of one moment. Rejects with `signal.reason` when it is
   * aborted before they have begun.
   */
  readAside(queries: readonly AsideQuery[], signal?: AbortSignal): Promise<AsideRows>;
  /** Null on PostgreSQL, where such tables stand among the others, and where none was asked for. */
  readonly derived: DerivedStore | null;
  readonly events: EventLog<Tables>;
  readonly blobs: BlobStore;
  readonly keys: KeyRing;
  /** Finishes what is queued, then closes. */
  close(): Promise<void>;
}
