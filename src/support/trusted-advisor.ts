/**
 * The vocabulary of Trusted Advisor.
 * Sources: service model (statuses, refresh statuses), user guide (names of categories and states).
 */
export const advisorCategories = {
  cost_optimizing: 'Cost optimization',
  performance: 'Performance',
  security: 'Security',
  fault_tolerance: 'Fault tolerance',
  service_limits: 'Service limits',
  operational_excellence: 'Operational excellence',
} as const;

export type AdvisorCategory = keyof typeof advisorCategories;

export function isAdvisorCategory(value: string): value is AdvisorCategory {
  return Object.hasOwn(advisorCategories, value);
}

/** Of a check and of a resource; `not_available` is a check without a result. Worst first. */
export const advisorStatuses = {
  error: 'Action recommended',
  warning: 'Investigation recommended',
  ok: 'No problems detected',
  not_available: 'Not available',
} as const;

export type AdvisorStatus = keyof typeof advisorStatuses;

export function isAdvisorStatus(value: string): value is AdvisorStatus {
  return Object.hasOwn(advisorStatuses, value);
}

/** The life of a refresh, in the order it passes through; `abandoned` when it did not come to an end. */
export const refreshStatuses = ['none', 'enqueued', 'processing', 'success', 'abandoned'] as const;

export type RefreshStatus = (typeof refreshStatuses)[number];

/** Whether a refresh has come to its end, so that polling may stop. */
export function isRefreshOver(status: RefreshStatus): boolean {
  return status !== 'enqueued' && status !== 'processing';
}
