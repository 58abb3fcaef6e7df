import type { Trace } from './trace.ts';

/** A call's hold on an idempotency key, from before it is sent until its answer is kept. */
export interface Claim {
  readonly userId: string;
  readonly key: string;
  readonly accountId: string;
  readonly startedAt: number;
  /** Null: nothing upstream would show the write, and nothing is lost by doing it again. */
  readonly trace: Trace | null;
  /**
   * What becomes of the key when the call ends: `release` while nothing was sent, `unknown` once it
   * was, `done` with its answer.
   */
  outcome: 'release' | 'unknown' | 'done';
  /** What the write made; claimed so that no other key takes it for its own. */
  resultId: string | null;
  /** Lets those who wait with the same key go on. */
  letGo(): void;
}

/** A write that was sent, or may have been, and of which nobody knows yet what came of it. */
export interface OpenWrite {
  readonly userId: string;
  readonly key: string;
  readonly accountId: string;
  readonly trace: Trace;
  /** Epoch milliseconds; what it made upstream is not older. */
  readonly startedAt: number;
}
