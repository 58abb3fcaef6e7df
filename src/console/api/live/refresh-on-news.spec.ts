import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';

import type { CaseChanged } from '../../../contract/live-event.ts';
import { refreshOnNews } from './refresh-on-news.ts';
import { soon } from '../../../../test/soon.ts';

const changed: CaseChanged = { accountId: '111122223333', caseId: 'case-1', change: 'communication' };

const keys = {
  case: ['support', '111122223333', 'DescribeCases', { caseIdList: ['case-1'] }],
  messages: ['support', '111122223333', 'DescribeCommunications', { caseId: 'case-1' }],
  own: ['center', '111122223333', 'ListLinkedCases', { caseId: 'case-1' }],
  list: ['support', '111122223333', 'DescribeCases', { maxResults: 20 }],
  search: ['center', 'SearchForCases', { size: 20 }],
  otherCase: ['support', '111122223333', 'DescribeCases', { caseIdList: ['case-2'] }],
  otherAccount: ['support', '444455556666', 'DescribeCases', { maxResults: 20 }],
  checks: ['support', '111122223333', 'DescribeTrustedAdvisorCheckSummaries', { checkIds: ['check-1'] }],
  matrix: ['advisor', 'all', 'GetAdvisorOverview', {}],
  session: ['session'],
  work: ['case-work', '111122223333', 'case-1', 'shares'],
};

type News = Parameters<ReturnType<typeof refreshOnNews>>[0];

async function staleAfter(news: News, awaited: keyof typeof keys = 'search'): Promise<string[]> {
  const queryClient = new QueryClient();
  for (const queryKey of Object.values(keys)) queryClient.setQueryData(queryKey, 'known');
  refreshOnNews(queryClient)(news);
  await soon(() => expect(isStale(queryClient, keys[awaited])).toBe(true));
  return Object.entries(keys)
    .filter(([, queryKey]) => isStale(queryClient, queryKey))
    .map(([name]) => name);
}

function isStale(queryClient: QueryClient, queryKey: readonly unknown[]): boolean {
  return queryClient.getQueryState(queryKey)?.isInvalidated ?? false;
}

test('a changed case makes old what is known of it, and the lists that it may be in', async () => {
  const stale = await staleAfter({ name: 'case-changed', detail: changed });
  expect(stale).toEqual(['case', 'messages', 'own', 'list', 'search', 'work']);
});

test('what was missed makes old whatever comes from the upstream, and what one may do', async () => {
  const stale = await staleAfter({ name: 'resync' });
  expect(stale).toEqual([
    'case',
    'messages',
    'list',
    'search',
    'otherCase',
    'otherAccount',
    'checks',
    'matrix',
    'session',
    'work',
  ]);
});

test('a check that stands otherwise makes old what is told of checks', async () => {
  const stale = await staleAfter(
    { name: 'advisor-changed', detail: { accountId: '444455556666' } },
    'matrix',
  );
  expect(stale).toEqual(['checks', 'matrix']);
});

test('how a case is shared out is asked for again when that changes', async () => {
  const stale = await staleAfter(
    { name: 'case-work', detail: { accountId: '111122223333', caseId: 'case-1', part: 'presence' } },
    'work',
  );
  expect(stale).toEqual(['work']);
});

test('a first answer that was given before the news, and comes after it, is asked for once more', async () => {
  const queryClient = new QueryClient();
  const first = Promise.withResolvers<string>();
  const answers = [first.promise, Promise.resolve('after the news')];
  const queryKey = keys.work;
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: () => answers.shift() });
  onTestFinished(observer.subscribe(() => {}));
  refreshOnNews(queryClient)({
    name: 'case-work',
    detail: { accountId: '111122223333', caseId: 'case-1', part: 'presence' },
  });
  first.resolve('before the news');
  await soon(() => expect(queryClient.getQueryData(queryKey)).toBe('after the news'));
});
