/** What news makes out of date, in one place. */
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

import type { CaseChanged } from '../../../contract/live-event.ts';
import { askAgain } from '../ask-again.ts';
import { caseWorkKey } from '../query-keys.ts';
import { sessionQuery } from '../session.ts';
import type { LiveNews } from './live-news.ts';
import { unreadQuery } from './unread-count.ts';

/** What a query is of, where news tells when it is old. */
const kinds = new Set(['support', 'advisor', 'case-work']);

/** Milliseconds in which changes of one case count as one. */
const together = 100;
/** The same for what is counted over all cases. */
const countedTogether = 2_000;

/** The ids of the cases that a query is about; null where it is about whatever there is. */
function casesOf(queryKey: QueryKey): readonly unknown[] | null {
  const input = queryKey.at(-1);
  if (typeof input !== 'object' || input === null) return null;
  if ('caseId' in input) return [input.caseId];
  return 'caseIdList' in input && Array.isArray(input.caseIdList) ? input.caseIdList : null;
}

/** Whether the query is about this very case. */
export function isOfCase({ accountId, caseId }: CaseChanged, queryKey: QueryKey): boolean {
  return queryKey.includes(accountId) && (casesOf(queryKey)?.includes(caseId) ?? false);
}

/** Whether the case may be, or come to be, among others that the query has found. */
export function isListWith({ accountId }: CaseChanged, queryKey: QueryKey): boolean {
  if (queryKey.includes('SearchForCases')) return true;
  return queryKey[1] === accountId && queryKey[2] === 'DescribeCases' && casesOf(queryKey) === null;
}

/**
 * What is known of a case is asked for again at once where it is shown. Lists only count as old: whether
 * their rows may move is for the list to say, which hears the same news.
 */
async function refresh(queryClient: QueryClient, change: CaseChanged): Promise<void> {
  await Promise.all([
    askAgain(queryClient, {
      predicate: ({ queryKey }: Query) => isListWith(change, queryKey),
      refetchType: 'none',
    }),
    askAgain(queryClient, { predicate: ({ queryKey }: Query) => isOfCase(change, queryKey) }),
  ]);
}

export function refreshOnNews(queryClient: QueryClient): (news: LiveNews) => void {
  const waiting = new Map<string, CaseChanged>();
  const countSoon = once(
    countedTogether,
    () => void askAgain(queryClient, { queryKey: unreadQuery().queryKey }),
  );
  const refreshSoon = once(together, () => {
    for (const change of waiting.values()) void refresh(queryClient, change);
    waiting.clear();
  });
  // Each check that is refreshed is one piece of news, and there are hundreds.
  const checkSoon = once(countedTogether, () => void askAgain(queryClient, { predicate: isOfAdvisor }));
  return (news) => {
    if (news.name === 'resync') {
      // It may be what one may do that has changed.
      void queryClient.invalidateQueries(sessionQuery());
      void askAgain(queryClient, { predicate: isKeptCurrent });
    }
    if (news.name === 'advisor-changed') checkSoon();
    if (news.name === 'case-work' || news.name === 'case-changed') {
      void askAgain(queryClient, { queryKey: caseWorkKey(news.detail) });
    }
    if (news.name !== 'case-changed') return;
    waiting.set(`${news.detail.accountId} ${news.detail.caseId}`, news.detail);
    refreshSoon();
    countSoon();
  };
}

/** Works some time after it was asked for, once for all that ask meanwhile. */
function once(milliseconds: number, work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, milliseconds);
  };
}

/** How checks stand: as the product keeps it of all accounts, and as AWS tells it of one. */
function isOfAdvisor({ queryKey }: Query): boolean {
  return queryKey[0] === 'advisor' || queryKey.includes('DescribeTrustedAdvisorCheckSummaries');
}

function isKeptCurrent({ queryKey }: Query): boolean {
  return kinds.has(String(queryKey[0])) || queryKey.includes('SearchForCases');
}
