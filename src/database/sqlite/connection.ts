/**
 * One connection of node:sqlite with the pragmas that the product relies on and a cache of compiled
 * statements (compiling again costs three times the read itself).
 *
 * Durability: WAL with synchronous FULL, so a COMMIT that returned survives a power cut.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import type { QueryResult } from 'kysely';

import { checkParameters } from '../parameters.ts';

/** Milliseconds that a statement waits for another process's lock before it fails. */
const BUSY_TIMEOUT = 5000;

/** Statements kept compiled; beyond that the one unused for longest goes. */
const STATEMENT_LIMIT = 500;

interface CachedStatement {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

export class SqliteConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, CachedStatement>();

  constructor(file: string, mode: 'read' | 'write') {
    this.#database = new DatabaseSync(file, { readOnly: mode === 'read', timeout: BUSY_TIMEOUT });
    this.#database.exec('pragma temp_store = memory');
    if (mode === 'write') {
      // A checkpoint of 20,000 pages (80 MB) inside a commit is the last resort only: the checkpoint
      // thread comes first, see checkpoints.ts.
      this.#database.exec(
        'pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 20000',
      );
    }
  }

  /** False when SQLite has ended the transaction by itself, as it does when the disk is full. */
  get isTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** Several statements without parameters, not cached. */
  run(sql: string): void {
    this.#database.exec(sql);
  }

  execute<Row>(sql: string, parameters: readonly unknown[] = []): QueryResult<Row> {
    checkParameters(parameters);
    const { statement, returnsRows } = this.#prepare(sql);
    if (returnsRows) {
      // The caller names the row's type together with its SQL; nothing can check one by the other.
      return { rows: statement.all(...parameters) as Row[] };
    }
    // The row id is left out: PostgreSQL has none, so no store may build on it.
    return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): CachedStatement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      // Their order matters only where one of them may have to go.
      if (this.#statements.size === STATEMENT_LIMIT) {
        this.#statements.delete(sql);
        this.#statements.set(sql, known);
      }
      return known;
    }
    const statement = this.#database.prepare(sql);
    const cached = { statement, returnsRows: statement.columns().length > 0 };
    this.#statements.set(sql, cached);
    if (this.#statements.size > STATEMENT_LIMIT) {
      const oldest = this.#statements.keys().next();
      if (oldest.done !== true) this.#statements.delete(oldest.value);
    }
    return cached;
  }
}
