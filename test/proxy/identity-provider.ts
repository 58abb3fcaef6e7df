/** A real OpenID provider on a free port of this machine. Whoever comes is let in as the person that the test chose. */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';

export interface TestPerson {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

export interface TestProvider {
  readonly issuer: string;
  /** Whom the next sign-in is of; null: the person refuses. */
  person: TestPerson | null;
  /** The authorization requests that came, oldest first. */
  readonly requests: URLSearchParams[];
  /** Begins to answer, with the console at that address as its client. */
  serve(consoleUrl: string): void;
  close(): Promise<void>;
}

export const client = { id: 'support-center', secret: 'a secret of the test client & more' } as const;

const claims = {
  openid: ['sub'],
  email: ['email'],
  profile: ['name', 'preferred_username'],
  groups: ['groups'],
};

/** Answers every question of the provider by itself: who it is, and that they agree. */
async function interact(
  provider: Provider,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  person: TestPerson | null,
): Promise<void> {
  if (!person) {
    await provider.interactionFinished(req, res, { error: 'access_denied' });
    return;
  }
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === 'login') {
    await provider.interactionFinished(req, res, { login: { accountId: person.sub } });
    return;
  }
  const accountId = session?.accountId ?? person.sub;
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
}

/** The provider's own page asks Google for fonts. */
function logoutSource(context: { body: unknown }, form: string): void {
  const button = '<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>';
  context.body = `<!doctype html><title>Sign out</title><link rel="icon" href="data:,">${form}${button}`;
}

/** Answers 503 until it serves. `name`: how it calls this machine, which decides whose site it is. */
export async function startTestProvider(name = '127.0.0.1'): Promise<TestProvider> {
  const server = createServer();
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  server.on('request', (request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port, the address is not a path.
  const issuer = `http://${name}:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = {
    issuer,
    person: null,
    requests: [],
    serve(consoleUrl) {
      const handle = providerFor(issuer, consoleUrl, test).callback();
      answer = (request, response) => void handle(request, response);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return test;
}

function providerFor(issuer: string, consoleUrl: string, test: TestProvider): Provider {
  const people = new Map<string, TestPerson>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${consoleUrl}/api/session/oidc/callback`],
        post_logout_redirect_uris: [`${consoleUrl}/sign-in`],
      },
    ],
    // Groups and the rest come from userinfo alone, as the provider has it by default.
    claims,
    scopes: ['openid', 'profile', 'email', 'groups'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { logoutSource } },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['a key of the test'] },
    // In seconds; without them the provider reminds of each in the output of the tests.
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 600, IdToken: 600 },
  });
  provider.use(async (context, next) => {
    const { pathname, searchParams } = new URL(context.url, issuer);
    if (pathname === '/auth') test.requests.push(searchParams);
    if (!pathname.startsWith('/interaction/')) return await next();
    if (test.person) people.set(test.person.sub, test.person);
    return await interact(provider, context, test.person);
  });
  return provider;
}
