import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

import { Kysely, type Transaction } from 'kysely';

import type { BlobStore } from '../blobs.ts';
import type { Database, DatabaseLocation, Statement, WriteOptions } from '../database.ts';
import { jobTransactions } from '../job-transaction.ts';
import { StoredKeyRing } from '../key-ring.ts';
import type { MigrationPart } from '../migrations.ts';
import { BlobFiles } from './blob-files.ts';
import { Checkpoints } from './checkpoints.ts';
import { CommitVersion } from './commit-version.ts';
import { SqliteConnection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { SqliteEventLog } from './events.ts';
import { migrateSqlite } from './migrate.ts';
import { ReadConnections } from './read-connections.ts';
import { WriteQueue } from './write-queue.ts';

type SqliteLocation = Extract<DatabaseLocation, { engine: 'sqlite' }>;

export async function openSqlite<Tables>(
  location: SqliteLocation,
  parts: readonly MigrationPart[],
  separateBlobs: BlobStore | null,
): Promise<Database<Tables>> {
  await makePrivateFile(location.file);
  const blobs = separateBlobs ?? (await BlobFiles.open(location.blobFolder));
  const writing = new SqliteConnection(location.file, 'write');
  try {
    migrateSqlite(writing, parts);
    return new SqliteDatabase<Tables>(location.file, writing, blobs);
  } catch (failure) {
    writing.close();
    throw failure;
  }
}

class SqliteDatabase<Tables> implements Database<Tables> {
  readonly engine = 'sqlite';
  readonly read: Kysely<Tables>;
  readonly events: SqliteEventLog<Tables>;
  readonly blobs: BlobStore;
  readonly keys: StoredKeyRing<Tables>;
  readonly #writing: SqliteConnection;
  readonly #reading: ReadConnections;
  readonly #checkpoints: Checkpoints;
  readonly #queue: WriteQueue<Tables>;
  readonly #version: CommitVersion;
  #closing: Promise<void> | null = null;

  constructor(file: string, writing: SqliteConnection, blobs: BlobStore) {
    this.#writing = writing;
    this.#reading = new ReadConnections(file);
    this.#checkpoints = new Checkpoints(file);
    this.#version = new CommitVersion(writing);
    const dialect = sqliteDialect(this.#reading);
    this.read = new Kysely<Tables>({ dialect });
    this.events = new SqliteEventLog(this);
    this.blobs = blobs;
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
