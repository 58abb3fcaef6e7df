import { queryOptions } from '@tanstack/react-query';

import { GetKeptAdvisorResultCommand } from '../../../contract/center/advisor-result.ts';
import { sendAccountCenter } from '../center-client.ts';
import { advisorKey } from './advisor-keys.ts';

/** The result of a check as the product saw it last: for when the account does not answer. */
export function keptResultQuery(accountId: string, checkId: string) {
  return queryOptions({
    queryKey: advisorKey(accountId, 'GetKeptAdvisorResult', { checkId }),
    queryFn: ({ signal }) =>
      sendAccountCenter(accountId, new GetKeptAdvisorResultCommand({ checkId }), { signal }),
    staleTime: 60_000,
    retry: false,
  });
}
