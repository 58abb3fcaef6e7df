import { queryOptions } from '@tanstack/react-query';

import { SearchForCasesCommand } from '../../contract/center/search-for-cases.ts';
import { sendCenter } from './center-client.ts';

/** What the index knows of a case beyond what AWS tells: its counts and its clock. Null: not known there. */
export function indexedCaseQuery(accountId: string, caseId: string) {
  return queryOptions({
    queryKey: ['center', accountId, 'SearchForCases', { caseId }],
    queryFn: async ({ signal }) => {
      const tokens = [{ property: 'caseId', operator: '=', value: caseId } as const];
      const command = new SearchForCasesCommand({ accountIds: [accountId], tokens, size: 1 });
      return (await sendCenter(command, { signal })).cases[0] ?? null;
    },
    // A case is read without it as well.
    retry: false,
  });
}
