/**
 * The promised time to the first response, from one table: which severities a plan has and how long
 * AWS may take. It holds for the first response only.
 * Source: user guide "Case management" and "Case management (legacy)".
 */
import type { Plan } from './plans.ts';
import type { SeverityCode } from './severities.ts';
import { severityCodes } from './severities.ts';

export interface FirstResponse {
  readonly minutes: number;
  /** Counted 08:00-18:00 on working days in the country of the account's contact information. */
  readonly businessHours: boolean;
}

const hours = (count: number): FirstResponse => ({ minutes: count * 60, businessHours: false });
const minutes = (count: number): FirstResponse => ({ minutes: count, businessHours: false });
const businessHours = (count: number): FirstResponse => ({ minutes: count * 60, businessHours: true });

const business = { low: hours(24), normal: hours(12), high: hours(4), urgent: hours(1) };

const promises: Readonly<Record<Plan, Partial<Readonly<Record<SeverityCode, FirstResponse | null>>>>> = {
  // Basic has no promise; one level, so that a case has a severity at all, is our choice.
  basic: { low: null },
  developer: { low: businessHours(24), normal: businessHours(12) },
  business,
  'enterprise-on-ramp': { ...business, critical: minutes(30) },
  'business-plus': { ...business, critical: minutes(30) },
  enterprise: { ...business, critical: minutes(15) },
  'unified-operations': { ...business, critical: minutes(5) },
};

/** The severities that an account may choose, least urgent first. */
export function severitiesOf(plan: Plan): readonly SeverityCode[] {
  return severityCodes.filter((severity) => Object.hasOwn(promises[plan], severity));
}

/** The promise, or null where the plan makes none (Basic, or a severity that it does not have). */
export function firstResponseOf(plan: Plan, severity: SeverityCode): FirstResponse | null {
  return promises[plan][severity] ?? null;
}

/** The severity of a case that was opened without one: the least urgent (our choice). */
export const defaultSeverity: SeverityCode = 'low';
