import { queryOptions } from '@tanstack/react-query';

import type { SignInOptions } from '../../contract/sign-in.ts';
import { signInAddress } from './addresses.ts';
import { fetchOnce } from './early-requests.ts';
import { SessionRequestError } from './session.ts';

/** What the sign-in offers. The configuration is read at start, so an answer holds for the visit. */
export function signInOptionsQuery() {
  return queryOptions({
    queryKey: ['sign-in'],
    queryFn: async ({ signal }) => {
      const response = await fetchOnce(signInAddress, { signal });
      if (!response.ok) throw new SessionRequestError(response);
      // Our own proxy answers from the same type.
      return (await response.json()) as SignInOptions;
    },
    staleTime: Infinity,
  });
}
