import type { QueryClient } from '@tanstack/react-query';

/** One convention for what the product keeps of Trusted Advisor: account or all, operation, input. */
export function advisorKey(accountId: string | null, operation: string, input: object = {}) {
  return ['advisor', accountId ?? 'all', operation, input] as const;
}

/** What is kept of the account is out of date, and so is what is told of all of them. */
export async function forgetAdvisorFigures(queryClient: QueryClient, accountId: string): Promise<void> {
  await Promise.all(
    [accountId, 'all'].map((scope) => queryClient.invalidateQueries({ queryKey: ['advisor', scope] })),
  );
}
