/**
 * Kysely on node:sqlite. Kysely's own SQLite driver guards its one connection with a mutex, so that a
 * long read transaction would hold up every other read; ours hands out a light session for each use,
 * and only a transaction or a stream gets a connection of its own.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

import type { ReadConnections } from './read-connections.ts';
import type { SqliteConnection } from './connection.ts';

class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class ReadSession implements DatabaseConnection {
  readonly #connections: ReadConnections;
  #own: SqliteConnection | null = null;

  constructor(connections: ReadConnections) {
    this.#connections = connections;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return (this.#own ?? this.#connections.shared).execute<Row>(query.sql, query.parameters);
  }

  // An open cursor would keep the shared connection on an old snapshot: a stream reads all at once.
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  begin(): void {
    this.#own = this.#connections.lease();
    this.#own.execute('begin');
  }

  end(command: 'commit' | 'rollback'): void {
    const own = this.#own;
    this.#own = null;
    if (own === null) return;
    own.execute(command);
    this.#connections.release(own);
  }
}

class ReadDriver implements Driver {
  readonly #connections: ReadConnections;

  constructor(connections: ReadConnections) {
    this.#connections = connections;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ReadSession(this.#connections);
  }

  async beginTransaction(session: DatabaseConnection): Promise<void> {
    ownSession(session).begin();
  }

  async commitTransaction(session: DatabaseConnection): Promise<void> {
    ownSession(session).end('commit');
  }

  async rollbackTransaction(session: DatabaseConnection): Promise<void> {
    ownSession(session).end('rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

function ownSession(session: DatabaseConnection): ReadSession {
  if (session instanceof ReadSession) return session;
  throw new TypeError('Kysely handed back a connection that this driver has not made.');
}

export function sqliteDialect(connections: ReadConnections): Dialect {
  return {
    createDriver: () => new ReadDriver(connections),
    createAdapter: () => new ConcurrentSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
  };
}
