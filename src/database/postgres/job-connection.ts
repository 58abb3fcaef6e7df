import type { CompiledQuery, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';

import { JobConnection } from '../job-connection.ts';
import type { JobStatement } from '../job-statement.ts';
import { checkParameters } from '../parameters.ts';
import { runQuery } from './dialect.ts';
import { namedText } from './statement.ts';

export class PostgresJobConnection extends JobConnection {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    super();
    this.#client = client;
  }

  protected perform<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return runQuery<Row>(this.#client, query);
  }

  protected async performStatement<Row>(
    { sql }: JobStatement<Row>,
    parameters: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    checkParameters(parameters);
    const { rows, rowCount } = await this.#client.query({ ...namedText(sql), values: [...parameters] });
    // The statement's author names the row's type together with its SQL; nothing can check one by the other.
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }
}
