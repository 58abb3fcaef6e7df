/**
 * What a case takes, counted from what the index is told of it.
 *
 * Context: the upstream tells messages and the status of the moment, not what led to it. Choice: a case is
 * counted on from where it was with each answer that is taken in, in the same row and commit, so that lists,
 * queues and figures never show different clocks and nothing has to catch up. What happened before the index
 * knew the case is inferred from its messages; an earlier pause of which only AWS knows is counted as work.
 */
import { type CaseStatus, isCaseStatus } from '../../../support/case-status.ts';
import { type CaseCount, CaseCounter } from '../../../support/clocks/case-counter.ts';
import type { Origin } from '../../../support/origin.ts';

/** Moments are epoch milliseconds. */
export interface CountedMessage {
  readonly sentAt: number;
  readonly origin: Origin;
}

export interface SeenStatus {
  readonly at: number;
  readonly status: string;
}

export interface CaseNews {
  /** Oldest first, none of them counted before. */
  readonly messages: readonly CountedMessage[];
  /** Those that are known, oldest first. */
  readonly statuses?: readonly SeenStatus[];
  /** What the case has come to, and since when if nothing else tells; null: not known. */
  readonly now: SeenStatus | null;
}

/** @param from the opening, epoch milliseconds, or what was counted before. */
export function countCase(from: number | CaseCount, news: CaseNews): CaseCount {
  const counter = new CaseCounter(from);
  const last = news.now && isCaseStatus(news.now.status) ? news.now.status : null;
  const moments = inferred(news.messages, last, typeof from === 'number');
  const statuses = new Map(news.statuses?.map(({ at, status }) => [at, status]));
  const others = (news.statuses ?? [])
    .filter(({ at }) => !moments.some((one) => one.at === at))
    .flatMap(({ at, status }) => (isCaseStatus(status) ? [{ at, settles: status }] : []));
  for (const moment of [...moments, ...others].sort((left, right) => left.at - right.at)) {
    if ('settles' in moment) counter.settle(moment.settles, moment.at);
    else takeMessage(counter, moment, statuses.get(moment.at));
  }
  if (last !== null && counter.count.status !== last) {
    // Nobody reopens what was never resolved; when that was is not told.
    if (last === 'reopened') counter.settle('resolved', counter.count.since, true);
    counter.settle(last, news.now?.at ?? 0);
  }
  return counter.count;
}

interface Moment {
  readonly at: number;
  readonly origin: Origin;
  /** What AWS's message asked for, or what the case was before the customer's. */
  readonly asks?: boolean;
  readonly wasResolved?: boolean;
}

/** The status of the moment tells what the last messages were: a question, or one that has opened it again. */
function inferred(messages: readonly CountedMessage[], status: CaseStatus | null, isNew: boolean): Moment[] {
  const moments = messages.map(({ sentAt, origin }): Moment => ({ at: sentAt, origin }));
  const asked = moments.findLastIndex(({ origin }) => origin === 'AWS');
  const isLastWord = asked === moments.length - 1;
  const isAsked =
    status === 'pending-customer-action' ? isLastWord : status === 'customer-action-completed' && !isLastWord;
  return moments.map((moment, index) => {
    if (index === asked && isAsked) return { ...moment, asks: true };
    if (isNew && status === 'reopened' && index === asked + 1 && index > 0) {
      return { ...moment, wasResolved: true };
    }
    return moment;
  });
}

function takeMessage(
  counter: CaseCounter,
  { at, origin, asks = false, wasResolved = false }: Moment,
  status: string | undefined,
): void {
  if (wasResolved) counter.settle('resolved', counter.count.since);
  if (origin === 'CUSTOMER') {
    counter.take({ at, event: 'customer-replied' });
    return;
  }
  const isQuestion = asks || status === 'pending-customer-action';
  const isEnd = status === 'resolved';
  counter.take({ at, event: isEnd ? 'resolved-by-agent' : isQuestion ? 'agent-asked' : 'agent-replied' });
}
