/** An issuer that lies as the test wants it to: it says what it supports and hands out what tokens it likes. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Forgery {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs the token's text; by default with the issuer's own key. */
  readonly signature?: (text: string) => string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  readonly tokenStatus?: number;
}

export interface StubIssuer {
  readonly issuer: string;
  forgery: Forgery;
  /** What the console must have asked for; goes into the token. */
  nonce: string;
  /** Bodies that came to the token endpoint. */
  readonly redeemed: URLSearchParams[];
  /** Name and secret from the header that came with the last of them; null without one. */
  basic: string | null;
  close(): Promise<void>;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' });
const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' };

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

export const hmac = (key: string | Buffer) => (text: string) =>
  createHmac('sha256', key).update(text).digest('base64url');
export const byStranger = (text: string) =>
  sign('sha256', Buffer.from(text), strangers.privateKey).toString('base64url');
const byIssuer = (text: string) => sign('sha256', Buffer.from(text), keys.privateKey).toString('base64url');

/** Both are form-encoded before they are put together. */
function decodeBasic(basic: string): string {
  return decodeURIComponent(Buffer.from(basic, 'base64').toString().replaceAll('+', ' '));
}

function idToken({ issuer, forgery, nonce }: StubIssuer, audience: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    sub: 'one',
    aud: audience,
    iat: now,
    exp: now + 600,
    nonce,
    ...forgery.claims,
  };
  const text = `${encode({ alg: 'RS256', kid: 'one', ...forgery.header })}.${encode(claims)}`;
  return `${text}.${(forgery.signature ?? byIssuer)(text)}`;
}

export async function startStubIssuer(audience: string): Promise<StubIssuer> {
  const server = createServer((request, response) => {
    const answer = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const { issuer, forgery } = stub;
    if (request.url === '/.well-known/openid-configuration') {
      const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
      const more = { userinfo_endpoint: `${issuer}/me`, jwks_uri: `${issuer}/jwks` };
      const algorithms = { id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] };
      answer({ issuer, ...endpoints, ...more, ...algorithms, ...forgery.metadata });
    } else if (request.url === '/jwks') answer({ keys: [jwk] });
    else if (request.url === '/me') answer({ sub: 'one', ...forgery.userinfo });
    else {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const [, basic] = request.headers.authorization?.split(' ') ?? [];
        stub.basic = basic === undefined ? null : decodeBasic(basic);
        stub.redeemed.push(new URLSearchParams(body));
        const token = {
          access_token: 'an access token',
          token_type: 'Bearer',
          id_token: idToken(stub, audience),
        };
        answer(forgery.tokenStatus ? { error: 'server_error' } : token, forgery.tokenStatus);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port, the address is not a path.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: StubIssuer = {
    issuer,
    forgery: {},
    nonce: '',
    redeemed: [],
    basic: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}
