import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createContext } from 'react-router';

import { isSignedOut, isWorthRepeating } from './errors.ts';

const readAttempts = 3;

/** How loaders reach the cache: `context.get(queryClientContext)`. */
export const queryClientContext = createContext<QueryClient>();

/** @param onSignedOut is told whenever the proxy answers that nobody is signed in. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures + 1 < readAttempts && isWorthRepeating(error),
        // Offline, a request fails at once and says so; paused ones would look like loading.
        networkMode: 'always',
        // What was missed meanwhile is made up for, whatever its age.
        refetchOnReconnect: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
