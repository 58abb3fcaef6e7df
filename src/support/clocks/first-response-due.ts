import { firstResponseOf } from '../first-response.ts';
import type { Plan } from '../plans.ts';
import { isSeverityCode } from '../severities.ts';
import { addBusinessTime } from './business-time.ts';
import type { WorkCalendar } from './business-time.ts';

export interface FirstResponseQuestion {
  /** The plans that the account may be on. */
  readonly plans: readonly Plan[];
  readonly severityCode: string;
  /** Epoch milliseconds. */
  readonly timeCreated: number;
  /** Of the account's country; null where that is not known. */
  readonly calendar: WorkCalendar | null;
}

/** Whether any of the plans counts in business hours, so that the country matters. */
export function countsBusinessHours(plans: readonly Plan[]): boolean {
  return plans.some((plan) => firstResponseOf(plan, 'low')?.businessHours ?? false);
}

/**
 * Until when the first response is promised, epoch milliseconds; null where no promise is known. Of several
 * plans the most patient one counts: nobody is to be told of a promise that AWS may not have made.
 */
export function firstResponseDue(question: FirstResponseQuestion): number | null {
  const dues = question.plans.map((plan) => dueOn(plan, question));
  const known = dues.filter((due) => due !== null);
  return known.length === 0 || known.length < dues.length ? null : Math.max(...known);
}

function dueOn(plan: Plan, { severityCode, timeCreated, calendar }: FirstResponseQuestion): number | null {
  const promise = isSeverityCode(severityCode) ? firstResponseOf(plan, severityCode) : null;
  if (promise === null) return null;
  const duration = promise.minutes * 60_000;
  if (!promise.businessHours) return timeCreated + duration;
  return calendar && addBusinessTime(calendar, timeCreated, duration);
}
