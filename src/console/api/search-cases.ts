/** The list of cases and what is counted around it, from the index of all accounts that one may see. */
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';

import type { ViewSearch } from '../../contract/center/case-views.ts';
import {
  type FacetProperty,
  SearchForCasesCommand,
  type SearchRequest,
} from '../../contract/center/search-for-cases.ts';
import { askAgain } from './ask-again.ts';
import { sendCenter } from './center-client.ts';
import { searchAt } from './search-input.ts';

export const searchKey = ['center', 'SearchForCases'] as const;

/** What happens elsewhere is told by the stream; this is for where that is interrupted. */
const interval = 60_000;

/** One page. What was there stays while another of the same accounts arrives. */
export function searchQuery(input: SearchRequest) {
  const accounts = JSON.stringify(input.accountIds);
  return queryOptions({
    queryKey: [...searchKey, input] as const,
    queryFn: ({ signal }) => sendCenter(new SearchForCasesCommand(input), { signal }),
    placeholderData: (shown, query) =>
      JSON.stringify(query?.queryKey[2].accountIds) === accounts ? shown : undefined,
    refetchInterval: interval,
  });
}

/** How many wait for whom: the counts of the views that everybody has. */
export function turnsQuery(accountId: string | undefined) {
  const input: SearchRequest = { ...(accountId && { accountIds: [accountId] }), size: 0, facets: ['turn'] };
  return queryOptions({
    queryKey: [...searchKey, input] as const,
    queryFn: ({ signal }) => sendCenter(new SearchForCasesCommand(input), { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: interval,
    select: ({ total, facets }) => {
      const [turns] = facets;
      const of = (turn: string) => turns?.counts.find(({ value }) => value === turn)?.count ?? 0;
      return { waiting: of('customer'), open: of('customer') + of('aws'), all: total };
    },
  });
}

/** How many cases a kept view has. */
export function countQuery(search: ViewSearch, now: number) {
  // In the order of the SDK's; the order of rows is nothing to a count.
  const { sort: _sort, descending: _descending, ...rest } = searchAt(search, now);
  const input: SearchRequest = { ...rest, size: 0 };
  return queryOptions({
    queryKey: [...searchKey, input] as const,
    queryFn: ({ signal }) => sendCenter(new SearchForCasesCommand(input), { signal }),
    refetchInterval: interval,
    select: ({ total }) => total,
  });
}

const offered: readonly FacetProperty[] = [
  'status',
  'severityCode',
  'serviceCode',
  'categoryCode',
  'accountId',
  'submittedBy',
  'language',
  'owner',
  'team',
  'label',
];

/** What there is to filter by, each with its number of cases. */
export function facetsQuery(accountId: string | undefined) {
  const input: SearchRequest = {
    ...(accountId && { accountIds: [accountId] }),
    size: 0,
    facets: [...offered],
  };
  return queryOptions({
    queryKey: [...searchKey, input] as const,
    queryFn: ({ signal }) => sendCenter(new SearchForCasesCommand(input), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    select: ({ facets }) => facets,
  });
}

/** Everything that was searched is out of date. */
export function invalidateSearches(queryClient: QueryClient): Promise<void> {
  return askAgain(queryClient, { queryKey: searchKey });
}
