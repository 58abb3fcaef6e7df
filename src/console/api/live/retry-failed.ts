import type { QueryClient } from '@tanstack/react-query';

import { isWorthRepeating } from '../errors.ts';

/**
 * Asks again for what is shown and could not be loaded while the proxy was away. Nothing else would: where
 * nothing happened meanwhile, no news comes when the line is back.
 */
export async function retryFailed(queryClient: QueryClient): Promise<void> {
  await queryClient.refetchQueries(
    { type: 'active', predicate: ({ state }) => state.error !== null && isWorthRepeating(state.error) },
    { cancelRefetch: false },
  );
}
