/** Cases that came of one another: the newer names the older in its text, and we keep the way back. */
import { type CaseDetails, DescribeCasesCommand } from '@aws-sdk/client-support';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  type CaseLink,
  LinkCasesCommand,
  ListLinkedCasesCommand,
} from '../../contract/center/linked-cases.ts';
import { sendAccountCenter } from './center-client.ts';
import { sendSupport } from './support-client.ts';

/** The case is there whatever becomes of this, and names the older one itself: nobody need be told. */
export function useLinkCases(accountId: string): (link: CaseLink) => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (link: CaseLink) => sendAccountCenter(accountId, new LinkCasesCommand(link)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
  return mutate;
}

const keyOf = (accountId: string) => ['center', accountId, 'ListLinkedCases'] as const;

async function findLinked(accountId: string, caseId: string, signal: AbortSignal): Promise<CaseDetails[]> {
  const command = new ListLinkedCasesCommand({ caseId });
  const { caseIds } = await sendAccountCenter(accountId, command, { signal });
  if (caseIds.length === 0) return [];
  const input = { caseIdList: caseIds, includeResolvedCases: true, includeCommunications: false };
  const { cases = [] } = await sendSupport(accountId, new DescribeCasesCommand(input), { signal });
  return cases;
}

/** The cases that were opened because of this one. */
export function linkedCasesQuery(accountId: string, caseId: string) {
  return queryOptions({
    queryKey: [...keyOf(accountId), { caseId }],
    queryFn: ({ signal }) => findLinked(accountId, caseId, signal),
    // A case is read without them as well.
    retry: false,
  });
}
