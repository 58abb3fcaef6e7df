import type { Refusal } from '../gateway/refusal.ts';
import { throttled } from '../gateway/refusal.ts';
import { SpareRoom } from './spare-room.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Waiting longer than this ends in a ThrottlingException, milliseconds. */
const deadline = 10_000;
/** A little more than the second that AWS counts in, for calls that arrive closer than they left. */
export const spanMs = 1_100;

interface Waiter {
  readonly go: () => void;
  readonly fail: (failure: unknown) => void;
  /** Ends what else would end the wait. */
  readonly settled: () => void;
}

/**
 * Keeps the calls for one account under `limit` in any second. Short bursts pass at once. When calls
 * must wait, the people who wait are served in turn, so that one with ten tabs does not starve another.
 */
export class CallQueue {
  private readonly limit: number;
  /** Where other replicas send for the same account: takes the next moment for all, milliseconds from now. */
  private readonly reserve: (() => Promise<number>) | null;
  /** When the last `limit` calls left, oldest first (monotonic milliseconds). */
  private readonly left: number[] = [];
  /** Who waits, next in turn first. */
  private readonly waiting = new Map<string, Waiter[]>();
  private isPumping = false;
  private readonly spare: SpareRoom;

  /** `reserveSpare`: as `reserve` for calls that nobody waits for; false where there is no room now. */
  constructor(
    limit: number,
    reserve: (() => Promise<number>) | null = null,
    reserveSpare: () => Promise<boolean> = async () => true,
  ) {
    this.limit = limit;
    this.reserve = reserve;
    this.spare = new SpareRoom(() => this.spareIn(), {
      reserve: reserveSpare,
      leave: () => this.leave(),
    });
  }

  /**
   * For calls that no person waits for. They leave one by one, only while nobody waits, and never so many
   * that a person's next calls would have to: a fill that takes hours must be felt by nobody.
   */
  async enterSpare(signal: AbortSignal | null): Promise<void> {
    await this.spare.enter(signal);
  }

  /** How many calls wait. */
  get length(): number {
    let length = 0;
    for (const waiters of this.waiting.values()) length += waiters.length;
    return length;
  }

  /** Settles when the call may leave; rejects with a refusal after the deadline, or when its caller went away. */
  async enter(userId: string, signal: AbortSignal | null = null): Promise<void> {
    if (signal?.aborted) throw callerGone(signal);
    if (this.reserve === null && this.waiting.size === 0 && this.wait() <= 0) {
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
      const waiter = { go: resolve, fail: reject, settled };
      signal?.addEventListener('abort', onAbort);
      this.waiting.set(userId, [...(this.waiting.get(userId) ?? []), waiter]);
      void this.pump();
    });
  }

  /** Milliseconds until a call that nobody waits for may leave. */
  private spareIn(): number {
    if (this.waiting.size > 0) return spanMs;
    const room = spareOf(this.limit);
    const earlier = this.left.at(-room);
    return earlier === undefined ? 0 : earlier + spanMs - performance.now();
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

  /** Lets those who wait go, one after the other, until nobody waits. */
  private async pump(): Promise<void> {
    if (this.isPumping) return;
    this.isPumping = true;
    while (this.waiting.size > 0) {
      const wait = this.wait();
      if (wait > 0) await pause(Math.ceil(wait));
      else await this.letNextGo();
    }
    this.isPumping = false;
  }

  private async letNextGo(): Promise<void> {
    try {
      const wait = this.reserve === null ? 0 : await this.reserve();
      if (wait > 0) await pause(wait);
    } catch (failure) {
      this.takeNext()?.fail(failure);
      return;
    }
    // Whose turn it is now; all may have gone meanwhile, and the moment passes unused.
    const next = this.takeNext();
    if (!next) return;
    this.leave();
    next.go();
  }

  private takeNext(): Waiter | null {
    const [turn] = this.waiting;
    if (!turn) return null;
    const [userId, [next, ...rest]] = turn;
    // Whoever still waits goes to the end of the round.
    this.waiting.delete(userId);
    if (rest.length > 0) this.waiting.set(userId, rest);
    next?.settled();
    return next ?? null;
  }

  private forget(userId: string, waiter: Waiter): void {
    waiter.settled();
    const rest = (this.waiting.get(userId) ?? []).filter((other) => other !== waiter);
    if (rest.length > 0) this.waiting.set(userId, rest);
    else this.waiting.delete(userId);
  }
}

/** Calls of any span that those whom nobody waits for may take: with people's, at most so many. */
export function spareOf(limit: number): number {
  return Math.max(1, limit - 2);
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function callerGone(signal: AbortSignal | null): Refusal {
  return new UpstreamFailure('connection', false, signal?.reason);
}
