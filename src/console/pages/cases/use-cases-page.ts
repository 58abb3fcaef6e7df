import type { CaseDetails } from '@aws-sdk/client-support';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { casesQuery } from '../../api/queries.ts';
import type { CaseView } from '../../paths.ts';

export interface CasesPage {
  /** Undefined until a page is there. */
  readonly items: readonly CaseDetails[] | undefined;
  /** The page that the items belong to; behind the wanted one while that is on its way. */
  readonly page: number;
  readonly knownPages: number;
  readonly hasMore: boolean;
  /** What is shown belongs to another page or view than the one that was asked for. */
  readonly isBehind: boolean;
  readonly isFetching: boolean;
  readonly fetchedAt: number;
  readonly error: Error | null;
  readonly refetch: () => void;
}

export interface WantedPage {
  readonly view: CaseView;
  readonly size: number;
  readonly page: number;
}

/** One page of the list, reached through the tokens of the pages before it. */
export function useCasesPage(accountId: string, { view, size, page: wanted }: WantedPage): CasesPage {
  const query = useInfiniteQuery(casesQuery(accountId, view, size));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const known = data?.pages.length ?? 0;
  const canGoOn = known > 0 && hasNextPage && !query.isPlaceholderData;
  // A number, so that each page that arrives is noticed, also one that nobody saw on its way.
  const missing = canGoOn ? Math.max(0, wanted - known) : 0;
  useEffect(() => {
    if (missing > 0 && !isFetching && !isError) void fetchNextPage();
  }, [missing, isFetching, isError, fetchNextPage]);
  const page = Math.max(1, Math.min(wanted, known));
  return {
    items: data?.pages[page - 1]?.cases ?? (data && []),
    page,
    knownPages: known,
    hasMore: hasNextPage,
    isBehind: missing > 0 || query.isPlaceholderData,
    isFetching,
    fetchedAt: query.dataUpdatedAt,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}
