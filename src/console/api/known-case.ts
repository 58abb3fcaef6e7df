import type { CaseDetails } from '@aws-sdk/client-support';
import type { QueryClient } from '@tanstack/react-query';

import type { FoundCase, SearchAnswer } from '../../contract/center/search-for-cases.ts';
import { searchKey } from './search-cases.ts';

/** A case as a list has brought it along, so that opening it from there shows it at once. */
export function knownCase(
  queryClient: QueryClient,
  accountId: string,
  caseId: string,
): CaseDetails | undefined {
  const answers = queryClient.getQueriesData<SearchAnswer>({ queryKey: searchKey });
  for (const [, answer] of answers) {
    // Counts alone, and those of queues, come without cases.
    const found = answer?.cases?.find((one) => one.caseId === caseId && one.accountId === accountId);
    if (found) return detailsOf(found);
  }
  return undefined;
}

/** What AWS calls the same names it; the messages are not among it. */
function detailsOf(found: FoundCase): CaseDetails {
  return {
    caseId: found.caseId,
    displayId: found.displayId,
    subject: found.subject,
    status: found.status,
    serviceCode: found.serviceCode,
    categoryCode: found.categoryCode,
    severityCode: found.severityCode,
    language: found.language,
    submittedBy: found.submittedBy,
    timeCreated: found.timeCreated,
    ccEmailAddresses: found.ccEmailAddresses,
  };
}
