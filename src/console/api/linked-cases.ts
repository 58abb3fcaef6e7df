/** Cases that came of one another: the newer names the older in its text, and we keep the way back. */
import { type CaseDetails, DescribeCasesCommand } from '@aws-sdk/client-support';
import { queryOptions } from '@tanstack/react-query';

import {
  type CaseLink,
  LinkCasesCommand,
  ListLinkedCasesCommand,
} from '../../contract/center/linked-cases.ts';
import { sendAccountCenter } from './center-client.ts';
import { sendSupport } from './support-client.ts';

/** The case is there whatever becomes of this, and names the older one itself: nobody need be told. */
export async function linkCases(accountId: string, link: CaseLink): Promise<void> {
  try {
    await sendAccountCenter(accountId, new LinkCasesCommand(link));
  } catch {
    // The way back is missing then; the newer case still leads to the older one.
  }
}

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
    queryKey: ['center', accountId, 'ListLinkedCases', { caseId }],
    queryFn: ({ signal }) => findLinked(accountId, caseId, signal),
    // A case is read without them as well.
    retry: false,
  });
}
