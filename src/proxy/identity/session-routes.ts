import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { PasskeyRequired, Session, SignedOut, SignIn } from '../../contract/session.ts';
import { signInPath } from '../../contract/sign-in.ts';
import type { Database } from '../../database/database.ts';
import { parseJson } from '../../support/json.ts';
import type { AccountDirectory } from '../accounts/account-directory.ts';
import { sessionAccounts } from '../accounts/session-accounts.ts';
import { isMentioned } from '../companion/work/mentions.ts';
import { sessionIdentity } from '../audit/audit-identity.ts';
import { readRequest } from '../gateway/read-request.ts';
import { awsJson, notSignedIn, Refusal } from '../gateway/refusal.ts';
import type { CenterTables } from '../store/schema.ts';
import type { Addresses } from '../web/addresses.ts';
import type { Metrics } from '../web/metrics.ts';
import { visitorOf } from '../web/visitor.ts';
import type { Callers } from './callers.ts';
import type { OidcParts } from './oidc/oidc-routes.ts';
import { assertionResponse } from './passkeys/passkey-response.ts';
import type { Permissions } from './permissions.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import type { PasskeyWanted, SignInDesk } from './sign-in.ts';

export interface SessionRouteParts {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly cookie: SessionCookie;
  readonly desk: SignInDesk;
  readonly oidc: OidcParts | null;
  readonly database: Database<CenterTables>;
  readonly directory: AccountDirectory;
  readonly permissions: Permissions;
  readonly metrics: Metrics;
  readonly secure: boolean;
  readonly upstream: Session['upstream'];
  readonly now: () => number;
}

const bodyAtMost = 16 * 1024;
const signInBody = z.union([
  z.strictObject({ username: z.string().min(1).max(256), password: z.string().max(1024) }),
  z.strictObject({ link: z.string().min(1).max(256) }),
  z.strictObject({ passkey: assertionResponse }),
]);

/** `/api/session`: sign in, who is signed in, sign out. */
export function addSessionRoutes(
  server: FastifyInstance,
  parts: SessionRouteParts,
  addresses: () => Addresses,
): void {
  const { sessions, callers, cookie, desk, metrics } = parts;

  server.post('/api/session', async (request, reply) => {
    const given = await readSignIn(request);
    try {
      const outcome = await desk.signIn(given, visitorOf(request));
      if ('passkeyOptions' in outcome) return sendPasskeyRequired(reply, outcome);
      const { sessionId } = outcome;
      metrics.countSignIn('success');
      const earlier = await callers.bySession(request.headers);
      // Whoever signs in again leaves the session that the browser had before.
      if (earlier) await desk.signOut(earlier.sessionHash, sessionIdentity(earlier), visitorOf(request));
      const signedIn = await sessions.open(sessionId);
      if (!signedIn) throw notSignedIn();
      reply.header('set-cookie', cookie.header(sessionId));
      return await sendSession(request, reply, signedIn, parts);
    } catch (failure) {
      metrics.countSignIn('failure');
      throw failure;
    }
  });

  server.post('/api/session/passkey', async (request, reply) => {
    const options = await desk.passkeyOptions(visitorOf(request));
    return reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(options));
  });

  server.get('/api/session', async (request, reply) => {
    const signedIn = await callers.require(request.headers, visitorOf(request).sourceAddress);
    return await sendSession(request, reply, signedIn, parts);
  });

  server.delete('/api/session', async (request, reply) => {
    const signedIn = await callers.bySession(request.headers);
    const leavesBy = signedIn && (await endSessionUrl(signedIn, parts, addresses()));
    if (signedIn) await desk.signOut(signedIn.sessionHash, sessionIdentity(signedIn), visitorOf(request));
    reply.headers({ 'set-cookie': cookie.clearingHeader(), 'cache-control': 'no-store' });
    if (!leavesBy) return reply.code(204).send();
    const signedOut: SignedOut = { continueAt: leavesBy };
    return reply.type('application/json').send(JSON.stringify(signedOut));
  });
}

function sendPasskeyRequired(reply: FastifyReply, { passkeyOptions }: PasskeyWanted): FastifyReply {
  const message = 'The password is right. A passkey is asked for as well.';
  const body: PasskeyRequired = { __type: 'PasskeyRequired', message, options: passkeyOptions };
  return reply.code(401).header('cache-control', 'no-store').type(awsJson).send(JSON.stringify(body));
}

/** Where the identity provider that let the person in ends its own session. */
async function endSessionUrl(
  { person, sessionHash }: SignedIn,
  { oidc, database }: SessionRouteParts,
  { publicUrl }: Addresses,
): Promise<string | null> {
  if (!oidc || !person.federation) return null;
  const row = await database.read
    .selectFrom('sessions')
    .select('id_token')
    .where('session_hash', '=', sessionHash)
    .executeTakeFirst();
  return oidc.provider.endSessionUrl(row?.id_token ?? null, `${publicUrl}${signInPath}`);
}

async function sendSession(
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
  parts: SessionRouteParts,
): Promise<FastifyReply> {
  const session = await describe(request, signedIn, parts);
  return reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(session));
}

async function describe(
  request: FastifyRequest,
  { person, expiresAt }: SignedIn,
  { database, directory, permissions, secure, upstream, now }: SessionRouteParts,
): Promise<Session> {
  const { sourceAddress, userAgent } = visitorOf(request);
  const accounts = await directory.list();
  const circumstances = { person, sourceAddress, userAgent, time: now(), secure };
  const scopes = [null, ...accounts.map(({ accountId }) => accountId)];
  const allowed = await permissions.allowed(circumstances, scopes);
  return {
    user: { userName: person.userName, displayName: person.displayName ?? null, email: person.email },
    accounts: await sessionAccounts(database.read, accounts, allowed),
    permissions: allowed.get(null) ?? [],
    upstream,
    ...((await isMentioned(database.read, person.userId)) && { hasMentions: true as const }), // no wider
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

async function readSignIn(request: FastifyRequest): Promise<SignIn> {
  if (request.headers['content-type']?.toLowerCase() !== 'application/json') {
    throw new Refusal(415, 'UnsupportedMediaTypeException', 'The content type must be application/json.');
  }
  const body = await readRequest(request.raw, bodyAtMost);
  const json = parseJson(body.toString());
  const parsed = signInBody.safeParse(json.ok ? json.value : null);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, 'ValidationException', 'Send either username and password, link, or passkey.');
}
