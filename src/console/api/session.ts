import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';

import type { PasskeyRequired, Session, SignedOut, SignIn } from '../../contract/session.ts';
import { passkeyAddress, sessionAddress } from './addresses.ts';
import { fetchOnce } from './early-requests.ts';
import { request } from './network.ts';
import { askPasskey } from './passkey-ceremony.ts';

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

function post(credentials: SignIn): Promise<Response> {
  return request(sessionAddress, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
}

/** Tells once when the password was right and the browser asks for a passkey as well. */
export async function signIn(credentials: SignIn, onPasskeyAsked?: () => void): Promise<Session> {
  const response = await post(credentials);
  const asked = response.status === 401 ? await passkeyAskedBy(response.clone()) : null;
  if (!asked) return readSession(response);
  onPasskeyAsked?.();
  return readSession(await post({ passkey: await askPasskey(asked.options) }));
}

export async function signInWithPasskey(): Promise<Session> {
  const response = await request(passkeyAddress, { method: 'POST' });
  if (!response.ok) throw new SessionRequestError(response);
  // Our own proxy answers after the standard.
  const options = (await response.json()) as PasskeyRequired['options'];
  return readSession(await post({ passkey: await askPasskey(options) }));
}

async function passkeyAskedBy(response: Response): Promise<PasskeyRequired | null> {
  // Our own proxy answers in AWS's envelope; what is no JSON came from somewhere else.
  const body = (await response.json().catch(() => null)) as Partial<PasskeyRequired> | null;
  const { __type: type } = body ?? {};
  return type === 'PasskeyRequired' ? (body as PasskeyRequired) : null; // told by its type
}

/** Where the identity provider signs the person out as well; null where there is nothing more to do. */
export async function signOut(): Promise<string | null> {
  const response = await request(sessionAddress, { method: 'DELETE' });
  // Nobody being signed in any more is what was wanted.
  if (!response.ok && response.status !== 401) throw new SessionRequestError(response);
  if (response.status !== 200) return null;
  // Our own proxy answers from the same type.
  return ((await response.json()) as SignedOut).continueAt;
}
