/** Kysely's reading side on pg, with the same checks as every other way in. */
import {
  type CompiledQuery,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';

import { checkParameters } from '../parameters.ts';
import { ReadSession, readDriver } from '../read-session.ts';

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

export async function runQuery<Row>(
  client: PoolClient,
  { sql, parameters }: CompiledQuery,
): Promise<QueryResult<Row>> {
  checkParameters(parameters);
  const { command, rowCount, rows } = await client.query(sql, [...parameters]);
  return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
}

class PostgresReadSession extends ReadSession {
  readonly #client: PoolClient;
  #broken = false;

  constructor(client: PoolClient) {
    super();
    this.#client = client;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return runQuery<Row>(this.#client, query);
  }

  async begin(): Promise<void> {
    await this.#client.query('begin');
  }

  async end(command: 'commit' | 'rollback'): Promise<void> {
    // Until the answer says otherwise; a connection that is still in a transaction is of no more use.
    this.#broken = true;
    await this.#client.query(command);
    this.#broken = false;
  }

  release(): void {
    this.#client.release(this.#broken);
  }
}

export function postgresDialect(pool: Pool): Dialect {
  return {
    createDriver: () => readDriver(async () => new PostgresReadSession(await pool.connect())),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
}
