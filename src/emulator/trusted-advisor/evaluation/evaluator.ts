import { Worker } from 'node:worker_threads';

import type { CheckToEvaluate, EvaluationAnswer, EvaluationRequest, RenderedCheck } from './evaluation.ts';

interface Waiting {
  resolve(rendered: RenderedCheck): void;
  reject(reason: Error): void;
}

export interface InventoryToRead {
  /** Different inventories have different keys. */
  readonly key: string;
  /** As JSON; asked for only where the thread does not have it. */
  load(): Promise<string>;
}

/** Evaluates checks on a thread of its own, which starts with the first one and answers in order. */
export class Evaluator {
  readonly #idleFor: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #next = 1;
  /** What the thread was sent last; requests of one inventory follow each other. */
  #sent: string | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `idleFor`: milliseconds without work after which the thread ends, and with it tens of megabytes of inventory. */
  constructor(idleFor = 5_000) {
    this.#idleFor = idleFor;
  }

  /** Rejects where the rule fails or the thread ends. */
  evaluate(inventory: InventoryToRead, check: CheckToEvaluate): Promise<RenderedCheck> {
    // Sending waits its turn: what the thread has in memory must be what the next request means.
    const posted = this.#queue.then(async () => {
      const document = this.#sent === inventory.key ? null : await inventory.load();
      return this.#post({ inventoryKey: inventory.key, document, check });
    });
    this.#queue = posted.catch(() => undefined);
    return posted.then(({ answer }) => answer);
  }

  /** What still waits is rejected. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #post(request: Omit<EvaluationRequest, 'id'>): { answer: Promise<RenderedCheck> } {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#sent = request.inventoryKey;
    const id = this.#next;
    this.#next += 1;
    const answer = new Promise<RenderedCheck>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage({ ...request, id });
    return { answer };
  }

  #start(): Worker {
    const worker = new Worker(new URL('evaluation-worker.ts', import.meta.url));
    worker.on('message', (answer: EvaluationAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('rendered' in answer) waiting?.resolve(answer.rendered);
      else waiting?.reject(new Error(`A check could not be evaluated: ${answer.failure}`));
      if (this.#waiting.size === 0) this.#rest(worker);
    });
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, new Error('The thread that evaluates checks has ended')));
    return worker;
  }

  #rest(worker: Worker): void {
    worker.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      // What is asked from here on goes to another thread.
      this.#forget();
      void worker.terminate();
    }, this.#idleFor).unref();
  }

  #forget(): void {
    this.#worker = null;
    this.#sent = null;
  }

  /** The next evaluation starts another thread. */
  #end(worker: Worker, reason: unknown): void {
    // One that had nothing to do any more ends alone.
    if (worker !== this.#worker) return;
    this.#forget();
    const error = reason instanceof Error ? reason : new Error(String(reason));
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
