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

/** Epoch milliseconds; NaN: missing. */
export interface ClockMoments {
  readonly status: string;
  readonly timeCreated: number;
  readonly firstResponseDue: number;
  readonly firstResponseAt: number;
}

/** For whoever asks for the states of many. @param now epoch milliseconds. */
export function clockStateOf(
  { status, timeCreated, firstResponseDue, firstResponseAt }: ClockMoments,
  now: number,
): ClockState {
  if (Number.isNaN(firstResponseDue)) return 'none';
  if (!Number.isNaN(firstResponseAt)) return firstResponseAt <= firstResponseDue ? 'met' : 'missed';
  if (status === 'resolved') return 'none';
  if (status === 'pending-customer-action') return 'paused';
  const left = firstResponseDue - now;
  if (left < 0) return 'late';
  const promised = Number.isNaN(timeCreated) ? 0 : firstResponseDue - timeCreated;
  return left < soonAlways || left * soonParts < promised ? 'soon' : 'running';
}

/** @param now epoch milliseconds. */
export function clockOf(times: ClockedCase, now: number): CaseClock {
  const moments = {
    status: times.status,
    timeCreated: momentOf(times.timeCreated),
    firstResponseDue: momentOf(times.firstResponseDue),
    firstResponseAt: momentOf(times.firstResponseAt),
  };
  const { firstResponseDue: dueAt, firstResponseAt: answeredAt } = moments;
  const state = clockStateOf(moments, now);
  switch (state) {
    case 'none':
      return { state };
    case 'met':
      return { state, dueAt, answeredAt, left: dueAt - answeredAt };
    case 'missed':
      return { state, dueAt, answeredAt, late: answeredAt - dueAt };
    case 'paused':
      return { state, dueAt };
    case 'soon':
    case 'running':
      return { state, dueAt, left: dueAt - now };
    case 'late':
      return { state, dueAt, late: now - dueAt };
  }
}

function momentOf(moment: Moment): number {
  return typeof moment === 'string' ? Date.parse(moment) : (moment ?? Number.NaN);
}
