/** Whether Trusted Advisor is on in an account, and the service-linked roles that it and Support need. */
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  CreateServiceLinkedRoleCommand,
  DeleteServiceLinkedRoleCommand,
  DescribeAccountAccessCommand,
  SetAccountAccessCommand,
  UpdateRoleDescriptionCommand,
} from '../../../contract/center/account-access.ts';
import { sendAccountCenter } from '../center-client.ts';
import { advisorKey, forgetAdvisorFigures } from './advisor-keys.ts';

export function accountAccessQuery(accountId: string) {
  return queryOptions({
    queryKey: advisorKey(accountId, 'DescribeAccountAccess'),
    queryFn: ({ signal }) => sendAccountCenter(accountId, new DescribeAccountAccessCommand({}), { signal }),
  });
}

/** What Trusted Advisor tells of the account is another thing now: all of it is asked for anew. */
async function forgetAccount(queryClient: QueryClient, accountId: string): Promise<void> {
  await Promise.all([
    forgetAdvisorFigures(queryClient, accountId),
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [kind, account, operation] }) =>
        kind === 'support' && account === accountId && String(operation).includes('TrustedAdvisor'),
    }),
  ]);
}

function useAccessChange<Input>(accountId: string, send: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    // Also after a failure: somebody else may have been here before.
    onSettled: () => forgetAccount(queryClient, accountId),
  });
}

export function useSetAccess(accountId: string) {
  return useAccessChange(accountId, (isEnabled: boolean) =>
    sendAccountCenter(accountId, new SetAccountAccessCommand({ isEnabled })),
  );
}

export function useCreateRole(accountId: string) {
  return useAccessChange(accountId, (awsServiceName: string) =>
    sendAccountCenter(accountId, new CreateServiceLinkedRoleCommand({ awsServiceName })),
  );
}

export function useDeleteRole(accountId: string) {
  return useAccessChange(accountId, (roleName: string) =>
    sendAccountCenter(accountId, new DeleteServiceLinkedRoleCommand({ roleName })),
  );
}

export function useDescribeRole(accountId: string) {
  return useAccessChange(accountId, (input: { roleName: string; description: string }) =>
    sendAccountCenter(accountId, new UpdateRoleDescriptionCommand(input)),
  );
}
