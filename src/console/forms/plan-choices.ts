/**
 * What an account's plan allows in the form. The API does not tell the plan, but its severity levels do,
 * as far as it matters here: every plan has a set of them, and plans that share one differ in nothing else
 * that the form offers.
 */
import { type FirstResponse, firstResponseOf } from '../../support/first-response.ts';
import { type ContactMethod, type Plan, planCodes, plans, type PlanTraits } from '../../support/plans.ts';
import type { SeverityCode } from '../../support/severities.ts';
import { plansOffering } from '../../support/support-level.ts';
import type { FormIssueType } from './create-case/create-case-values.ts';

/** The plans with exactly these levels. All of them where none has or the levels aren't known. */
export function plansWith(levels: readonly string[] | null): readonly Plan[] {
  const matching = plansOffering(levels ?? []);
  return matching.length > 0 ? matching : planCodes;
}

/** Whether these are fewer than all there are. */
export function isPlanKnown(candidates: readonly Plan[]): boolean {
  return candidates.length < planCodes.length;
}

function isInSome(candidates: readonly Plan[], predicate: (traits: PlanTraits) => boolean): boolean {
  return candidates.some((plan) => predicate(plans[plan]));
}

export function allowsIssueType(candidates: readonly Plan[], issueType: FormIssueType): boolean {
  return isInSome(candidates, (traits) => traits.issueTypes.includes(issueType));
}

export function allowsContactMethod(candidates: readonly Plan[], method: ContactMethod): boolean {
  return isInSome(candidates, (traits) => traits.contactMethods.includes(method));
}

export function allowsAdditionalContacts(candidates: readonly Plan[]): boolean {
  return isInSome(candidates, (traits) => traits.additionalContacts);
}

export interface PromisedResponse {
  readonly fastest: FirstResponse;
  readonly slowest: FirstResponse;
}

/** What the plans that come into question promise for a severity; null where one of them promises nothing. */
export function promisedResponse(
  candidates: readonly Plan[],
  severity: SeverityCode,
): PromisedResponse | null {
  const [first, ...others] = candidates.map((plan) => firstResponseOf(plan, severity));
  if (!first) return null;
  let range: PromisedResponse = { fastest: first, slowest: first };
  for (const other of others) {
    if (!other) return null;
    if (other.minutes < range.fastest.minutes) range = { ...range, fastest: other };
    if (other.minutes > range.slowest.minutes) range = { ...range, slowest: other };
  }
  return range;
}
