import type { Plan } from '../../../support/plans.ts';
import type { CatalogueCheck } from './catalogue-check.ts';
import { costOptimizing } from './cost-optimizing.ts';
import { faultTolerance } from './fault-tolerance.ts';
import { operationalExcellence } from './operational-excellence.ts';
import { performance } from './performance.ts';
import { security } from './security.ts';
import { serviceLimits } from './service-limits.ts';

/** Every check that has a rule. */
export const checks: readonly CatalogueCheck[] = [
  ...costOptimizing,
  ...performance,
  ...security,
  ...faultTolerance,
  ...serviceLimits,
  ...operationalExcellence,
];

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

export function checksOfPlan(plan: Plan): readonly CatalogueCheck[] {
  return plansWithFewChecks.has(plan) ? checks.filter((check) => check.isOnEveryPlan) : checks;
}

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check, or null where it is unknown, retired, or not part of the plan. */
export function findCheck(checkId: string, plan: Plan): CatalogueCheck | null {
  const check = byId.get(checkId);
  if (!check) return null;
  return check.isOnEveryPlan || !plansWithFewChecks.has(plan) ? check : null;
}
