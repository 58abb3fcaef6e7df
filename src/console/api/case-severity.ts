import { useMutation, useQueryClient } from '@tanstack/react-query';

import { type SeverityRequest, UpdateCaseSeverityCommand } from '../../contract/center/console-operations.ts';
import type { CaseOfAccount } from './case-companion.ts';
import { sendAccountCenter } from './center-client.ts';
import { invalidate } from './query-keys.ts';
import { useSubmission } from './use-submission.ts';

/** The reason becomes a message, so one submit is carried out once, as a reply is. */
export function useUpdateSeverity({ accountId, caseId }: CaseOfAccount) {
  const queryClient = useQueryClient();
  const submission = useSubmission(`UpdateCaseSeverity/${caseId}`);
  return useMutation({
    mutationFn: (change: Omit<SeverityRequest, 'caseId'>) => {
      const body = { caseId, ...change };
      return submission.run(body, (call) =>
        sendAccountCenter(accountId, new UpdateCaseSeverityCommand(body), call),
      );
    },
    onSuccess: () => invalidate(queryClient, accountId, 'DescribeCases', 'DescribeCommunications'),
  });
}
