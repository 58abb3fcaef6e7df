/** Counts what a case takes, one thing that happens in it after the other. */
import type { CaseEvent, CaseStatus } from '../case-status.ts';
import { nextStatus } from '../case-status.ts';

export interface CaseMoment {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: CaseEvent;
}

/** Something that the customer wrote, and AWS's answer. Moments as above. */
export interface Answer {
  readonly askedAt: number;
  /** Null: still waited for. */
  readonly answeredAt: number | null;
}

/** How far a case is counted, so that it can be gone on with. Moments are epoch milliseconds. */
export interface CaseCount {
  readonly status: CaseStatus;
  /** Everything up to this moment is counted. */
  readonly since: number;
  /** The customer's first message, or the opening, that AWS has not answered yet. */
  readonly waitingSince: number | null;
  /** The first response is there, or nobody wants it any more. */
  readonly isPastFirst: boolean;
  /** Answers after the first response, and how long they took together, in milliseconds. */
  readonly nextResponses: number;
  readonly nextResponseTime: number;
  /** Milliseconds in which the case was open and AWS had to act. */
  readonly worked: number;
  /** Milliseconds in which it was open and the customer was asked. */
  readonly paused: number;
  readonly reopened: number;
  /** The last time. */
  readonly reopenedAt: number | null;
}

const answers: ReadonlySet<CaseEvent> = new Set(['agent-replied', 'agent-asked', 'resolved-by-agent']);

type Counting = { -readonly [Name in keyof CaseCount]: CaseCount[Name] };

export class CaseCounter {
  readonly #count: Counting;

  /** From the opening, epoch milliseconds, or from where somebody has come before. */
  constructor(from: number | CaseCount) {
    this.#count = typeof from === 'number' ? { ...nothing, since: from, waitingSince: from } : { ...from };
  }

  get count(): CaseCount {
    return { ...this.#count };
  }

  /** The answer that it gives, if it does. What can't happen in the status is passed over. */
  take({ at, event }: CaseMoment): Answer | null {
    const count = this.#count;
    const status = nextStatus(count.status, event);
    // Resolving what is resolved changes nothing, nor when it was.
    if (status === null || (status === 'resolved' && count.status === 'resolved')) return null;
    this.settle(status, at, answers.has(event));
    if (event === 'customer-replied') count.waitingSince ??= at;
    return answers.has(event) ? this.#answer(at) : null;
  }

  /**
   * The status is seen to be another from then on, whatever has led to it. `isAnswer`: not to be given up,
   * for it comes together with an answer.
   */
  settle(status: CaseStatus, at: number, isAnswer = false): void {
    const count = this.#count;
    this.#pass(at);
    if (count.status === 'resolved' && status !== 'resolved') {
      count.reopened += 1;
      count.reopenedAt = count.since;
    }
    count.status = status;
    // Whoever resolves their own case waits for nothing any more; nor does who kept silent.
    if (status !== 'resolved' || isAnswer) return;
    count.waitingSince = null;
    count.isPastFirst = true;
  }

  #pass(at: number): void {
    const count = this.#count;
    const passed = Math.max(0, at - count.since);
    if (count.status === 'pending-customer-action') count.paused += passed;
    else if (count.status !== 'resolved') count.worked += passed;
    count.since = Math.max(count.since, at);
  }

  #answer(at: number): Answer | null {
    const count = this.#count;
    if (count.waitingSince === null) return null;
    const answer = { askedAt: count.waitingSince, answeredAt: at };
    if (count.isPastFirst) {
      count.nextResponses += 1;
      count.nextResponseTime += at - count.waitingSince;
    }
    count.isPastFirst = true;
    count.waitingSince = null;
    return answer;
  }
}

const nothing: CaseCount = {
  status: 'unassigned',
  since: 0,
  waitingSince: null,
  isPastFirst: false,
  nextResponses: 0,
  nextResponseTime: 0,
  worked: 0,
  paused: 0,
  reopened: 0,
  reopenedAt: null,
};
