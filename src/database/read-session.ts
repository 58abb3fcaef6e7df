import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

/** What one read, or one read transaction, runs on. */
export abstract class ReadSession implements DatabaseConnection {
  abstract executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
  abstract begin(): Promise<void>;
  abstract end(command: 'commit' | 'rollback'): Promise<void>;
  abstract release(): void;

  /** All at once: a cursor left open would hold an old view of the data. Pages belong to the store. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}

/** Kysely's driver of the reading side. The connections are closed by whoever made them. */
export function readDriver(acquire: () => Promise<ReadSession>): Driver {
  return {
    init: async () => {},
    acquireConnection: acquire,
    beginTransaction: (connection) => own(connection).begin(),
    commitTransaction: (connection) => own(connection).end('commit'),
    rollbackTransaction: (connection) => own(connection).end('rollback'),
    releaseConnection: async (connection) => own(connection).release(),
    destroy: async () => {},
  };
}

function own(connection: DatabaseConnection): ReadSession {
  if (connection instanceof ReadSession) return connection;
  throw new TypeError('Kysely handed back a connection that this driver has not made.');
}
