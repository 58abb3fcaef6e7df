import { Worker } from 'node:worker_threads';

import { DatabaseClosed } from '../../../database/errors.ts';
import type { Answers, Kind, Questions, ThreadAnswer, ThreadMessage } from './question.ts';

interface Waiting {
  resolve(answer: Answers[Kind]): void;
  reject(reason: unknown): void;
}

/** A thread with columns, empty at first. `onEnd` hears why it has ended; null: it was told to. */
export function startColumns(onEnd: (failure: unknown) => void): ColumnWorker {
  return new ColumnWorker(new Worker(new URL('worker-entry.ts', import.meta.url)), onEnd);
}

export class ColumnWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  /** Why it has ended, or is to end. */
  #reason: unknown = null;

  constructor(worker: Worker, onEnd: (failure: unknown) => void) {
    this.#worker = worker;
    worker.unref();
    worker.on('message', (answer: ThreadAnswer) => this.#answered(answer));
    worker.on('error', (failure) => {
      this.#reason ??= failure;
    });
    worker.on('exit', () => {
      this.#reason ??= new Error('The thread has ended.');
      for (const waiting of this.#waiting.values()) waiting.reject(this.#reason);
      this.#waiting.clear();
      onEnd(this.#reason instanceof DatabaseClosed ? null : this.#reason);
    });
  }

  /** Takes cases in; `rows`: JSON, a list of `CaseRow`. */
  put(rows: string): void {
    this.#tell({ rows });
  }

  /** Rejects when the thread ends. */
  ask<Each extends Kind>(kind: Each, question: Questions[Each]): Promise<Answers[Each]> {
    if (this.#reason !== null) return Promise.reject(this.#reason);
    const id = ++this.#asked;
    return new Promise<Answers[Each]>((resolve, reject) => {
      // Answers are of the kind of their questions.
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.#worker.ref();
      this.#tell({ id, kind, question } as ThreadMessage);
    });
  }

  async end(): Promise<void> {
    this.#reason ??= new DatabaseClosed();
    await this.#worker.terminate();
  }

  #answered({ id, ...told }: ThreadAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failure' in told) waiting?.reject(new Error(told.failure));
    else waiting?.resolve(told.answer);
  }

  #tell(message: ThreadMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(message);
  }
}
