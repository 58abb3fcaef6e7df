/** What we keep of a case for the person: how far it was read, whether it is followed, ratings, what came after. */
import { queryOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  type CaseCompanion,
  FollowCaseCommand,
  GetCaseCompanionCommand,
  MarkCaseReadCommand,
  UnfollowCaseCommand,
} from '../../contract/center/case-companion.ts';
import { RateCaseCommunicationCommand } from '../../contract/center/console-operations.ts';
import { sendAccountCenter } from './center-client.ts';

export interface CaseOfAccount {
  readonly accountId: string;
  readonly caseId: string;
}

export function companionQuery({ accountId, caseId }: CaseOfAccount) {
  return queryOptions({
    queryKey: ['center', accountId, 'GetCaseCompanion', { caseId }],
    queryFn: async ({ signal }): Promise<CaseCompanion> =>
      sendAccountCenter(accountId, new GetCaseCompanionCommand({ caseId }), { signal }),
    // How far it was read is asked for when the case is opened, and holds while it is looked at.
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // A case is read without it as well.
    retry: false,
  });
}

function changeKnown(queryClient: QueryClient, one: CaseOfAccount, change: Partial<CaseCompanion>): void {
  queryClient.setQueryData(companionQuery(one).queryKey, (known) => known && { ...known, ...change });
}

/** Nobody waits for it, and nobody need be told where it fails: the case stays unread. */
export function useMarkRead({ accountId, caseId }: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (readAt: string) => sendAccountCenter(accountId, new MarkCaseReadCommand({ caseId, readAt })),
    onSuccess: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('SearchForCases') }),
  });
  return mutate;
}

/** Shown at once, and taken back where it fails. */
export function useFollow(one: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { accountId, caseId } = one;
  return useMutation({
    mutationFn: (isFollowed: boolean) =>
      sendAccountCenter(
        accountId,
        isFollowed ? new FollowCaseCommand({ caseId }) : new UnfollowCaseCommand({ caseId }),
      ),
    onMutate: (isFollowed) => changeKnown(queryClient, one, { isFollowed }),
    onError: (_error, isFollowed) => changeKnown(queryClient, one, { isFollowed: !isFollowed }),
  });
}

export interface GivenRating {
  readonly communicationKey: string;
  readonly rating: number;
  readonly comment: string;
}

/** Given again, a rating replaces the one before. */
export function useRate(one: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { accountId, caseId } = one;
  return useMutation({
    mutationFn: ({ comment, ...given }: GivenRating) => {
      const input = { caseId, ...given, ...(comment !== '' && { comment }) };
      return sendAccountCenter(accountId, new RateCaseCommunicationCommand(input));
    },
    onSuccess: (_answer, { comment, ...given }) => {
      const known = queryClient.getQueryData(companionQuery(one).queryKey);
      const others = (known?.ratings ?? []).filter((it) => it.communicationKey !== given.communicationKey);
      const said = { ...given, ...(comment !== '' && { comment }), ratedAt: new Date().toISOString() };
      changeKnown(queryClient, one, { ratings: [...others, said] });
    },
  });
}
