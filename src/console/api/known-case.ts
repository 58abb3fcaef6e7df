import type { CaseDetails, DescribeCasesCommandOutput } from '@aws-sdk/client-support';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';

import { supportKey } from './query-keys.ts';

type Known = InfiniteData<DescribeCasesCommandOutput> | CaseDetails | null;

/** A case as a list has brought it along, so that opening it from there shows it at once. */
export function knownCase(
  queryClient: QueryClient,
  accountId: string,
  caseId: string,
): CaseDetails | undefined {
  const answers = queryClient.getQueriesData<Known>({ queryKey: supportKey(accountId, 'DescribeCases') });
  for (const [, answer] of answers) {
    const pages = answer && 'pages' in answer ? answer.pages : [];
    const found = pages.flatMap(({ cases = [] }) => cases).find((details) => details.caseId === caseId);
    if (found) return found;
  }
  return undefined;
}
