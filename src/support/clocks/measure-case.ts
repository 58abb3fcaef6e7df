/** What a case took: first response, each further response, resolution; from what happened in it. */
import type { CaseStatus } from '../case-status.ts';
import { type Answer, CaseCounter, type CaseMoment } from './case-counter.ts';

export interface CaseMeasure {
  readonly status: CaseStatus;
  /** From the opening; null where nobody wanted an answer any more before there was one. */
  readonly firstResponse: Answer | null;
  /** From the first message of the customer that nobody had answered yet. */
  readonly nextResponses: readonly Answer[];
  /** Milliseconds in which the case was open and AWS had to act. */
  readonly worked: number;
  /** Milliseconds in which it was open and the customer was asked. */
  readonly paused: number;
  /** The last time; null: it is open. */
  readonly resolvedAt: number | null;
  readonly reopened: number;
}

/**
 * @param opened epoch milliseconds. @param moments oldest first; what can't happen in a status is passed
 * over. @param now until when an open case is counted.
 */
export function measureCase(opened: number, moments: readonly CaseMoment[], now: number): CaseMeasure {
  const counter = new CaseCounter(opened);
  const first: Answer[] = [];
  const next: Answer[] = [];
  for (const moment of moments) {
    const isFirst = !counter.count.isPastFirst;
    const answer = counter.take(moment);
    if (answer) (isFirst ? first : next).push(answer);
  }
  const { status, since, waitingSince, isPastFirst } = counter.count;
  if (waitingSince !== null) (isPastFirst ? next : first).push({ askedAt: waitingSince, answeredAt: null });
  counter.settle(status, now, true);
  const { worked, paused, reopened } = counter.count;
  return {
    status,
    firstResponse: first[0] ?? null,
    nextResponses: next,
    worked,
    paused,
    resolvedAt: status === 'resolved' ? since : null,
    reopened,
  };
}
