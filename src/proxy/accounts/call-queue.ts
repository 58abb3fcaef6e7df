import type { Refusal } from '../gateway/refusal.ts';
import { throttled } from '../gateway/refusal.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Waiting longer than this ends in a ThrottlingException, milliseconds. */
const deadline = 10_000;
/** A little more than the second that AWS counts in, for calls that arrive closer than they left. */
const spanMs = 1_100;

interface Waiter {
  readonly go: () => void;
  /** Ends what else would end the wait. */
  readonly settled: () => void;
}

/**
 * Keeps the calls for one account under `limit` in any second. Short bursts pass at once. When calls
 * must wait, the people who wait are served in turn, so that one with ten tabs does not starve another.
 */
export class CallQueue {
  private readonly limit: number;
  /** When the last `limit` calls left, oldest first (monotonic milliseconds). */
  private readonly left: number[] = [];
  /** Who waits, next in turn first. */
  private readonly waiting = new Map<string, Waiter[]>();
  private pumpTimer: NodeJS.Timeout | null = null;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Settles when the call may leave; rejects with a refusal after the deadline, or when its caller went away. */
  async enter(userId: string, signal: AbortSignal | null = null): Promise<void> {
    if (signal?.aborted) throw callerGone(signal);
    if (this.waiting.size === 0 && this.wait() <= 0) {
      this.leave();
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const giveUp = (refusal: Refusal): void => {
        this.forget(userId, waiter);
        reject(refusal);
      };
      const onAbort = (): void => giveUp(callerGone(signal));
      const timer = setTimeout(
        () => giveUp(throttled('Too many calls wait for this account. Try again in a moment.')),
        deadline,
      );
      const settled = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiter = { go: resolve, settled };
      signal?.addEventListener('abort', onAbort);
      this.waiting.set(userId, [...(this.waiting.get(userId) ?? []), waiter]);
      this.schedule();
    });
  }

  private wait(): number {
    const [oldest] = this.left;
    if (oldest === undefined || this.left.length < this.limit) return 0;
    return oldest + spanMs - performance.now();
  }

  private leave(): void {
    this.left.push(performance.now());
    if (this.left.length > this.limit) this.left.shift();
  }

  private schedule(): void {
    if (this.pumpTimer !== null || this.waiting.size === 0) return;
    this.pumpTimer = setTimeout(() => this.pump(), Math.max(1, Math.ceil(this.wait())));
  }

  private pump(): void {
    this.pumpTimer = null;
    while (this.wait() <= 0) {
      const [turn] = this.waiting;
      if (!turn) break;
      const [userId, [next, ...rest]] = turn;
      // Whoever still waits goes to the end of the round.
      this.waiting.delete(userId);
      if (rest.length > 0) this.waiting.set(userId, rest);
      if (!next) continue;
      next.settled();
      this.leave();
      next.go();
    }
    this.schedule();
  }

  private forget(userId: string, waiter: Waiter): void {
    waiter.settled();
    const rest = (this.waiting.get(userId) ?? []).filter((other) => other !== waiter);
    if (rest.length > 0) this.waiting.set(userId, rest);
    else this.waiting.delete(userId);
  }
}

function callerGone(signal: AbortSignal | null): Refusal {
  return new UpstreamFailure('connection', false, signal?.reason);
}
