/** What the product keeps of Trusted Advisor: the last known results, what has changed, day by day. */
import { queryOptions } from '@tanstack/react-query';

import {
  GetAdvisorOverviewCommand,
  ListAdvisorChangesCommand,
  ListAdvisorTrendCommand,
} from '../../../contract/center/advisor.ts';
import { sendCenter } from '../center-client.ts';
import { advisorKey } from './advisor-keys.ts';

/** Kept as long as the console is open: without a network it is what is known. */
const kept = { gcTime: Number.POSITIVE_INFINITY, staleTime: 60_000 };

const inputOf = (accountId: string | null) => (accountId === null ? {} : { accountIds: [accountId] });

/** Null: all accounts that the person may see. */
export function advisorOverviewQuery(accountId: string | null) {
  return queryOptions({
    queryKey: advisorKey(accountId, 'GetAdvisorOverview'),
    queryFn: async ({ signal }) => {
      const { checks, accounts } = await sendCenter(new GetAdvisorOverviewCommand(inputOf(accountId)), {
        signal,
      });
      return { checks, accounts };
    },
    ...kept,
  });
}

/** Of the last 30 days, newest first. */
export function advisorChangesQuery(accountId: string | null) {
  return queryOptions({
    queryKey: advisorKey(accountId, 'ListAdvisorChanges'),
    queryFn: async ({ signal }) => {
      const command = new ListAdvisorChangesCommand(inputOf(accountId));
      return (await sendCenter(command, { signal })).changes;
    },
    ...kept,
  });
}

/** Oldest first. */
export function advisorTrendQuery(accountId: string | null) {
  return queryOptions({
    queryKey: advisorKey(accountId, 'ListAdvisorTrend'),
    queryFn: async ({ signal }) => {
      const command = new ListAdvisorTrendCommand(inputOf(accountId));
      return (await sendCenter(command, { signal })).days;
    },
    ...kept,
  });
}
