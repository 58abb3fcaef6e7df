import { setImmediate } from 'node:timers';

import type { CompiledQuery, QueryResult } from 'kysely';

import { JobWaited } from '../errors.ts';
import { JobConnection } from '../job-connection.ts';
import type { SqliteConnection } from './connection.ts';

/**
 * The savepoint is opened by the job's first change only: a job that refuses after reading, which most
 * refusals are, costs nothing to undo.
 */
export class SqliteJobConnection extends JobConnection {
  readonly #connection: SqliteConnection;
  #changed = false;

  constructor(connection: SqliteConnection) {
    super();
    this.#connection = connection;
  }

  protected async perform<Row>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#changed && query.kind !== 'SelectQueryNode') {
      this.#connection.execute('savepoint job');
      this.#changed = true;
    }
    return this.#connection.execute<Row>(sql, parameters);
  }

  keep(): void {
    this.checkWhole();
    this.end();
    if (this.#changed) this.#connection.execute('release job');
  }

  undo(): void {
    this.end();
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
