/**
 * All changes of one SQLite file, in arrival order, many to a durable commit.
 *
 * Choice: the queue is flushed when a turn of the event loop has brought no more jobs, without a timer, so
 * that a lone writer never waits for company and 64 busy connections still share commits of 40 to 60 jobs;
 * flushed at the very next turn, they fall into two groups that take turns, of 30 jobs each. Each job that
 * changes something has a savepoint; replaying a failed batch instead was rejected because a job
 * would then run twice. Cost: two statements a job, within the noise of 45,000 to 65,000 jobs a second.
 */
import { setImmediate } from 'node:timers';

import type { Transaction } from 'kysely';

import type { WriteOptions } from '../database.ts';
import { DatabaseClosed } from '../errors.ts';
import type { SqliteConnection } from './connection.ts';
import { SqliteJobConnection, TurnWatch } from './job-connection.ts';

/** Jobs in one commit at most; what is left over goes into the next. */
const BATCH_LIMIT = 256;

/** Turns of the event loop that a job waits for company at most. */
const TURNS_LIMIT = 4;

interface Job<Tables> {
  /** Runs the job; what comes back tells the caller, after the commit. */
  run(transaction: Transaction<Tables>): Promise<() => void>;
  reject(reason: unknown): void;
  readonly isAside: boolean;
}

interface WriteQueueOptions<Tables> {
  readonly connection: SqliteConnection;
  readonly transactionOn: (connection: SqliteJobConnection) => Transaction<Tables>;
  /** At once after a commit, before anybody can read; `isAside`: of jobs aside only. */
  readonly onCommitted: (isAside: boolean) => void;
}

export class WriteQueue<Tables> {
  readonly #options: WriteQueueOptions<Tables>;
  readonly #waiting: Job<Tables>[] = [];
  readonly #watch = new TurnWatch();
  #flushing: Promise<void> | null = null;
  #closing = false;

  constructor(options: WriteQueueOptions<Tables>) {
    this.#options = options;
  }

  push<Answer>(
    job: (transaction: Transaction<Tables>) => Promise<Answer>,
    { isAside = false }: WriteOptions = {},
  ): Promise<Answer> {
    if (this.#closing) return Promise.reject(new DatabaseClosed());
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        run: async (transaction) => {
          const answer = await this.#watch.settled(job(transaction));
          return () => resolve(answer);
        },
        reject,
        isAside,
      });
      this.#flushing ??= this.#flush();
    });
  }

  /** Refuses what comes from now on and settles when what was taken in is committed. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#commit(this.#waiting.splice(0, BATCH_LIMIT));
    }
    this.#flushing = null;
  }

  /** Settles when a turn has brought no more jobs, or after a few turns. */
  async #gather(): Promise<void> {
    for (let turn = 0, count = 0; turn < TURNS_LIMIT && this.#waiting.length > count; turn++) {
      count = this.#waiting.length;
      await nextTurn();
    }
  }

  async #commit(batch: readonly Job<Tables>[]): Promise<void> {
    const { connection, onCommitted } = this.#options;
    const answers: (() => void)[] = [];
    try {
      connection.execute('begin immediate');
      for (const job of batch) answers.push(await this.#run(job));
      connection.execute('commit');
    } catch (failure) {
      if (connection.isTransaction) connection.execute('rollback');
      for (const job of batch) job.reject(failure);
      return;
    } finally {
      this.#watch.end();
    }
    onCommitted(batch.every((job) => job.isAside));
    for (const answer of answers) answer();
  }

  async #run(job: Job<Tables>): Promise<() => void> {
    const connection = new SqliteJobConnection(this.#options.connection);
    try {
      const answer = await job.run(this.#options.transactionOn(connection));
      connection.keep();
      return answer;
    } catch (failure) {
      // SQLite gave up the whole transaction (disk full, for instance): the other jobs are undone too.
      if (!this.#options.connection.isTransaction) throw failure;
      connection.undo();
      return () => job.reject(failure);
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
