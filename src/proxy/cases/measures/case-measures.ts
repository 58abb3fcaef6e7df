/** What a case took, as its row keeps it. */
import type { Selectable } from 'kysely';

import { isCaseStatus } from '../../../support/case-status.ts';
import type { CaseCount } from '../../../support/clocks/case-counter.ts';
import type { IndexedCaseRow } from '../../store/case-schema.ts';
import type { Meeting } from '../case-row.ts';
import { countCase, type SeenStatus } from './count-case.ts';

export type CaseMeasures = Pick<
  Selectable<IndexedCaseRow>,
  | 'waiting_since'
  | 'next_responses'
  | 'next_response_time'
  | 'worked_time'
  | 'paused_time'
  | 'reopened'
  | 'reopened_at'
  | 'counted_to'
>;

export function measuresFrom(count: CaseCount): CaseMeasures {
  return {
    waiting_since: count.waitingSince,
    next_responses: count.nextResponses,
    next_response_time: count.nextResponseTime,
    worked_time: count.worked,
    paused_time: count.paused,
    reopened: count.reopened,
    reopened_at: count.reopenedAt,
    counted_to: count.since,
  };
}

/** `since`: everything up to then is counted. */
function countOf(row: NonNullable<Meeting['known']>, since: number): CaseCount {
  const status = isCaseStatus(row.status) ? row.status : 'unassigned';
  return {
    status,
    since,
    waitingSince: row.waiting_since,
    isPastFirst: row.first_response_at !== null || row.reopened > 0 || status === 'resolved',
    nextResponses: row.next_responses,
    nextResponseTime: row.next_response_time,
    worked: row.worked_time,
    paused: row.paused_time,
    reopened: row.reopened,
    reopenedAt: row.reopened_at,
  };
}

const uncounted: CaseMeasures = {
  waiting_since: null,
  next_responses: 0,
  next_response_time: 0,
  worked_time: 0,
  paused_time: 0,
  reopened: 0,
  reopened_at: null,
  counted_to: null,
};

/**
 * With what is told now; `now` is the status that the case has come to, null where an old answer tells it.
 * Where something earlier turns up, or more is to come, `counted_to` is null and the case is counted anew.
 */
export function measuresOf({ told, known, added }: Meeting, now: SeenStatus | null): CaseMeasures {
  const isWhole = told.isWhole || known?.is_whole === 1;
  if (known === null && !isWhole) return uncounted;
  const since = known === null ? told.timeCreated : known.counted_to;
  const messages = added.filter(({ sentAt }) => sentAt >= told.timeCreated);
  if (since === null || messages.some(({ sentAt }) => sentAt < since)) {
    return { ...(known ? measuresIn(known) : uncounted), counted_to: null };
  }
  const from = known === null ? since : countOf(known, since);
  return measuresFrom(countCase(from, { messages, now: isWhole ? now : null }));
}

function measuresIn(row: NonNullable<Meeting['known']>): CaseMeasures {
  return {
    waiting_since: row.waiting_since,
    next_responses: row.next_responses,
    next_response_time: row.next_response_time,
    worked_time: row.worked_time,
    paused_time: row.paused_time,
    reopened: row.reopened,
    reopened_at: row.reopened_at,
    counted_to: row.counted_to,
  };
}
