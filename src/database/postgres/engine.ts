import { Kysely, type Transaction, sql } from 'kysely';
import type { Pool } from 'pg';

import type { AsideQuery, AsideRows } from '../aside.ts';
import type { BlobStore } from '../blobs.ts';
import type { Database, Statement } from '../database.ts';
import { jobTransactions } from '../job-transaction.ts';
import { StoredKeyRing } from '../key-ring.ts';
import type { MigrationPart } from '../migrations.ts';
import { BlobRows } from './blob-rows.ts';
import { postgresDialect } from './dialect.ts';
import { EventWatch } from './event-watch.ts';
import { PostgresEventLog } from './events.ts';
import { migratePostgres } from './migrate.ts';
import { readAside } from './read-aside.ts';
import { type PostgresLocation, readPool, writePool } from './session.ts';
import { namedStatement } from './statement.ts';
import { PostgresWrites } from './writes.ts';

export async function openPostgres<Tables>(
  location: PostgresLocation,
  parts: readonly MigrationPart[],
  separateBlobs: BlobStore | null,
): Promise<Database<Tables>> {
  await migratePostgres(location, parts);
  const database = new PostgresDatabase<Tables>(location, separateBlobs);
  if (database.blobs instanceof BlobRows) await database.blobs.clearAbandoned();
  return database;
}

class PostgresDatabase<Tables> implements Database<Tables> {
  readonly engine = 'postgres';
  readonly derived = null;
  readonly read: Kysely<Tables>;
  readonly events: PostgresEventLog<Tables>;
  readonly blobs: BlobStore;
  readonly keys: StoredKeyRing<Tables>;
  readonly #schema: string;
  readonly #reading: Pool;
  readonly #writing: Pool;
  readonly #watch: EventWatch;
  readonly #writes: PostgresWrites<Tables>;
  #closing: Promise<void> | null = null;

  constructor(location: PostgresLocation, separateBlobs: BlobStore | null) {
    this.#schema = location.schema;
    this.#reading = readPool(location);
    this.#writing = writePool(location);
    const dialect = postgresDialect(this.#reading);
    const prepare = <Row>(text: string) => this.prepare<Row>(text);
    this.read = new Kysely<Tables>({ dialect });
    this.#watch = new EventWatch({ location, writing: this.#writing, prepare });
    this.events = new PostgresEventLog({
      schema: location.schema,
      writing: this.#writing,
      watch: this.#watch,
      prepare,
    });
    this.blobs = separateBlobs ?? new BlobRows(this.#reading, this.#writing);
    this.keys = new StoredKeyRing<Tables>(this);
    this.#writes = new PostgresWrites<Tables>({
      pool: this.#writing,
      transactionOn: jobTransactions(this.read, dialect),
      onCommitted: (transaction) => this.events.committed(transaction),
    });
  }

  prepare<Row>(text: string): Statement<Row> {
    return namedStatement<Row>(this.#reading, text);
  }

  readAside(queries: readonly AsideQuery[], signal?: AbortSignal): Promise<AsideRows> {
    return readAside(this.#reading, queries, signal);
  }

  write<Answer>(job: (transaction: Transaction<Tables>) => Promise<Answer>): Promise<Answer> {
    return this.#writes.push(job);
  }

  version(): null {
    return null;
  }

  async lock(transaction: Transaction<Tables>, key: string): Promise<void> {
    const name = `${this.#schema} ${key}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await this.#writes.close();
    await this.#watch.close();
    await Promise.all([this.#reading.end(), this.#writing.end()]);
  }
}
