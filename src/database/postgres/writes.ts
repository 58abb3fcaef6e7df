/**
 * Changes on PostgreSQL: each job is a transaction on a connection of its own; concurrent commits share
 * their disk writes inside the server.
 *
 * Isolation: READ COMMITTED. Choice: a job that must not run beside another takes `lock` first and then
 * sees all that the one before it has committed; SERIALIZABLE was rejected because under contention most
 * jobs would run several times. Cost: a store names its conflicts by keys; SQLite, where jobs run one
 * after the other, forgives a forgotten one.
 */
import type { Transaction } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

import { DatabaseClosed, JobWaited } from '../errors.ts';
import { PostgresJobConnection } from './job-connection.ts';

/** The server picked this transaction to end a deadlock, or could not order it: it may run again. */
const RETRIED = new Set(['40P01', '40001']);
const ATTEMPTS = 5;

const IDLE_IN_TRANSACTION = '25P03';

interface WritesOptions<Tables> {
  readonly pool: Pool;
  readonly transactionOn: (connection: PostgresJobConnection) => Transaction<Tables>;
  readonly onCommitted: (transaction: Transaction<Tables>) => void;
}

type Job<Tables, Answer> = (transaction: Transaction<Tables>) => Promise<Answer>;

export class PostgresWrites<Tables> {
  readonly #options: WritesOptions<Tables>;
  readonly #running = new Set<Promise<unknown>>();
  #closing = false;

  constructor(options: WritesOptions<Tables>) {
    this.#options = options;
  }

  async push<Answer>(job: Job<Tables, Answer>): Promise<Answer> {
    if (this.#closing) throw new DatabaseClosed();
    const running = this.#attempt(job, ATTEMPTS);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Refuses what comes from now on and settles when what was taken in is done. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#running);
  }

  async #attempt<Answer>(job: Job<Tables, Answer>, attempts: number): Promise<Answer> {
    try {
      return await this.#transact(job);
    } catch (failure) {
      const repeat = failure instanceof DatabaseError && RETRIED.has(failure.code ?? '');
      if (repeat && attempts > 1) return this.#attempt(job, attempts - 1);
      throw failure;
    }
  }

  async #transact<Answer>(job: Job<Tables, Answer>): Promise<Answer> {
    const client = await this.#options.pool.connect();
    const connection = new PostgresJobConnection(client);
    const transaction = this.#options.transactionOn(connection);
    const broken = brokenConnection(client);
    try {
      await client.query('begin');
      const answer = await Promise.race([job(transaction), broken.promise]);
      connection.end();
      connection.checkWhole();
      await client.query('commit');
      client.release();
      this.#options.onCommitted(transaction);
      return answer;
    } catch (failure) {
      connection.end();
      await giveBack(client);
      throw failure;
    } finally {
      broken.forget();
    }
  }
}

/** After an error: back to the pool when the rollback worked, away with it when not. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

/** Rejects when the connection breaks while a job holds it, even if the job never asks it again. */
function brokenConnection(client: PoolClient): { promise: Promise<never>; forget(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onError = (failure: Error): void => {
    const idle = failure instanceof DatabaseError && failure.code === IDLE_IN_TRANSACTION;
    reject(idle ? new JobWaited({ cause: failure }) : failure);
  };
  client.on('error', onError);
  // Heard through the race only.
  promise.catch(() => {});
  return { promise, forget: () => client.off('error', onError) };
}
