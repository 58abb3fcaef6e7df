import type { AdvisorOperationName } from '../../../support/advisor-operations.ts';
import type { AdvisorCall } from './advisor-call.ts';
import { listChecks } from './list-checks.ts';
import { listRecommendationResources } from './list-recommendation-resources.ts';
import { getRecommendation, listRecommendations } from './recommendations.ts';
import { batchUpdateExclusion, updateLifecycle } from './update-recommendations.ts';

type AdvisorHandler = (call: AdvisorCall) => object | Promise<object>;

export const advisorHandlers: Readonly<Record<AdvisorOperationName, AdvisorHandler>> = {
  ListChecks: listChecks,
  ListRecommendations: listRecommendations,
  GetRecommendation: getRecommendation,
  ListRecommendationResources: listRecommendationResources,
  UpdateRecommendationLifecycle: updateLifecycle,
  BatchUpdateRecommendationResourceExclusion: batchUpdateExclusion,
};
