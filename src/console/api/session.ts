import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';

import type { Session, SignIn } from '../../contract/session.ts';
import { sessionAddress } from './addresses.ts';
import { fetchOnce } from './early-requests.ts';
import { request } from './network.ts';

/** An answer of the session's address that is not a session. */
export class SessionRequestError extends Error {
  override readonly name = 'SessionRequestError';
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId: string | undefined };
  constructor(response: Response) {
    super(`The session's address answered ${response.status}`);
    const requestId = response.headers.get('x-amzn-requestid') ?? undefined;
    this.$metadata = { httpStatusCode: response.status, requestId };
  }
}

async function readSession(response: Response): Promise<Session> {
  if (!response.ok) throw new SessionRequestError(response);
  // Our own proxy answers from the same type.
  return (await response.json()) as Session;
}

export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => readSession(await fetchOnce(sessionAddress, { signal })),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

/** Who is signed in. Only below the shell, whose loader has made sure that somebody is. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery()).data;
}

export async function signIn(credentials: SignIn): Promise<Session> {
  const response = await request(sessionAddress, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return readSession(response);
}

export async function signOut(): Promise<void> {
  const response = await request(sessionAddress, { method: 'DELETE' });
  // Nobody being signed in any more is what was wanted.
  if (!response.ok && response.status !== 401) throw new SessionRequestError(response);
}
