import type { AdvisorCheck } from '../advisor-checks.ts';
import type { CheckColumn, CheckOrder } from '../checks-query.ts';
import { compareSeverity } from '../advisor-checks.ts';

type Compare = (left: AdvisorCheck, right: AdvisorCheck) => number;

const comparisons: Readonly<Record<CheckColumn, Compare>> = {
  check: (left, right) => left.name.localeCompare(right.name),
  status: compareSeverity,
  category: (left, right) => left.category.localeCompare(right.category),
  resources: (left, right) => left.flagged - right.flagged,
  savings: (left, right) => (left.savings ?? 0) - (right.savings ?? 0),
  age: (left, right) => (left.timestamp ?? '').localeCompare(right.timestamp ?? ''),
};

/** Without an order as they come: the worst first. Equals keep that among themselves. */
export function sortChecks(
  checks: readonly AdvisorCheck[],
  order: CheckOrder | null,
): readonly AdvisorCheck[] {
  if (!order) return checks;
  const compare = comparisons[order.by];
  const direction = order.descending ? -1 : 1;
  return checks.toSorted((left, right) => direction * compare(left, right));
}
