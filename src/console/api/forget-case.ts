/** A case that is not there any more, or not for this person: nothing of it stays in the browser. */
import type { Query, QueryClient } from '@tanstack/react-query';

import type { SearchAnswer } from '../../contract/center/search-for-cases.ts';
import { caseQuery } from './queries.ts';
import { searchKey } from './search-cases.ts';

export function isCaseGone(error: Error | null): boolean {
  return error?.name === 'CaseIdNotFound';
}

/** Messages, notes, files, and its row in lists that were found; lists are asked for again with the next news. */
export function forgetCase(queryClient: QueryClient, accountId: string, caseId: string): void {
  const own = queryClient.getQueryCache().find({ queryKey: caseQuery(accountId, caseId).queryKey });
  // It goes on saying that the case is not there.
  own?.setState({ data: undefined });
  const isOfCase = (query: Query) => query !== own && JSON.stringify(query.queryKey).includes(caseId);
  queryClient.removeQueries({ predicate: isOfCase });
  queryClient.setQueriesData<SearchAnswer>({ queryKey: searchKey }, (answer) =>
    // Counts alone come without cases.
    answer?.cases?.some((one) => one.caseId === caseId)
      ? { ...answer, cases: answer.cases.filter((one) => one.caseId !== caseId) }
      : answer,
  );
}
