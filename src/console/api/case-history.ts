import { queryOptions } from '@tanstack/react-query';

import { ListCaseHistoryCommand } from '../../contract/center/case-history.ts';
import { sendAccountCenter } from './center-client.ts';

/** What became of a case, as the index has seen it; news of the case makes it out of date. */
export function caseHistoryQuery(accountId: string, caseId: string) {
  return queryOptions({
    queryKey: ['center', accountId, 'ListCaseHistory', { caseId }],
    queryFn: async ({ signal }) =>
      (await sendAccountCenter(accountId, new ListCaseHistoryCommand({ caseId }), { signal })).entries,
    // A case is read without it as well.
    retry: false,
  });
}
