import type { TrustedAdvisorCheckResult, TrustedAdvisorResourceDetail } from '@aws-sdk/client-support';

import { namingColumn } from '../../../support/advisor-columns.ts';
import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import { excludedResources } from '../refreshing/exclude-resources.ts';
import { pageOf, requireRecommendation } from './advisor-call.ts';
import type { AdvisorCall } from './advisor-call.ts';
import { listResourcesInput, readAdvisorInput } from './advisor-input.ts';
import { recommendationArn, recommendationId, resourceArn } from './arns.ts';

function awsResourceId({ columns }: CatalogueCheck, { metadata, resourceId }: TrustedAdvisorResourceDetail) {
  const place = namingColumn(columns);
  return (place === null ? null : metadata?.[place]) ?? resourceId ?? '';
}

/** What the last result lists; whether a resource is excluded is told as it is now. */
export async function listRecommendationResources(call: AdvisorCall) {
  const query = readAdvisorInput(listResourcesInput, call.input);
  const { account, advisor, database, now } = call;
  const { accountId } = account;
  const check = requireRecommendation(call, call.identifier);
  // As `summarize` renders it.
  const result = JSON.parse(await advisor.result(account, check, now)) as TrustedAdvisorCheckResult;
  const excluded = await excludedResources(database, { accountId, checkId: check.id }, now);
  const exclusionOf = ({ resourceId = '' }: TrustedAdvisorResourceDetail) =>
    excluded.has(resourceId) ? 'excluded' : 'included';
  const found = (result.flaggedResources ?? []).filter((resource) => {
    if ((query.status ?? resource.status) !== resource.status) return false;
    if ((query.exclusionStatus ?? exclusionOf(resource)) !== exclusionOf(resource)) return false;
    return query.regionCode === undefined || query.regionCode === resource.region;
  });
  const { items, more } = pageOf(call, 'ListRecommendationResources', {
    items: found,
    query: { ...query, recommendation: check.id },
  });
  const id = recommendationId(accountId, check.id);
  return {
    recommendationResourceSummaries: items.map((resource) => ({
      id: resource.resourceId,
      arn: resourceArn(accountId, id, resource.resourceId ?? ''),
      awsResourceId: awsResourceId(check, resource),
      regionCode: resource.region ?? 'global',
      status: resource.status,
      metadata: Object.fromEntries(
        check.columns.map((column, index) => [column, resource.metadata?.[index] ?? '']),
      ),
      lastUpdatedAt: result.timestamp,
      exclusionStatus: exclusionOf(resource),
      recommendationArn: recommendationArn(accountId, id),
    })),
    ...more,
  };
}
