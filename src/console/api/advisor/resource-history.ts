import { queryOptions } from '@tanstack/react-query';

import { ListAdvisorResourceHistoryCommand } from '../../../contract/center/advisor.ts';
import { sendAccountCenter } from '../center-client.ts';
import { advisorKey } from './advisor-keys.ts';

/** What became of one resource of a check, the newest first, as far as it was watched. */
export function resourceHistoryQuery(accountId: string, checkId: string, resourceId: string) {
  const input = { checkId, resourceId };
  return queryOptions({
    queryKey: advisorKey(accountId, 'ListAdvisorResourceHistory', input),
    queryFn: async ({ signal }) => {
      const command = new ListAdvisorResourceHistoryCommand(input);
      return (await sendAccountCenter(accountId, command, { signal })).entries;
    },
    staleTime: 60_000,
    retry: false,
  });
}
