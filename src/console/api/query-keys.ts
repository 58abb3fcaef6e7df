import type { QueryClient } from '@tanstack/react-query';

import type { OperationName } from '../../support/operations.ts';

/** One convention: account, operation, input. Leaving parts out at the end names a whole group. */
export function supportKey(accountId: string, operation: OperationName, input?: object) {
  return input === undefined
    ? (['support', accountId, operation] as const)
    : (['support', accountId, operation, input] as const);
}

/** One verb: what these operations answered for the account is out of date. */
export async function invalidate(
  queryClient: QueryClient,
  accountId: string,
  ...operations: readonly OperationName[]
): Promise<void> {
  await Promise.all(
    operations.map((operation) =>
      queryClient.invalidateQueries({ queryKey: supportKey(accountId, operation) }),
    ),
  );
}

/** Of how a case is shared out. Apart from what the upstream tells of it: its news is no news of this. */
export function caseWorkKey({ accountId, caseId }: { readonly accountId: string; readonly caseId: string }) {
  return ['case-work', accountId, caseId] as const;
}
