/** From what a rule found to what the API tells: a check's status, counts, savings and result. */
import type {
  TrustedAdvisorCheckResult,
  TrustedAdvisorCheckSummary,
  TrustedAdvisorResourceDetail,
} from '@aws-sdk/client-support';

import type { AdvisorStatus } from '../../../support/trusted-advisor.ts';
import type { Evaluated, EvaluatedResource } from './evaluate.ts';
import { timestamp } from '../format.ts';

export interface CheckSnapshot {
  readonly status: AdvisorStatus;
  readonly summary: TrustedAdvisorCheckSummary;
  readonly result: TrustedAdvisorCheckResult;
  readonly aggregates: ResourceCounts;
}

/** As the Trusted Advisor API counts. */
export interface ResourceCounts {
  readonly okCount: number;
  readonly warningCount: number;
  readonly errorCount: number;
  readonly excludedCount: number;
}

interface CheckedInventory {
  readonly checkId: string;
  /** Null: the inventory has no such resources. */
  readonly evaluated: Evaluated | null;
  /** Ids of resources: they are told as suppressed, and count for nothing else. */
  readonly excluded: ReadonlySet<string>;
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

function detail(
  { status, region, resourceId, metadata }: EvaluatedResource,
  isSuppressed: boolean,
): TrustedAdvisorResourceDetail {
  const place = region === null ? {} : { region };
  return { status, ...place, resourceId, isSuppressed, metadata: [...metadata] };
}

/**
 * Proven by AWS's examples: `costOptimizing` is there on every check; a result lists green resources
 * too, and `hasFlaggedResources` says that it lists any, not that any is flagged. That an excluded resource
 * neither colours its check nor saves anything follows from its being suppressed (ours).
 */
export function summarize({
  checkId,
  evaluated,
  excluded,
  listsHealthy,
  now,
}: CheckedInventory): CheckSnapshot {
  const known = evaluated?.resources ?? [];
  const counted = known.filter(({ resourceId }) => !excluded.has(resourceId));
  const status = evaluated === null ? 'not_available' : worst(counted);
  const listed = known
    .filter((resource) => listsHealthy || resource.status !== 'ok')
    .toSorted((left, right) => byUrgency[left.status] - byUrgency[right.status]);
  const about = {
    checkId,
    timestamp: timestamp(now),
    status,
    resourcesSummary: {
      resourcesProcessed: known.length,
      resourcesFlagged: counted.filter((resource) => resource.status !== 'ok').length,
      resourcesIgnored: evaluated?.ignored ?? 0,
      resourcesSuppressed: known.length - counted.length,
    },
    categorySpecificSummary: { costOptimizing: savings(counted) },
  };
  const count = (of: AdvisorStatus): number => counted.filter((resource) => resource.status === of).length;
  return {
    status,
    aggregates: {
      okCount: count('ok'),
      warningCount: count('warning'),
      errorCount: count('error'),
      excludedCount: known.length - counted.length,
    },
    summary: { ...about, hasFlaggedResources: listed.length > 0 },
    result: {
      ...about,
      flaggedResources: listed.map((resource) => detail(resource, excluded.has(resource.resourceId))),
    },
  };
}
