/** Keys and values that people put on a case. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  DescribeCaseAttributesCommand,
  PutCaseAttributesCommand,
} from '../../contract/center/console-operations.ts';
import type { AttributeChange } from '../../support/case-attributes.ts';
import type { CaseOfAccount } from './case-companion.ts';
import { sendAccountCenter } from './center-client.ts';

export function attributesQuery({ accountId, caseId }: CaseOfAccount) {
  return queryOptions({
    queryKey: ['center', accountId, 'DescribeCaseAttributes', { caseId }],
    queryFn: async ({ signal }) => {
      const command = new DescribeCaseAttributesCommand({ caseId });
      return (await sendAccountCenter(accountId, command, { signal })).attributes;
    },
  });
}

/** Changes what is named; what others have changed meanwhile stays. */
export function usePutAttributes(one: CaseOfAccount) {
  const queryClient = useQueryClient();
  const { accountId, caseId } = one;
  return useMutation({
    mutationFn: ({ attributes, removedKeys }: AttributeChange) =>
      sendAccountCenter(
        accountId,
        new PutCaseAttributesCommand({ caseId, attributes: [...attributes], removedKeys: [...removedKeys] }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: attributesQuery(one).queryKey }),
  });
}
