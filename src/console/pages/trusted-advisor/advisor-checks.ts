/** Checks with what became of them. */
import type { TrustedAdvisorCheckDescription, TrustedAdvisorCheckSummary } from '@aws-sdk/client-support';

import { type AdvisorStatus, advisorStatuses, isAdvisorStatus } from '../../../support/trusted-advisor.ts';
import type { CheckFilter } from './checks-query.ts';

export interface AdvisorCheck {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** As the service names it; a category that we don't know is shown as it came. */
  readonly category: string;
  /** Null as long as the summary is not there. */
  readonly status: AdvisorStatus | null;
  readonly flagged: number;
  readonly processed: number;
  readonly excluded: number;
  /** US dollars a month; null where the check saves nothing. */
  readonly savings: number | null;
  /** When it ran last, as AWS writes times; undefined where it never did. */
  readonly timestamp: string | undefined;
}

/** `excluded` is no status of a check: it has resources that were excluded from it. */
export type CheckState = AdvisorStatus | 'excluded';

export const checkStates: readonly CheckState[] = ['error', 'warning', 'ok', 'not_available', 'excluded'];

const statusOrder: readonly string[] = Object.keys(advisorStatuses);

function statusOf(summary: TrustedAdvisorCheckSummary): AdvisorStatus {
  const { status = '' } = summary;
  return isAdvisorStatus(status) ? status : 'not_available';
}

function joinCheck(
  { id = '', name = '', description = '', category = '' }: TrustedAdvisorCheckDescription,
  summary: TrustedAdvisorCheckSummary | undefined,
): AdvisorCheck {
  const resources = summary?.resourcesSummary;
  const saved = summary?.categorySpecificSummary?.costOptimizing?.estimatedMonthlySavings ?? 0;
  const status = summary ? statusOf(summary) : null;
  return {
    id,
    name,
    description,
    category,
    status,
    flagged: resources?.resourcesFlagged ?? 0,
    processed: resources?.resourcesProcessed ?? 0,
    excluded: resources?.resourcesSuppressed ?? 0,
    // Zeros stand on checks that have nothing to do with costs, too.
    savings: saved > 0 ? saved : null,
    timestamp: status === 'not_available' ? undefined : summary?.timestamp,
  };
}

/** Worst first. */
export function compareSeverity(left: AdvisorCheck, right: AdvisorCheck): number {
  const rank = ({ status }: AdvisorCheck) =>
    status === null ? statusOrder.length : statusOrder.indexOf(status);
  return rank(left) - rank(right);
}

/** Worst first, and by name among equals. */
export function compareChecks(left: AdvisorCheck, right: AdvisorCheck): number {
  return compareSeverity(left, right) || left.name.localeCompare(right.name);
}

export function joinChecks(
  checks: readonly TrustedAdvisorCheckDescription[],
  summaries: readonly TrustedAdvisorCheckSummary[],
): AdvisorCheck[] {
  const byId = new Map(summaries.map((summary) => [summary.checkId, summary]));
  return checks.map((check) => joinCheck(check, byId.get(check.id))).toSorted(compareChecks);
}

export function isInState(check: AdvisorCheck, state: CheckState): boolean {
  return state === 'excluded' ? check.excluded > 0 : check.status === state;
}

/** `changed`: ids of the checks whose status has changed; null as long as nobody knows. */
export function filterChecks(
  checks: readonly AdvisorCheck[],
  { category, state, text, isChanged }: CheckFilter,
  changed: ReadonlySet<string> | null,
): AdvisorCheck[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return checks.filter((check) => {
    if (category !== null && check.category !== category) return false;
    if (state !== null && !isInState(check, state)) return false;
    if (isChanged && changed?.has(check.id) === false) return false;
    const searched = `${check.name} ${check.id}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** US dollars a month over all of them. */
export function totalSavings(checks: readonly AdvisorCheck[]): number {
  return checks.reduce((sum, { savings }) => sum + (savings ?? 0), 0);
}

export function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
