import { quotas } from '../support/limits.ts';
import { operations } from '../support/operations.ts';
import type { OperationName } from '../support/operations.ts';
import { DescribeAttachmentLimitExceeded, Throttling } from './protocol/model-errors.ts';

interface Bucket {
  tokens: number;
  /** Epoch milliseconds, real time. */
  filledAt: number;
}

/**
 * Calls per second and account, as token buckets. A bucket holds one second's calls and one more, so
 * that a client which keeps exactly to the quota is not refused for a network's jitter. Each replica
 * counts for itself: real time, this process only.
 */
export class CallLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Throws `Throttling`, or the error that DescribeAttachment has of its own. */
  take(accountId: string, operation: OperationName): void {
    const isAdvisor = operations[operation].family === 'trusted-advisor';
    const rate = isAdvisor ? quotas.advisorCallsPerSecond : quotas.supportCallsPerSecond;
    if (!this.#takeFrom(`${accountId} ${isAdvisor}`, rate, rate + 1)) throw new Throttling(operation);
    if (operation !== 'DescribeAttachment') return;
    const perMinute = quotas.describeAttachmentsPerMinute;
    if (!this.#takeFrom(`${accountId} ${operation}`, perMinute / 60, perMinute)) {
      throw new DescribeAttachmentLimitExceeded();
    }
  }

  #takeFrom(name: string, perSecond: number, capacity: number): boolean {
    const now = this.#now();
    const bucket = this.#buckets.get(name) ?? { tokens: capacity, filledAt: now };
    const refill = ((now - bucket.filledAt) / 1000) * perSecond;
    bucket.tokens = Math.min(capacity, bucket.tokens + Math.max(0, refill));
    bucket.filledAt = now;
    this.#buckets.set(name, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }
}
