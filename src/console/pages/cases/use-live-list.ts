import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useLiveEvents } from '../../api/live/live-news.ts';
import { invalidateSearches } from '../../api/search-cases.ts';

/** Several things often happen at once; milliseconds. */
const pause = 300;

/** Asks again for what is searched when something happened to a case that may be among it. */
export function useLiveList(account: string | undefined): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((news) => {
    // Nothing of it stands in a row.
    if (news.name === 'mention' || (news.name === 'case-work' && news.detail.part !== 'shares')) return;
    const where = news.name === 'resync' ? undefined : news.detail.accountId;
    if (account !== undefined && where !== undefined && where !== account) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void invalidateSearches(queryClient), pause);
  });
}
