import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

import { Kysely, type Transaction } from 'kysely';

import type { AsideQuery, AsideRows, DerivedSchema } from '../aside.ts';
import type { BlobStore } from '../blobs.ts';
import { checkedQueries } from '../checked-queries.ts';
import type { Database, DatabaseLocation, Statement, WriteOptions } from '../database.ts';
import { jobTransactions } from '../job-transaction.ts';
import { StoredKeyRing } from '../key-ring.ts';
import type { MigrationPart } from '../migrations.ts';
import { BlobFiles } from './blob-files.ts';
import { Checkpoints } from './checkpoints.ts';
import { CommitVersion } from './commit-version.ts';
import { SqliteConnection } from './connection.ts';
import { DerivedFile } from './derived-file.ts';
import { sqliteDialect } from './dialect.ts';
import { SqliteEventLog } from './events.ts';
import { migrateSqlite } from './migrate.ts';
import { ReadConnections } from './read-connections.ts';
import { SqlThreads } from './sql-threads.ts';
import { WriteQueue } from './write-queue.ts';

/** Of the threads for long reads: more would only wait for the processor. */
const READ_THREADS = 2;

interface SqliteOptions {
  /** Null: files beside the database. */
  readonly blobs: BlobStore | null;
  readonly derived: DerivedSchema | null;
}

type SqliteLocation = Extract<DatabaseLocation, { engine: 'sqlite' }>;

export async function openSqlite<Tables>(
  location: SqliteLocation,
  parts: readonly MigrationPart[],
  { blobs: separateBlobs, derived: schema }: SqliteOptions,
): Promise<Database<Tables>> {
  await makePrivateFile(location.file);
  const blobs = separateBlobs ?? (await BlobFiles.open(location.blobFolder));
  const writing = new SqliteConnection(location.file, 'write');
  try {
    migrateSqlite(writing, parts);
    const derived = schema === null ? null : await DerivedFile.open(location.file, schema);
    return new SqliteDatabase<Tables>(location.file, writing, { blobs, derived });
  } catch (failure) {
    writing.close();
    throw failure;
  }
}

interface Beside {
  readonly blobs: BlobStore;
  readonly derived: DerivedFile | null;
}

class SqliteDatabase<Tables> implements Database<Tables> {
  readonly engine = 'sqlite';
  readonly read: Kysely<Tables>;
  readonly events: SqliteEventLog<Tables>;
  readonly blobs: BlobStore;
  readonly derived: DerivedFile | null;
  readonly keys: StoredKeyRing<Tables>;
  readonly #writing: SqliteConnection;
  readonly #reading: ReadConnections;
  readonly #threads: SqlThreads;
  readonly #checkpoints: Checkpoints;
  readonly #queue: WriteQueue<Tables>;
  readonly #version: CommitVersion;
  #closing: Promise<void> | null = null;

  constructor(file: string, writing: SqliteConnection, beside: Beside) {
    this.#writing = writing;
    this.#reading = new ReadConnections(file);
    const derivedPath = beside.derived?.path ?? null;
    this.#threads = new SqlThreads({ file, derived: derivedPath, mode: 'read' }, READ_THREADS);
    this.#checkpoints = new Checkpoints(file);
    this.#version = new CommitVersion(writing);
    const dialect = sqliteDialect(this.#reading);
    this.read = new Kysely<Tables>({ dialect });
    this.events = new SqliteEventLog(this);
    this.blobs = beside.blobs;
    this.derived = beside.derived;
    this.keys = new StoredKeyRing<Tables>(this);
    this.#queue = new WriteQueue<Tables>({
      connection: writing,
      transactionOn: jobTransactions(this.read, dialect),
      onCommitted: (isAside) => {
        if (!isAside) this.#version.committed();
        this.#checkpoints.committed();
        this.events.committed();
      },
    });
  }

  prepare<Row>(sql: string): Statement<Row> {
    return {
      all: async (...parameters) => this.#reading.shared.execute<Row>(sql, parameters).rows,
    };
  }

  async readAside(queries: readonly AsideQuery[], signal?: AbortSignal): Promise<AsideRows> {
    return await this.#threads.run(checkedQueries(queries), signal);
  }

  write<Answer>(
    job: (transaction: Transaction<Tables>) => Promise<Answer>,
    options?: WriteOptions,
  ): Promise<Answer> {
    return this.#queue.push(job, options);
  }

  version(): number {
    return this.#version.current();
  }

  /** Jobs run one after the other here: everything is locked already. */
  async lock(): Promise<void> {}

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await this.#queue.close();
    await this.#threads.close();
    await this.derived?.close();
    await this.#checkpoints.close();
    this.#reading.close();
    this.#writing.close();
  }
}

/** The file holds secrets: its owner alone may read it. SQLite gives the log beside it the same mode. */
async function makePrivateFile(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await (await open(file, 'a', 0o600)).close();
}
