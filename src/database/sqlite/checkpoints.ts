import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Milliseconds from a commit to the copying of the log; further commits do not put it off. */
const DELAY = 500;

/**
 * Copies the write-ahead log back into the database file on a thread of its own, so that no request
 * waits for it. Should the thread fail, SQLite does the same inside a commit at 20,000 pages: that is
 * slower for one writer and nothing else, so the failure is not told.
 */
export class Checkpoints {
  readonly #file: string;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** After each commit. */
  committed(): void {
    this.#timer ??= setTimeout(() => this.#run(), DELAY).unref();
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    const exit = once(worker, 'exit');
    worker.ref();
    tell(worker, 'close');
    await exit;
  }

  #run(): void {
    this.#timer = null;
    this.#worker ??= this.#start();
    tell(this.#worker, 'checkpoint');
  }

  #start(): Worker {
    const worker = new Worker(new URL('checkpoint-worker.ts', import.meta.url), { workerData: this.#file });
    worker.unref();
    worker.on('error', () => {});
    // The next commit starts another one.
    worker.on('exit', () => {
      this.#worker = null;
    });
    return worker;
  }
}

function tell(worker: Worker, request: 'checkpoint' | 'close'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(request);
}
