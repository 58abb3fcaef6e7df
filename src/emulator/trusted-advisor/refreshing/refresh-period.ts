import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import { hasFewChecks } from '../../catalogue/checks/checks.ts';
import type { Plan } from '../../../support/plans.ts';
import { automaticPeriod, week } from './refresh-times.ts';

/** How often a check refreshes by itself, milliseconds; null: only when somebody asks, as on small plans. */
export function periodOf({ isAutoRefreshed }: CatalogueCheck, plan: Plan): number | null {
  if (isAutoRefreshed) return automaticPeriod;
  return hasFewChecks(plan) ? null : week;
}
