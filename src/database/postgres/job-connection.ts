import type { CompiledQuery, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';

import { JobConnection } from '../job-connection.ts';
import { runQuery } from './dialect.ts';

export class PostgresJobConnection extends JobConnection {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    super();
    this.#client = client;
  }

  protected perform<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return runQuery<Row>(this.#client, query);
  }
}
