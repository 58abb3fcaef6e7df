import type { Plan } from '../../../support/plans.ts';
import { describeCheck } from './catalogue-check.ts';
import type { CatalogueCheck } from './catalogue-check.ts';
import { configRules } from './config-rules.ts';
import { contentDelivery } from './content-delivery.ts';
import { costOptimizing } from './cost-optimizing.ts';
import { databases } from './databases.ts';
import { domainNames } from './domain-names.ts';
import { faultTolerance } from './fault-tolerance.ts';
import { functions } from './functions.ts';
import { knownChecks } from './known-checks.ts';
import { licensedSoftware } from './licensed-software.ts';
import { loadBalancers } from './load-balancers.ts';
import { performance } from './performance.ts';
import { rightSizing } from './right-sizing.ts';
import { security } from './security.ts';
import { serviceLimits } from './service-limits.ts';
import { wellArchitected } from './well-architected.ts';

const texts = new Map(
  [
    ...configRules,
    ...contentDelivery,
    ...costOptimizing,
    ...databases,
    ...domainNames,
    ...faultTolerance,
    ...functions,
    ...licensedSoftware,
    ...loadBalancers,
    ...performance,
    ...rightSizing,
    ...security,
    ...serviceLimits,
    ...wellArchitected,
  ].map((text) => [text.id, text]),
);

/** Throws for a check that nobody has described: there is none. */
function describe(id: string): string {
  const text = texts.get(id);
  if (!text) throw new Error(`The check ${id} has no description`);
  return describeCheck(text);
}

/** Every check whose columns are known, and each has a rule. */
export const checks: readonly CatalogueCheck[] = knownChecks.map((check) => ({
  ...check,
  description: describe(check.id),
}));

/** Ids that AWS has retired (change log of the guide): a call that names one is refused. */
export const retiredCheckIds: ReadonlySet<string> = new Set([
  'h3L1otH3re',
  '7ujm6yhn5t',
  '1qw23er45t',
  '1qazXsw23e',
  'vZ2c2W1srf',
  'j3DFqYTe29',
  'tfg86AVHAZ',
  'k3J2hns32g',
  'vjafUGJ9H0',
  'zXCkfM1nI3',
  'BueAdJ7NrP',
  '0t121N1Ty3',
  '8M012Ph3U5',
  '4g3Nt5M1Th',
  'xdeXZKIUy',
]);

/** Source: user guide, "Trusted Advisor check reference" (checks of the Basic and Developer plans). */
const plansWithFewChecks: ReadonlySet<Plan> = new Set(['basic', 'developer']);

export function hasFewChecks(plan: Plan): boolean {
  return plansWithFewChecks.has(plan);
}

export function checksOfPlan(plan: Plan): readonly CatalogueCheck[] {
  return hasFewChecks(plan) ? checks.filter((check) => check.isOnEveryPlan) : checks;
}

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check, or null where it is unknown, retired, or not part of the plan. */
export function findCheck(checkId: string, plan: Plan): CatalogueCheck | null {
  const check = byId.get(checkId);
  if (!check) return null;
  return check.isOnEveryPlan || !hasFewChecks(plan) ? check : null;
}

/** Whether another plan has the check. */
export function isKnownCheck(checkId: string): boolean {
  return byId.has(checkId);
}
