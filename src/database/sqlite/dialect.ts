/**
 * Kysely's reading side on node:sqlite. Kysely's own driver guards its one connection with a mutex, so
 * that a long read transaction would hold up every other read; here single statements share a
 * connection, and only a transaction gets one of its own.
 */
import {
  type CompiledQuery,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

import { ReadSession, readDriver } from '../read-session.ts';
import type { SqliteConnection } from './connection.ts';
import type { ReadConnections } from './read-connections.ts';

class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class SqliteReadSession extends ReadSession {
  readonly #connections: ReadConnections;
  #own: SqliteConnection | null = null;

  constructor(connections: ReadConnections) {
    super();
    this.#connections = connections;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return (this.#own ?? this.#connections.shared).execute<Row>(sql, parameters);
  }

  async begin(): Promise<void> {
    this.#own = this.#connections.lease();
    this.#own.execute('begin');
  }

  async end(command: 'commit' | 'rollback'): Promise<void> {
    this.#own?.execute(command);
  }

  release(): void {
    if (this.#own !== null) this.#connections.release(this.#own);
    this.#own = null;
  }
}

export function sqliteDialect(connections: ReadConnections): Dialect {
  return {
    createDriver: () => readDriver(async () => new SqliteReadSession(connections)),
    createAdapter: () => new ConcurrentSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
}
