import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import { safeReturnPath, signInPath } from '../../../contract/sign-in.ts';
import type { SignInProblem } from '../../../contract/sign-in.ts';
import { sessionIdentity } from '../../audit/audit-identity.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { Addresses } from '../../web/addresses.ts';
import type { Metrics } from '../../web/metrics.ts';
import { visitorOf } from '../../web/visitor.ts';
import type { Callers } from '../callers.ts';
import type { SessionCookie } from '../session-cookie.ts';
import type { SharedSignInLimit } from '../shared-sign-in-limit.ts';
import type { SignInDesk } from '../sign-in.ts';
import type { Flow, FlowCookie } from './flow-cookie.ts';
import { flowLifetime } from './flow-cookie.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { ProviderSignIn } from './provider-sign-in.ts';
import { SignInFailed } from './sign-in-problem.ts';
import { callbackPath } from './single-sign-on.ts';

/** What single sign-on works with. */
export interface OidcParts {
  readonly provider: IdentityProvider;
  readonly signIn: ProviderSignIn;
  readonly flowCookie: FlowCookie;
  readonly limit: SharedSignInLimit;
}

export interface OidcRouteParts {
  readonly callers: Callers;
  readonly cookie: SessionCookie;
  readonly desk: SignInDesk;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => number;
}

const startPath = '/api/session/oidc';
// A look at the address is no use of it.
const noHead = { exposeHeadRoute: false };

/** The way to the identity provider and back. Both ends are pages' addresses: they answer by leading on. */
export function addOidcRoutes(
  server: FastifyInstance,
  oidc: OidcParts,
  parts: OidcRouteParts,
  addresses: () => Addresses,
): void {
  server.get<{ Querystring: { to?: unknown } }>(startPath, noHead, async (request, reply) => {
    const { publicUrl } = addresses();
    const returnTo = safeReturnPath(typeof request.query.to === 'string' ? request.query.to : null);
    // The cookie must come back to the name that the provider knows.
    if (request.headers.host !== new URL(publicUrl).host) {
      return leadTo(reply, `${publicUrl}${startPath}?${new URLSearchParams({ to: returnTo })}`);
    }
    try {
      const { url, checks } = await oidc.provider.begin(`${publicUrl}${callbackPath}`);
      const flow = { ...checks, returnTo, expiresAt: parts.now() + flowLifetime };
      return leadTo(reply.header('set-cookie', oidc.flowCookie.header(flow)), url.href);
    } catch (failure) {
      // Nobody has tried to sign in yet: it goes into the log, which the audit is not for.
      tell(failure, request, parts.log);
      return leadTo(reply, problemPage(failure, returnTo));
    }
  });

  server.get(callbackPath, noHead, async (request, reply) => {
    const flow = oidc.flowCookie.read(request.headers.cookie, parts.now());
    reply.header('set-cookie', oidc.flowCookie.clearingHeader());
    try {
      const callback = new URL(request.url, addresses().publicUrl);
      const sessionId = await comeBack(callback, flow, request, oidc);
      parts.metrics.countSignIn('success');
      const earlier = await parts.callers.bySession(request.headers);
      if (earlier)
        await parts.desk.signOut(earlier.sessionHash, sessionIdentity(earlier), visitorOf(request));
      const cookies = [oidc.flowCookie.clearingHeader(), parts.cookie.header(sessionId)];
      return leadTo(reply.removeHeader('set-cookie').header('set-cookie', cookies), flow?.returnTo ?? '/');
    } catch (failure) {
      parts.metrics.countSignIn('failure');
      if (failure instanceof SignInFailed) await oidc.signIn.recordFailure(failure, visitorOf(request));
      tell(failure, request, parts.log);
      return leadTo(reply, problemPage(failure, flow?.returnTo ?? '/'));
    }
  });
}

/** The id of the session that the return opens. */
async function comeBack(
  callback: URL,
  flow: Flow | null,
  request: FastifyRequest,
  { provider, signIn, limit }: OidcParts,
): Promise<string> {
  const visitor = visitorOf(request);
  // Each return asks the provider something: nobody makes it do so without end.
  await limit.begin(null, visitor.sourceAddress);
  const [state, ...others] = callback.searchParams.getAll('state');
  if (!flow || state !== flow.state || others.length > 0) {
    throw new SignInFailed('expired', 'The sign-in did not begin in this browser, or too long ago.');
  }
  await signIn.useUp(flow);
  const sessionId = await signIn.enter(await provider.finish(callback, flow), visitor);
  await limit.succeeded(null, visitor.sourceAddress);
  return sessionId;
}

/** A failure of our own is logged whole; the others say themselves what may be told. */
function tell(failure: unknown, { id: requestId }: FastifyRequest, log: Logger): void {
  if (failure instanceof SignInFailed) log.warn({ requestId, reason: failure.message }, 'A sign-in failed.');
  else if (!(failure instanceof Refusal)) log.error({ requestId, err: failure }, 'A sign-in failed.');
}

/** Where the person reads what failed. */
function problemPage(failure: unknown, returnTo: string): string {
  const to = returnTo === '/' ? {} : { to: returnTo };
  return `${signInPath}?${new URLSearchParams({ problem: problemOf(failure), ...to })}`;
}

function problemOf(failure: unknown): SignInProblem {
  if (failure instanceof SignInFailed) return failure.problem;
  return failure instanceof Refusal && failure.status === 429 ? 'busy' : 'failed';
}

function leadTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(303).headers({ location: address, 'cache-control': 'no-store' }).send();
}
