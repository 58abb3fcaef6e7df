import type { TrustedAdvisorCheckSummary } from '@aws-sdk/client-support';

import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import { checksOfPlan } from '../../catalogue/checks/checks.ts';
import { findAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import { findLifecycles } from '../../store/advisor/lifecycles.ts';
import type { RecommendationLifecycleRow } from '../../store/schema.ts';
import type { ResourceCounts } from '../evaluation/summarize.ts';
import { pageOf, requireRecommendation } from './advisor-call.ts';
import type { AdvisorCall } from './advisor-call.ts';
import { ResourceNotFound } from './advisor-errors.ts';
import { getRecommendationInput, listRecommendationsInput, readAdvisorInput } from './advisor-input.ts';
import { checkArn, recommendationArn, recommendationId } from './arns.ts';

interface Told {
  readonly check: CatalogueCheck;
  readonly summary: TrustedAdvisorCheckSummary;
  readonly counts: ResourceCounts;
}

function savingsOf({ category }: CatalogueCheck, { categorySpecificSummary }: TrustedAdvisorCheckSummary) {
  const costOptimizing = categorySpecificSummary?.costOptimizing;
  if (category !== 'cost_optimizing' || !costOptimizing) return {};
  return { pillarSpecificAggregates: { costOptimizing } };
}

function summarize(
  { account }: AdvisorCall,
  { check, summary, counts }: Told,
  { createdAt, lifecycle }: { createdAt: number; lifecycle: RecommendationLifecycleRow | undefined },
) {
  const id = recommendationId(account.accountId, check.id);
  return {
    id,
    arn: recommendationArn(account.accountId, id),
    checkArn: checkArn(check.id),
    name: check.name,
    type: 'standard',
    source: 'ta_check',
    status: summary.status ?? 'ok',
    pillars: [check.category],
    awsServices: [],
    resourcesAggregates: counts,
    ...savingsOf(check, summary),
    ...(lifecycle && { lifecycleStage: lifecycle.stage }),
    createdAt: new Date(createdAt).toISOString(),
    lastUpdatedAt: summary.timestamp ?? '',
  };
}

type Summarized = ReturnType<typeof summarize>;

/** Checks that are not available recommend nothing. */
async function recommendationsOf(
  call: AdvisorCall,
  checks: readonly CatalogueCheck[],
): Promise<Summarized[]> {
  const { account, advisor, database, now } = call;
  const rendered = await advisor.summaries(account, checks, now);
  const { known_since } = await findAdvisorAccount(database.read, account.accountId);
  const lifecycles = await findLifecycles(database.read, account.accountId);
  return checks.flatMap((check, index) => {
    // Both as `summarize` of the checks renders them.
    const summary = JSON.parse(rendered[index]?.summary ?? '{}') as TrustedAdvisorCheckSummary;
    const counts = JSON.parse(rendered[index]?.aggregates ?? '{}') as ResourceCounts;
    if (summary.status === 'not_available') return [];
    const about = { createdAt: known_since ?? now, lifecycle: lifecycles.get(check.id) };
    return [summarize(call, { check, summary, counts }, about)];
  });
}

export async function listRecommendations(call: AdvisorCall) {
  const query = readAdvisorInput(listRecommendationsInput, call.input);
  const { type, status, pillar, awsService, source, checkIdentifier } = query;
  const isElsewhere =
    type === 'priority' || awsService !== undefined || (source ?? 'ta_check') !== 'ta_check';
  const checks = checksOfPlan(call.account.plan).filter(({ id, category }) => {
    const isNamed =
      checkIdentifier === undefined || checkIdentifier === id || checkIdentifier === checkArn(id);
    return isNamed && (pillar ?? category) === category;
  });
  const after = Date.parse(query.afterLastUpdatedAt ?? '1970-01-01T00:00:00Z');
  const before = Date.parse(query.beforeLastUpdatedAt ?? '9999-01-01T00:00:00Z');
  const all = isElsewhere ? [] : await recommendationsOf(call, checks);
  const found = all.filter((each) => {
    const updated = Date.parse(each.lastUpdatedAt);
    return (status ?? each.status) === each.status && updated > after && updated < before;
  });
  const { items, more } = pageOf(call, 'ListRecommendations', { items: found, query });
  return { recommendationSummaries: items, ...more };
}

export async function getRecommendation(call: AdvisorCall) {
  readAdvisorInput(getRecommendationInput, call.input);
  const check = requireRecommendation(call, call.identifier);
  const [found] = await recommendationsOf(call, [check]);
  if (!found) throw new ResourceNotFound('recommendation');
  const lifecycle = (await findLifecycles(call.database.read, call.account.accountId)).get(check.id);
  const updated = lifecycle && {
    updatedOnBehalfOf: lifecycle.updated_by,
    updateReason: lifecycle.reason,
    ...(lifecycle.reason_code !== null && { updateReasonCode: lifecycle.reason_code }),
    ...(lifecycle.stage === 'resolved' && { resolvedAt: new Date(lifecycle.updated_at).toISOString() }),
  };
  return { recommendation: { ...found, description: check.description, ...updated } };
}
