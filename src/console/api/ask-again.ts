import type { InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';

/**
 * Asks again for what has become old. The library takes a first answer that is still on its way for new; it may
 * have been given before the news, so it is asked for once more when it is here.
 */
export async function askAgain(queryClient: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  const { refetchType = 'active' } = filters;
  for (const { queryKey, state, promise } of queryClient.getQueryCache().findAll(filters)) {
    const isFirst = state.fetchStatus === 'fetching' && state.data === undefined;
    const again = () => queryClient.invalidateQueries({ queryKey, exact: true, refetchType });
    // What fails is shown as failed, and tried again there.
    if (isFirst) promise?.then(again, () => {});
  }
  await queryClient.invalidateQueries(filters);
}
