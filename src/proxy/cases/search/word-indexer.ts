import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from 'pino';

import type { Database } from '../../../database/database.ts';
import type { CenterTables } from '../../store/schema.ts';
import { postgresWords } from './postgres-words.ts';
import { queueAllCases, sqliteWords } from './sqlite-words.ts';

/** Milliseconds until it is looked again whether cases wait, and after a failure. */
const lookEvery = 300;
const afterFailure = 10_000;

/** Takes the words of cases into the index, some time after they were taken in themselves. */
export class WordIndexer {
  readonly #database: Database<CenterTables>;
  readonly #log: Logger;
  readonly #stop = new AbortController();
  readonly #indexSome: () => Promise<number>;
  #running: Promise<void> | null = null;

  constructor(database: Database<CenterTables>, log: Logger) {
    this.#database = database;
    this.#log = log;
    this.#indexSome = database.engine === 'sqlite' ? sqliteWords(database) : postgresWords(database);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Finishes what it has begun; what waits stays in the queue. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Settles when nothing waits any more. */
  async catchUp(): Promise<void> {
    while ((await this.#indexSome()) > 0 && !this.#stop.signal.aborted);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    let isNew = this.#database.derived?.isNew ?? false;
    while (!signal.aborted) {
      let wait = lookEvery;
      try {
        if (isNew) await queueAllCases(this.#database);
        isNew = false;
        await this.catchUp();
      } catch (failure) {
        this.#log.error({ err: failure }, 'Words of cases could not be indexed; searches lack the newest.');
        wait = afterFailure;
      }
      await pause(wait, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}
