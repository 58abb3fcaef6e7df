import { isAdvisorOperation } from '../support/advisor-operations.ts';
import type { AdvisorOperationName } from '../support/advisor-operations.ts';
import { quotas } from '../support/limits.ts';
import { servedOperations } from '../support/console-operations.ts';
import type { ServedName } from '../support/console-operations.ts';
import { DescribeAttachmentLimitExceeded, Throttling } from './protocol/model-errors.ts';
import type { ServiceError } from './protocol/service-error.ts';

/** Both APIs of Trusted Advisor share its quota (AWS tells one; that it covers the second API is ours). */
export type LimitedName = ServedName | AdvisorOperationName;

/** A token bucket that a call takes one token from. */
export interface Bucket {
  readonly name: string;
  readonly perSecond: number;
  /** Tokens of a full one. */
  readonly capacity: number;
  refusal(): ServiceError;
}

/**
 * The buckets of a call. One holds one second's calls and one more, so that a client which keeps exactly
 * to the quota is not refused for a network's jitter.
 */
export function bucketsOf(accountId: string, operation: LimitedName): Bucket[] {
  const isAdvisor = isAdvisorOperation(operation) || servedOperations[operation].family === 'trusted-advisor';
  const perSecond = isAdvisor ? quotas.advisorCallsPerSecond : quotas.supportCallsPerSecond;
  const calls = {
    name: `${accountId} ${isAdvisor}`,
    perSecond,
    capacity: perSecond + 1,
    refusal: () => new Throttling(operation),
  };
  if (operation !== 'DescribeAttachment') return [calls];
  const capacity = quotas.describeAttachmentsPerMinute;
  const refusal = () => new DescribeAttachmentLimitExceeded();
  return [calls, { name: `${accountId} ${operation}`, perSecond: capacity / 60, capacity, refusal }];
}

interface Level {
  tokens: number;
  /** Epoch milliseconds, real time. */
  filledAt: number;
}

/** Calls per second and account, as this process counts them; see shared-call-limits for several. */
export class CallLimits {
  readonly #levels = new Map<string, Level>();
  readonly #now: () => number;

  constructor(now = () => Date.now()) {
    this.#now = now;
  }

  /** Throws `Throttling`, or the error that DescribeAttachment has of its own. */
  take(accountId: string, operation: LimitedName): void {
    for (const bucket of bucketsOf(accountId, operation)) {
      if (!this.#takeFrom(bucket)) throw bucket.refusal();
    }
  }

  #takeFrom({ name, perSecond, capacity }: Bucket): boolean {
    const now = this.#now();
    const level = this.#levels.get(name) ?? { tokens: capacity, filledAt: now };
    const refill = ((now - level.filledAt) / 1000) * perSecond;
    level.tokens = Math.min(capacity, level.tokens + Math.max(0, refill));
    level.filledAt = now;
    this.#levels.set(name, level);
    if (level.tokens < 1) return false;
    level.tokens -= 1;
    return true;
  }
}
