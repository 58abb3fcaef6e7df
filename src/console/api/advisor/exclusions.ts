/** Excluding resources from a check, and including them again, by the Trusted Advisor API. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { askAdvisor } from './ask-advisor.ts';
import { forgetAdvisorFigures } from './advisor-keys.ts';
import { type KnownResource, ResourceMatcher } from './match-resources.ts';

export interface ExclusionWish {
  readonly resources: readonly KnownResource[];
  readonly isExcluded: boolean;
}

export interface ExclusionOutcome extends ExclusionWish {
  /** Those that were changed. */
  readonly done: readonly KnownResource[];
  /** How many AWS refused or does not know, and what it says of the first. */
  readonly refused: number;
  readonly reason: string | null;
}

/** Whether resources are to be excluded, by their ids, as it was asked for in this tab. */
export type AskedExclusions = Readonly<Record<string, boolean>>;

const keyOf = (accountId: string, checkId: string) => ['advisor', accountId, 'exclusions', checkId] as const;

/** Results follow at the next refresh; until then, and without another visit of AWS, this is what is known. */
export function askedExclusionsQuery(accountId: string, checkId: string) {
  return queryOptions<AskedExclusions>({
    queryKey: keyOf(accountId, checkId),
    queryFn: () => ({}),
    enabled: false,
    initialData: {},
    gcTime: Number.POSITIVE_INFINITY,
  });
}

class CheckNotRecommended extends Error {
  override readonly name = 'ResourceNotFoundException';
  readonly $metadata = { httpStatusCode: 404 };
}

async function change(
  accountId: string,
  checkId: string,
  { resources, isExcluded }: ExclusionWish,
): Promise<ExclusionOutcome> {
  const advisor = await askAdvisor();
  const recommendation = await advisor.findRecommendation(accountId, checkId);
  if (!recommendation?.arn) throw new CheckNotRecommended('The check has no recommendation.');
  const matcher = new ResourceMatcher(resources);
  for await (const page of advisor.listRecommendationResources(accountId, recommendation.arn)) {
    matcher.add(page);
    if (matcher.isComplete) break;
  }
  const errors = await advisor.changeExclusion(accountId, [...matcher.arns.values()], isExcluded);
  const refusedArns = new Set(errors.map(({ arn }) => arn));
  const done = resources.filter(({ resourceId }) => {
    const arn = matcher.arns.get(resourceId);
    return arn !== undefined && !refusedArns.has(arn);
  });
  return {
    resources,
    isExcluded,
    done,
    refused: resources.length - done.length,
    reason: errors[0]?.errorMessage ?? null,
  };
}

/** Doing it twice is the same as once, so there is no key. */
export function useChangeExclusion(accountId: string, checkId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wish: ExclusionWish) => change(accountId, checkId, wish),
    onSuccess: ({ done, isExcluded }) => {
      const asked = Object.fromEntries(done.map(({ resourceId }) => [resourceId, isExcluded]));
      queryClient.setQueryData<AskedExclusions>(keyOf(accountId, checkId), (known) => ({
        ...known,
        ...asked,
      }));
      void forgetAdvisorFigures(queryClient, accountId);
    },
  });
}
