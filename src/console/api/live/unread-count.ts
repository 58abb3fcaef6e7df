import { queryOptions, useQuery } from '@tanstack/react-query';

import { type SearchRequest, SearchForCasesCommand } from '../../../contract/center/search-for-cases.ts';
import { sendCenter } from '../center-client.ts';
import { isAllowed } from '../permissions.ts';
import { sessionQuery } from '../session.ts';
import { useLiveLine } from './live-line.ts';

const input: SearchRequest = {
  tokens: [{ property: 'isUnread', operator: '=', value: 'true' }],
  size: 0,
};

/** How many cases of all accounts have something that the person has not read. */
export function unreadQuery() {
  return queryOptions({
    queryKey: ['center', 'SearchForCases', input],
    queryFn: async ({ signal }) => (await sendCenter(new SearchForCasesCommand(input), { signal })).total,
    retry: false,
  });
}

/** Counted while news of it arrives; 0 before that, and where it is not known. */
export function useUnreadCount(): number {
  const { state } = useLiveLine();
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  const reads = session?.accounts.some((it) => isAllowed(session, it.accountId, 'support:DescribeCases'));
  return useQuery({ ...unreadQuery(), enabled: state === 'live' && reads === true }).data ?? 0;
}
