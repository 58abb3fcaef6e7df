/** What screens do by the Trusted Advisor API. Heavy with its SDK, so it is fetched when it is needed. */
import {
  BatchUpdateRecommendationResourceExclusionCommand,
  type ExclusionStatus,
  ListRecommendationResourcesCommand,
  ListRecommendationsCommand,
  type RecommendationResourceSummary,
  type RecommendationSummary,
  type UpdateRecommendationResourceExclusionError,
} from '@aws-sdk/client-trustedadvisor';

import { sendAdvisor } from './advisor-client.ts';

/** Both are the model's bounds. */
const pageSize = 200;
const batchSize = 25;

/** A check as the API names it for one account; null where the plan does not have the check. */
export async function findRecommendation(
  accountId: string,
  checkId: string,
  signal?: AbortSignal,
): Promise<RecommendationSummary | null> {
  // AWS's documents leave open what names a check here; an ARN is what recommendations tell of theirs.
  const command = new ListRecommendationsCommand({
    checkIdentifier: `arn:aws:trustedadvisor:::check/${checkId}`,
  });
  const { recommendationSummaries } = await sendAdvisor(accountId, command, { signal });
  return recommendationSummaries?.[0] ?? null;
}

/** Page by page, so that a screen can begin before 20,000 have come. */
export async function* listRecommendationResources(
  accountId: string,
  recommendationIdentifier: string,
  { exclusionStatus, signal }: { exclusionStatus?: ExclusionStatus; signal?: AbortSignal } = {},
): AsyncGenerator<RecommendationResourceSummary[]> {
  let nextToken: string | undefined;
  do {
    const command = new ListRecommendationResourcesCommand({
      recommendationIdentifier,
      exclusionStatus,
      maxResults: pageSize,
      nextToken,
    });
    const page = await sendAdvisor(accountId, command, { signal });
    yield page.recommendationResourceSummaries ?? [];
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

/**
 * Excludes or includes resources, by their ARNs, in as many calls as that takes; the answer names those that
 * were refused. Doing it again changes nothing. Results show it after the next refresh of their check.
 */
export async function changeExclusion(
  accountId: string,
  arns: readonly string[],
  isExcluded: boolean,
): Promise<UpdateRecommendationResourceExclusionError[]> {
  const refused: UpdateRecommendationResourceExclusionError[] = [];
  for (let from = 0; from < arns.length; from += batchSize) {
    const recommendationResourceExclusions = arns
      .slice(from, from + batchSize)
      .map((arn) => ({ arn, isExcluded }));
    const command = new BatchUpdateRecommendationResourceExclusionCommand({
      recommendationResourceExclusions,
    });
    const answer = await sendAdvisor(accountId, command);
    refused.push(...(answer.batchUpdateRecommendationResourceExclusionErrors ?? []));
  }
  return refused;
}
