import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { AsideRows, CheckedQuery } from '../aside.ts';
import { DatabaseClosed } from '../errors.ts';

export interface ThreadSetup {
  readonly file: string;
  /** Attached as the schema `derived`. */
  readonly derived: string | null;
  readonly mode: 'read' | 'write';
}

export type ThreadAnswer = { readonly rows: unknown[][] } | { readonly failure: string };

interface Job {
  readonly queries: readonly CheckedQuery[];
  resolve(rows: AsideRows): void;
  reject(reason: unknown): void;
}

/**
 * Statements that would hold the event loop for too long, on a few threads with a connection each, started
 * when they are needed. SQLite can't be interrupted from here: what has begun is finished.
 */
export class SqlThreads {
  readonly #setup: ThreadSetup;
  readonly #atMost: number;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  #closing = false;

  constructor(setup: ThreadSetup, atMost: number) {
    this.#setup = setup;
    this.#atMost = atMost;
  }

  /** Rejects with `signal.reason` when it is aborted before a thread has begun. */
  run(queries: readonly CheckedQuery[], signal?: AbortSignal): Promise<AsideRows> {
    if (this.#closing) return Promise.reject(new DatabaseClosed());
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const place = this.#waiting.indexOf(job);
        if (place === -1) return;
        this.#waiting.splice(place, 1);
        reject(signal?.reason);
      };
      const done = <Value>(settle: (value: Value) => void) => {
        return (value: Value): void => {
          signal?.removeEventListener('abort', leave);
          settle(value);
        };
      };
      const job: Job = { queries, resolve: done(resolve), reject: done(reject) };
      signal?.addEventListener('abort', leave);
      this.#waiting.push(job);
      if (signal?.aborted) leave();
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const job of this.#waiting.splice(0)) job.reject(new DatabaseClosed());
    await Promise.all([...this.#idle, ...this.#busy.keys()].map(stop));
  }

  #next(): void {
    const job = this.#waiting[0];
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#atMost && job ? this.#start() : undefined);
    if (!worker) return;
    if (!job) {
      this.#idle.push(worker);
      return;
    }
    this.#waiting.shift();
    this.#busy.set(worker, job);
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job.queries);
  }

  #start(): Worker {
    const worker = new Worker(new URL('sql-worker.ts', import.meta.url), { workerData: this.#setup });
    worker.unref();
    worker.on('message', (answer: ThreadAnswer) => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      worker.unref();
      if ('failure' in answer) job?.reject(new Error(answer.failure));
      // Rows of node:sqlite; whoever asks names their type together with the SQL.
      else job?.resolve(answer.rows as AsideRows);
      this.#next();
    });
    let failure: unknown;
    worker.on('error', (reason) => {
      failure = reason;
    });
    worker.on('exit', () => {
      this.#busy.get(worker)?.reject(failure ?? new DatabaseClosed());
      this.#busy.delete(worker);
      const place = this.#idle.indexOf(worker);
      if (place !== -1) this.#idle.splice(place, 1);
      if (!this.#closing) this.#next();
    });
    return worker;
  }
}

/** What it has begun is finished first: a thread takes its messages one after the other. */
async function stop(worker: Worker): Promise<void> {
  worker.ref();
  const exit = once(worker, 'exit');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage('close');
  await exit;
}
