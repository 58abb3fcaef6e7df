/**
 * Which support plan an account can have, from what its Support API says: the severities that it offers,
 * or that it asks for a subscription. Several plans share a set of severities, so it is a list.
 * Source: user guide "Case management"; API reference, SubscriptionRequiredException.
 */
import { severitiesOf } from './first-response.ts';
import { type Plan, planCodes, plans } from './plans.ts';

/** Empty where no plan is known that offers just these. */
export function plansOffering(severityCodes: readonly string[]): readonly Plan[] {
  const offered = severityCodes.toSorted().join();
  return planCodes.filter((plan) => severitiesOf(plan).toSorted().join() === offered);
}

/** The plans whose accounts are told that the API needs a subscription. */
export const plansWithoutApi: readonly Plan[] = planCodes.filter((plan) => !plans[plan].api);

export function isPlan(code: string): code is Plan {
  return Object.hasOwn(plans, code);
}
