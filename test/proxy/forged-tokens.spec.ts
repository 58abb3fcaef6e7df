/** Single sign-on against an issuer that lies: none of its inventions may open a session. */
import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { send } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { Walk } from './sign-in-walk.ts';
import { byStranger, hmac, publicKeyPem, startStubIssuer } from './stub-issuer.ts';
import type { Forgery, StubIssuer } from './stub-issuer.ts';

const clientSecret = 'a secret of the client';
const clientId = 'support-center';
const settings = (issuer: string) => {
  return { issuer, clientId, clientSecret, groupsClaim: 'groups', scopes: null };
};

let stub: StubIssuer;
let fixture: Fixture;
beforeAll(async () => {
  stub = await startStubIssuer(clientId);
  fixture = await startFixture('sqlite', { singleSignOn: settings(stub.issuer) });
});
afterAll(async () => {
  await fixture.close();
  await stub.close();
});

/** Begins, and comes back at once with a code that the issuer is to redeem by a forgery. */
async function comeBack(
  forgery: Forgery,
  to = fixture,
): Promise<{ walk: Walk; location: string; asked: URL }> {
  // A failed sign-in counts against the address; here they all come from one.
  to.advance(600_001);
  stub.forgery = forgery;
  const walk = new Walk(to.proxy().url);
  const start = await walk.visit(`${walk.console}/api/session/oidc`);
  const asked = new URL(start.headers.location ?? '', walk.console);
  stub.nonce = asked.searchParams.get('nonce') ?? '';
  const given = { code: 'a code', state: asked.searchParams.get('state') ?? '' };
  const answer = await walk.visit(`${walk.console}/api/session/oidc/callback?${new URLSearchParams(given)}`);
  return { walk, asked, location: answer.headers.location ?? '' };
}

test('an honest token opens a session, and the code is redeemed with its verifier', async () => {
  const { walk, asked, location } = await comeBack({});
  expect(location).toBe('/');
  expect((await walk.browser().get('/api/session')).status).toBe(200);
  const verifier = stub.redeemed.at(-1)?.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  expect(asked.searchParams.get('code_challenge')).toBe(challenge);
});

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
const der = Buffer.from(publicKeyPem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');

describe('a token is refused', () => {
  test.each<[string, () => Forgery]>([
    ['that nobody signed', () => ({ header: { alg: 'none' }, signature: () => '' })],
    ['with another spelling of none', () => ({ header: { alg: 'nOnE' }, signature: () => '' })],
    ['without an algorithm', () => ({ header: { alg: undefined } })],
    [
      'signed by the public key as a secret',
      () => ({ header: { alg: 'HS256' }, signature: hmac(publicKeyPem) }),
    ],
    ['signed by the public key’s bytes', () => ({ header: { alg: 'HS256' }, signature: hmac(der) })],
    ['signed by the client’s secret', () => ({ header: { alg: 'HS256' }, signature: hmac(clientSecret) })],
    ['signed by a stranger', () => ({ signature: byStranger })],
    ['signed by a key that is not known', () => ({ header: { kid: 'two' } })],
    ['that brings its own key', () => ({ header: { jwk: { kty: 'oct', k: 'AA' } }, signature: hmac('x') })],
    ['with a signature cut off', () => ({ signature: () => '' })],
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['for another client', () => ({ claims: { aud: 'another' } })],
    [
      'for several clients, made for another',
      () => ({ claims: { aud: [clientId, 'another'], azp: 'another' } }),
    ],
    ['that has expired', () => ({ claims: { exp: now() - hour } })],
    ['that never expires', () => ({ claims: { exp: undefined } })],
    ['that does not hold yet', () => ({ claims: { nbf: now() + hour } })],
    ['of another sign-in', () => ({ claims: { nonce: 'another' } })],
    ['of no sign-in', () => ({ claims: { nonce: undefined } })],
    ['without a subject', () => ({ claims: { sub: undefined } })],
    ['of another person than userinfo tells of', () => ({ userinfo: { sub: 'somebody else' } })],
    [
      'with more groups than are kept',
      () => ({ claims: { groups: Array.from({ length: 2001 }, (_, index) => `${index}`) } }),
    ],
  ])('%s', async (_what, forge) => {
    const { walk, location } = await comeBack(forge());
    expect(location).toBe('/sign-in?problem=invalid');
    expect((await walk.browser().get('/api/session')).status).toBe(401);
  });

  test('by an issuer that fails itself', async () => {
    expect((await comeBack({ tokenStatus: 503 })).location).toBe('/sign-in?problem=unavailable');
  });
});

test('claims of any shape make a person of plain text', async () => {
  const strange = {
    preferred_username: '\u202e/a b:*\0 ',
    name: ['x'],
    email: {},
    groups: [1, '', null, 'ok', 'ok'],
  };
  const { walk, location } = await comeBack({
    claims: { sub: 'strange', ...strange },
    userinfo: { sub: 'strange' },
  });
  expect(location).toBe('/');
  const session = JSON.parse((await walk.browser().get('/api/session')).text);
  expect(session.user).toEqual({ userName: 'a-b', displayName: null, email: null });
  const groups = await fixture.database.read.selectFrom('session_groups').select('value').execute();
  expect(groups).toEqual([{ value: 'ok' }]);
});

describe('an issuer that is not there', () => {
  test('stops nobody from signing in locally, and is asked again', async () => {
    const late = await startStubIssuer(clientId);
    const { issuer } = late;
    await late.close();
    const own = await startFixture('sqlite', { singleSignOn: settings(issuer) });
    try {
      expect((await (await own.admin()).get('/api/session')).status).toBe(200);
      const walk = new Walk(own.proxy().url);
      const failed = await walk.visit(`${walk.console}/api/session/oidc?to=/settings`);
      expect(failed.headers.location).toBe('/sign-in?problem=unavailable&to=%2Fsettings');
      expect(own.log()).toContain('Single sign-on is not available.');
    } finally {
      await own.close();
    }
  });

  test('that says who it is not is refused', async () => {
    stub.forgery = { metadata: { issuer: 'https://evil.example' } };
    const own = await startFixture('sqlite', { singleSignOn: settings(stub.issuer) });
    try {
      const walk = new Walk(own.proxy().url);
      const start = () => walk.visit(`${walk.console}/api/session/oidc`);
      expect((await start()).headers.location).toBe('/sign-in?problem=invalid');
      stub.forgery = {};
      expect((await start()).headers.location).toContain(`${stub.issuer}/auth?`);
    } finally {
      await own.close();
    }
  });
});

test('under https the way is bound to this very origin, and begins at the public address', async () => {
  const publicUrl = 'https://support.example.com';
  const own = await startFixture('sqlite', { singleSignOn: settings(stub.issuer), publicUrl });
  try {
    stub.forgery = {};
    const start = (host: string) => send(`${own.proxy().url}/api/session/oidc?to=/settings`, 'GET', { host });
    const elsewhere = await start(new URL(own.proxy().url).host);
    expect(elsewhere.headers.location).toBe(`${publicUrl}/api/session/oidc?to=%2Fsettings`);
    expect(elsewhere.headers['set-cookie']).toBeUndefined();
    const { headers } = await start('support.example.com');
    const asked = new URL(headers.location ?? '').searchParams;
    expect(asked.get('redirect_uri')).toBe(`${publicUrl}/api/session/oidc/callback`);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-support-center-sign-in=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
      ),
    ]);
  } finally {
    await own.close();
  }
});

describe('the client', () => {
  const basic = `${clientId}:${clientSecret}`;
  test.each([
    ['names its secret in the header where the issuer does not say', undefined, clientSecret, [basic, null]],
    ['or in the body where that is all it takes', ['client_secret_post'], clientSecret, [null, clientSecret]],
    ['or has none', undefined, null, [null, null]],
  ])('%s', async (_what, methods, secret, told) => {
    const metadata = { token_endpoint_auth_methods_supported: methods };
    stub.forgery = { metadata };
    const singleSignOn = { ...settings(stub.issuer), clientSecret: secret, scopes: ['all'] };
    const own = await startFixture('sqlite', { singleSignOn });
    try {
      const { location, asked } = await comeBack({ metadata }, own);
      expect([location, asked.searchParams.get('scope')]).toEqual(['/', 'openid all']);
      const body = stub.redeemed.at(-1);
      expect([stub.basic, body?.get('client_secret')]).toEqual(told);
      expect(body?.get('client_id') ?? clientId).toBe(clientId);
    } finally {
      await own.close();
    }
  });
});

test('returns that fail without end are told to wait', async () => {
  const own = await startFixture('sqlite', { singleSignOn: settings(stub.issuer) });
  try {
    const walk = new Walk(own.proxy().url);
    const fail = () => walk.visit(`${walk.console}/api/session/oidc/callback?code=x&state=y`);
    const places = [];
    for (let count = 0; count < 51; count += 1) places.push((await fail()).headers.location);
    expect(new Set(places.slice(0, 50))).toEqual(new Set(['/sign-in?problem=expired']));
    expect(places.at(-1)).toBe('/sign-in?problem=busy');
  } finally {
    await own.close();
  }
});
