/** Every operation of the Trusted Advisor API, by the ids of nothing, so that none changes anything. */
import type { AdvisorOperationName } from '../../../src/support/advisor-operations.ts';
import type { Role, Row } from './roles.ts';

/** The deny of the last role names other actions. */
const readers: readonly Role[] = ['read-only', 'full', 'trusted advisor', 'admin', 'explicit deny'];
const changers: readonly Role[] = ['full', 'admin', 'explicit deny'];

const nothing = 'arn:aws:trustedadvisor::210000000001:recommendation/none';
const one = `/v1/recommendations/${encodeURIComponent(nothing)}`;
const resource = nothing.replace('recommendation/', 'recommendation-resource/');

/** In the order of `advisorOperations`. */
export const advisorRows: Record<AdvisorOperationName, Row> = {
  ListChecks: { who: readers, answer: 'ok' },
  ListRecommendations: { who: readers, answer: 'ok' },
  GetRecommendation: { who: readers, answer: 'ResourceNotFoundException' },
  ListRecommendationResources: { who: readers, answer: 'ResourceNotFoundException' },
  UpdateRecommendationLifecycle: { who: changers, answer: 'ResourceNotFoundException' },
  BatchUpdateRecommendationResourceExclusion: { who: changers, answer: 'ok' },
};

export const advisorAddresses: Readonly<Record<AdvisorOperationName, { path: string; input?: object }>> = {
  ListChecks: { path: '/v1/checks?pillar=security&maxResults=1' },
  ListRecommendations: { path: '/v1/recommendations' },
  GetRecommendation: { path: one },
  ListRecommendationResources: { path: `${one}/resources` },
  UpdateRecommendationLifecycle: { path: `${one}/lifecycle`, input: { lifecycleStage: 'dismissed' } },
  BatchUpdateRecommendationResourceExclusion: {
    path: '/v1/batch-update-recommendation-resource-exclusion',
    input: { recommendationResourceExclusions: [{ arn: `${resource}/none`, isExcluded: true }] },
  },
};
