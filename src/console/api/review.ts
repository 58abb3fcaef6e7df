/** Queues and figures over all accounts that one may see. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { ViewSearch } from '../../contract/center/case-views.ts';
import {
  CountReviewQueuesCommand,
  GetCaseFiguresCommand,
  type GetCaseFiguresRequest,
} from '../../contract/center/review.ts';
import { sendCenter } from './center-client.ts';
import { searchKey } from './search-cases.ts';
import { searchAt } from './search-input.ts';

/** What happens elsewhere is told by the stream; this is for where that is interrupted, and for clocks. */
const interval = 60_000;

/** How many cases each of the searches has, all counted at once, on the day of `today` (epoch milliseconds). */
export function queueCountsQuery(searches: readonly ViewSearch[], today: number) {
  const asked = searches.map((search) => {
    const { sort: _sort, descending: _descending, ...rest } = searchAt(search, today);
    return rest;
  });
  return queryOptions({
    // Out of date with every search.
    queryKey: [...searchKey, 'queues', asked] as const,
    queryFn: ({ signal }) => sendCenter(new CountReviewQueuesCommand({ searches: asked }), { signal }),
    placeholderData: (shown) => (shown?.counts.length === asked.length ? shown : undefined),
    refetchInterval: interval,
    select: ({ counts }) => counts,
  });
}

/** Figures are not asked for again with each event: whoever reads them compares. */
export function figuresQuery(request: GetCaseFiguresRequest) {
  return queryOptions({
    queryKey: ['center', 'GetCaseFigures', request] as const,
    queryFn: ({ signal }) => sendCenter(new GetCaseFiguresCommand(request), { signal }),
    placeholderData: keepPreviousData,
    staleTime: interval,
  });
}
