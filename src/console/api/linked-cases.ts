/** Cases that came of one another: the newer names the older in its text, and we keep the way back. */
import { type CaseDetails, DescribeCasesCommand } from '@aws-sdk/client-support';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { LinkCasesCommand, ListLinkedCasesCommand } from '../../contract/center/linked-cases.ts';
import { accountOfCaseId, findCaseId, findCaseNumber } from '../../support/case-id.ts';
import { sendAccountCenter } from './center-client.ts';
import { isAllowed } from './permissions.ts';
import { useSession } from './session.ts';
import { sendSupport } from './support-client.ts';

export interface WrittenLink {
  readonly caseId: string;
  /** The case that was there before, as a person wrote it: by its id, or by its number alone. */
  readonly relatedCase: string;
}

/** The case is there whatever becomes of this, and names the older one itself: nobody need be told. */
export function useLinkCases(accountId: string): (link: WrittenLink) => void {
  const queryClient = useQueryClient();
  const session = useSession();
  const { mutate } = useMutation({
    mutationFn: async ({ caseId, relatedCase }: WrittenLink) => {
      const displayId = findCaseNumber(relatedCase);
      const canLookUp = displayId !== null && isAllowed(session, accountId, 'support:DescribeCases');
      const relatedCaseId =
        findCaseId(relatedCase) ??
        (canLookUp ? await queryClient.fetchQuery(caseOfNumberQuery(accountId, displayId)) : null);
      // Cases are linked within their account; a text that names none of it stays text.
      if (relatedCaseId === null || accountOfCaseId(relatedCaseId) !== accountId) return;
      if (relatedCaseId === caseId) return;
      await sendAccountCenter(accountId, new LinkCasesCommand({ caseId, relatedCaseId }));
    },
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

async function findByNumber(accountId: string, displayId: string, signal: AbortSignal) {
  const input = { displayId, includeResolvedCases: true, includeCommunications: false };
  const { cases = [] } = await sendSupport(accountId, new DescribeCasesCommand(input), { signal });
  return cases.find((one) => one.displayId === displayId)?.caseId ?? null;
}

/** The id of the account's case with this number, or null where the account has none. */
export function caseOfNumberQuery(accountId: string, displayId: string) {
  return queryOptions({
    queryKey: ['center', accountId, 'CaseOfNumber', { displayId }] as const,
    queryFn: ({ signal }) => findByNumber(accountId, displayId, signal),
    // A number belongs to its case for good.
    staleTime: ({ state }) => (state.data ? Infinity : 0),
    retry: false,
  });
}
