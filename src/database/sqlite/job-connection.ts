import { setImmediate } from 'node:timers';

import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

import { JobWaited, TransactionOver } from '../errors.ts';
import type { SqliteConnection } from './connection.ts';

/**
 * One job's view of the writing connection. Its savepoint is opened by its first change only: a job
 * that refuses after reading, which most refusals are, costs nothing to undo.
 */
export class JobConnection implements DatabaseConnection {
  readonly #connection: SqliteConnection;
  #changed = false;
  #over = false;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new TransactionOver();
    if (!this.#changed && query.query.kind !== 'SelectQueryNode') {
      this.#connection.execute('savepoint job');
      this.#changed = true;
    }
    return this.#connection.execute<Row>(query.sql, query.parameters);
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  keep(): void {
    this.#over = true;
    if (this.#changed) this.#connection.execute('release job');
  }

  undo(): void {
    this.#over = true;
    if (!this.#changed) return;
    this.#connection.execute('rollback to job');
    this.#connection.execute('release job');
  }
}

/**
 * Statements are synchronous here, so a job that waits for nothing else settles before the event loop
 * turns. One that has not settled by then waits for something that may never come, with every other
 * writer behind it: it is given up at once, by rule and not by a time limit.
 */
export function settledBeforeTurn<Answer>(running: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const turned = setImmediate(() => reject(new JobWaited()));
    running.then(resolve, reject).finally(() => clearImmediate(turned));
  });
}
