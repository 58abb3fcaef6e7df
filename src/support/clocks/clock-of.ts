/**
 * The clock of a case: how the promise of a first response stands. One function for list, case, review and
 * export, so that they never show different ones.
 */
type Moment = string | number | null | undefined;

/** Moments are ISO 8601 or epoch milliseconds. */
export interface ClockedCase {
  readonly status: string;
  /** Missing: it was opened long ago. */
  readonly timeCreated?: Moment;
  /** Missing: nothing was promised. */
  readonly firstResponseDue?: Moment;
  /** The first message of AWS. */
  readonly firstResponseAt?: Moment;
}

/** Moments are epoch milliseconds, durations milliseconds and never negative. */
export type CaseClock =
  /** No promise, or one that no longer matters: resolved before anybody answered. */
  | { readonly state: 'none' }
  /** The answer is not there yet, and need not be. */
  | { readonly state: 'running'; readonly dueAt: number; readonly left: number }
  /** The same, and little of the time is left. */
  | { readonly state: 'soon'; readonly dueAt: number; readonly left: number }
  /** The customer is asked: AWS owes nothing meanwhile. */
  | { readonly state: 'paused'; readonly dueAt: number }
  /** The answer is not there, and should be. */
  | { readonly state: 'late'; readonly dueAt: number; readonly late: number }
  | { readonly state: 'met'; readonly dueAt: number; readonly answeredAt: number; readonly left: number }
  | { readonly state: 'missed'; readonly dueAt: number; readonly answeredAt: number; readonly late: number };

export type ClockState = CaseClock['state'];

/** Of how many parts of the promised time one is little; and what is so of any, in milliseconds. */
export const soonParts = 4;
export const soonAlways = 15 * 60_000;

/** @param now epoch milliseconds. */
export function clockOf(times: ClockedCase, now: number): CaseClock {
  const { status, timeCreated, firstResponseDue, firstResponseAt } = times;
  const dueAt = momentOf(firstResponseDue);
  if (dueAt === null) return { state: 'none' };
  const answeredAt = momentOf(firstResponseAt);
  if (answeredAt !== null) {
    if (answeredAt <= dueAt) return { state: 'met', dueAt, answeredAt, left: dueAt - answeredAt };
    return { state: 'missed', dueAt, answeredAt, late: answeredAt - dueAt };
  }
  if (status === 'resolved') return { state: 'none' };
  if (status === 'pending-customer-action') return { state: 'paused', dueAt };
  const left = dueAt - now;
  const promised = dueAt - (momentOf(timeCreated) ?? dueAt);
  const isSoon = left < soonAlways || left * soonParts < promised;
  if (left >= 0) return { state: isSoon ? 'soon' : 'running', dueAt, left };
  return { state: 'late', dueAt, late: now - dueAt };
}

function momentOf(moment: Moment): number | null {
  const read = typeof moment === 'string' ? Date.parse(moment) : (moment ?? Number.NaN);
  return Number.isNaN(read) ? null : read;
}
