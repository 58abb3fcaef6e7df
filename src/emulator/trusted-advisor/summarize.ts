/** From what a rule found to what the API tells: a check's status, counts, savings and result. */
import type {
  TrustedAdvisorCheckResult,
  TrustedAdvisorCheckSummary,
  TrustedAdvisorResourceDetail,
} from '@aws-sdk/client-support';

import type { AdvisorStatus } from '../../support/trusted-advisor.ts';
import type { EvaluatedResource } from './evaluate.ts';
import { timestamp } from './format.ts';

export interface CheckSnapshot {
  readonly status: AdvisorStatus;
  readonly summary: TrustedAdvisorCheckSummary;
  readonly result: TrustedAdvisorCheckResult;
}

interface Evaluated {
  readonly checkId: string;
  /** Null: the inventory has no such resources. */
  readonly resources: readonly EvaluatedResource[] | null;
  readonly listsHealthy: boolean;
  readonly now: number;
}

function worst(resources: readonly EvaluatedResource[]): AdvisorStatus {
  const has = (status: AdvisorStatus): boolean => resources.some((resource) => resource.status === status);
  return has('error') ? 'error' : has('warning') ? 'warning' : 'ok';
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** In per cent of what the resources cost, from 0 to 100 (AWS does not document the scale; ours). */
function savings(resources: readonly EvaluatedResource[]) {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const saved = sum(resources.map(({ monthlySavings = 0 }) => monthlySavings));
  const cost = sum(resources.map(({ monthlyCost = 0 }) => monthlyCost));
  return {
    estimatedMonthlySavings: cents(saved),
    estimatedPercentMonthlySavings: cost === 0 ? 0 : cents((100 * saved) / cost),
  };
}

const byUrgency = { error: 0, warning: 1, ok: 2 } as const;

function detail({ status, region, resourceId, metadata }: EvaluatedResource): TrustedAdvisorResourceDetail {
  const place = region === null ? {} : { region };
  return { status, ...place, resourceId, isSuppressed: false, metadata: [...metadata] };
}

/**
 * Proven by AWS's examples: `costOptimizing` is there on every check; a result lists green resources
 * too, and `hasFlaggedResources` says that it lists any, not that any is flagged.
 */
export function summarize({ checkId, resources, listsHealthy, now }: Evaluated): CheckSnapshot {
  const known = resources ?? [];
  const status = resources === null ? 'not_available' : worst(known);
  const listed = known
    .filter((resource) => listsHealthy || resource.status !== 'ok')
    .toSorted((left, right) => byUrgency[left.status] - byUrgency[right.status]);
  const about = {
    checkId,
    timestamp: timestamp(now),
    status,
    resourcesSummary: {
      resourcesProcessed: known.length,
      resourcesFlagged: known.filter((resource) => resource.status !== 'ok').length,
      resourcesIgnored: 0,
      resourcesSuppressed: 0,
    },
    categorySpecificSummary: { costOptimizing: savings(known) },
  };
  return {
    status,
    summary: { ...about, hasFlaggedResources: listed.length > 0 },
    result: { ...about, flaggedResources: listed.map(detail) },
  };
}
