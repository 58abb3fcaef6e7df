import { setImmediate } from 'node:timers';

import type { CompiledQuery, QueryResult } from 'kysely';

import { JobWaited } from '../errors.ts';
import { JobConnection } from '../job-connection.ts';
import type { JobStatement } from '../job-statement.ts';
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
    if (query.kind !== 'SelectQueryNode') this.#open();
    return this.#connection.execute<Row>(sql, parameters);
  }

  protected async performStatement<Row>(
    { sql, isRead }: JobStatement<Row>,
    parameters: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    if (!isRead) this.#open();
    return this.#connection.execute<Row>(sql, parameters);
  }

  #open(): void {
    if (this.#changed) return;
    this.#connection.execute('savepoint job');
    this.#changed = true;
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
 * writer behind it: it is given up at once, by rule and not by a time limit. One watch for the jobs of a
 * commit, which run one after the other.
 */
export class TurnWatch {
  #turn: NodeJS.Immediate | null = null;
  #giveUp: (reason: JobWaited) => void = () => {};

  /** Settles as the job does, or rejects with `JobWaited`. */
  settled<Answer>(running: Promise<Answer>): Promise<Answer> {
    this.#turn ??= setImmediate(() => {
      this.#turn = null;
      this.#giveUp(new JobWaited());
    });
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      running.then(resolve, reject);
    });
  }

  end(): void {
    if (this.#turn) clearImmediate(this.#turn);
    this.#turn = null;
  }
}
