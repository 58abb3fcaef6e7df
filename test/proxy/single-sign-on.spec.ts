/** Single sign-on against a real OpenID provider. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { client, startTestProvider } from './identity-provider.ts';
import type { TestPerson, TestProvider } from './identity-provider.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { Walk } from './sign-in-walk.ts';
import { labs, retail } from './test-accounts.ts';

export function singleSignOn(issuer: string) {
  const scopes = null;
  return { issuer, clientId: client.id, clientSecret: client.secret, groupsClaim: 'groups', scopes };
}

const nia: TestPerson = {
  sub: 'subject-of-nia',
  preferred_username: 'nia',
  name: 'Nia Example',
  email: 'nia@example.com',
  groups: ['ops', 'everybody'],
};

describe.each(engines)('single sign-on on %s', (engine) => {
  let fixture: Fixture;
  let provider: TestProvider;
  let admin: Browser;
  beforeAll(async () => {
    provider = await startTestProvider();
    fixture = await startFixture(engine, {
      singleSignOn: singleSignOn(provider.issuer),
      signInContact: 'Ask Ann.',
    });
    provider.serve(fixture.proxy().url);
    admin = await fixture.admin();
  });
  afterAll(async () => {
    await fixture.close();
    await provider.close();
  });
  beforeEach(() => {
    provider.person = nia;
  });

  const walk = () => new Walk(fixture.proxy().url);
  async function sessionOf(browser: Browser) {
    const answer = await browser.get('/api/session');
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return JSON.parse(answer.text);
  }

  test('leads to the provider and back to the page that was asked for', async () => {
    const visitor = walk();
    const callback = new URL(await visitor.toCallback('/cases?view=all#x'));
    const asked = provider.requests.at(-1);
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('response_type')).toBe('code');
    expect(asked?.get('scope')).toBe('openid profile email groups');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked?.get(name)).toMatch(/^[\w-]{43}$/);
    expect(callback.searchParams.get('state')).toBe(asked?.get('state'));
    const answer = await visitor.visit(callback.href);
    expect([answer.status, answer.headers.location]).toEqual([303, '/cases?view=all#x']);
    expect(answer.headers['cache-control']).toBe('no-store');
    const session = await sessionOf(visitor.browser());
    expect(session.user).toMatchObject({ userName: 'nia', email: 'nia@example.com' });
    expect([...(visitor.jar.get(visitor.console)?.keys() ?? [])]).toEqual(['support-center']);
  });

  test('is told to whoever comes to sign in, with whom to ask', async () => {
    const answer = await walk().visit(`${fixture.proxy().url}/api/sign-in`);
    expect(JSON.parse(answer.text)).toEqual({ singleSignOn: true, contact: 'Ask Ann.' });
  });

  test('binds the way to the browser that began it', async () => {
    const visitor = walk();
    const callback = await visitor.toCallback();
    const cookie = visitor.cookies(visitor.console);
    expect(cookie).toMatch(/^support-center-sign-in=[\w-]+$/);
    const other = await walk().visit(callback);
    expect(other.headers.location).toBe('/sign-in?problem=expired');
    expect(String(other.headers['set-cookie'])).not.toMatch(/support-center=/);
    const stranger = walk();
    await stranger.toCallback();
    expect((await stranger.visit(callback)).headers.location).toBe('/sign-in?problem=expired');
  });

  test('takes state and code once', async () => {
    const visitor = walk();
    const callback = await visitor.toCallback('/settings');
    const kept = new Map(visitor.jar.get(visitor.console));
    expect((await visitor.visit(callback)).headers.location).toBe('/settings');
    const replay = walk();
    replay.jar.set(replay.console, kept);
    expect((await replay.visit(callback)).headers.location).toBe('/sign-in?problem=expired&to=%2Fsettings');
    // The same code under a state that is new.
    const again = walk();
    const fresh = new URL(await again.toCallback());
    fresh.searchParams.set('code', new URL(callback).searchParams.get('code') ?? '');
    expect((await again.visit(fresh.href)).headers.location).toBe('/sign-in?problem=invalid');
  });

  test.each([
    ['without a state', (url: URL) => url.searchParams.delete('state')],
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with two states', (url: URL) => url.searchParams.append('state', url.searchParams.get('state') ?? '')],
    ['without a code', (url: URL) => url.searchParams.delete('code')],
    ['with a made-up code', (url: URL) => url.searchParams.set('code', 'made-up')],
    ['from another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
  ])('refuses a return %s', async (_what, change) => {
    const visitor = walk();
    const callback = new URL(await visitor.toCallback());
    change(callback);
    const answer = await visitor.visit(callback.href);
    expect(answer.headers.location).toMatch(/^\/sign-in\?problem=(?:expired|invalid)$/);
    expect((await visitor.browser().get('/api/session')).status).toBe(401);
  });

  test('takes ten minutes at most', async () => {
    const visitor = walk();
    const callback = await visitor.toCallback();
    fixture.advance(601_000);
    expect((await visitor.visit(callback)).headers.location).toBe('/sign-in?problem=expired');
  });

  test('says that the provider let nobody in', async () => {
    provider.person = null;
    const answer = await walk().signIn();
    expect(answer.headers.location).toBe('/sign-in?problem=denied');
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'ConsoleLogin');
    expect(record).toMatchObject({
      userIdentity: { type: 'Unknown' },
      errorMessage: 'The identity provider answered access_denied.',
      responseElements: { ConsoleLogin: 'Failure' },
    });
  });

  test('leads nowhere outside of the console', async () => {
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      '/.//x',
    ]) {
      expect((await walk().signIn(to)).headers.location).toBe('/');
    }
  });

  test('knows a person by issuer and subject, and never by name or e-mail', async () => {
    await fixture.userWith('mara', [{ policy: 'SupportCenterAdmin', scope: '*' }]);
    provider.person = { sub: 'not-mara', preferred_username: 'MARA', email: 'admin@example.com' };
    const visitor = walk();
    await visitor.signIn();
    const session = await sessionOf(visitor.browser());
    expect(session.user.userName).toBe('MARA-2');
    expect([session.permissions, session.accounts]).toEqual([[], []]);
    provider.person = { sub: 'not-mara-either', preferred_username: 'mara', email: 'admin@example.com' };
    const third = walk();
    await third.signIn();
    expect((await sessionOf(third.browser())).user.userName).toBe('mara-3');
  });

  test('lets name and e-mail follow the claims, and keeps the user name', async () => {
    provider.person = {
      ...nia,
      preferred_username: 'renamed',
      name: 'Nia Other',
      email: 'other@example.com',
    };
    const visitor = walk();
    await visitor.signIn();
    const { user } = await sessionOf(visitor.browser());
    expect(user).toEqual({ userName: 'nia', displayName: 'Nia Other', email: 'other@example.com' });
  });

  test('gives what roles give, and takes it with the role or at the next sign-in', async () => {
    const role = await admin.center('CreateRole', { name: 'Operators', claimValues: ['ops'] });
    const { roleId } = role.output;
    const attachment = {
      principalType: 'role',
      principalId: roleId,
      policyId: 'AWSSupportAccess',
      scope: retail,
    };
    await admin.center('AttachPolicy', attachment);
    const visitor = walk();
    await visitor.signIn();
    const browser = visitor.browser();
    const accountsOf = async () =>
      (await sessionOf(browser)).accounts.map(({ accountId }: { accountId: string }) => accountId);
    expect(await accountsOf()).toEqual([retail]);
    expect((await browser.call('DescribeCases', {}, { account: retail })).status).toBe(200);
    expect((await browser.call('DescribeCases', {}, { account: labs })).status).toBe(403);
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'DescribeCases');
    expect(record?.userIdentity).toMatchObject({
      type: 'AssumedRole',
      userName: 'nia',
      arn: 'arn:supportcenter:sts:::assumed-role/Operators/nia',
      sessionContext: {
        sessionIssuer: { type: 'Role', principalId: roleId, userName: 'Operators' },
        webIdFederationData: { federatedProvider: provider.issuer, attributes: { roles: 'Operators' } },
      },
    });
    await admin.center('UpdateRole', { roleId, name: 'Operators', claimValues: ['others'] });
    expect(await accountsOf()).toEqual([]);
    await admin.center('UpdateRole', { roleId, name: 'Operators', claimValues: ['ops'] });
    provider.person = { ...nia, groups: ['everybody'] };
    // The session that is open keeps the groups of its sign-in.
    expect(await accountsOf()).toEqual([retail]);
    const later = walk();
    await later.signIn();
    expect((await sessionOf(later.browser())).accounts).toEqual([]);
    await admin.center('DeleteRole', { roleId });
    expect(await accountsOf()).toEqual([]);
  });

  test('lets an administrator by a role administer, and not take that from themselves', async () => {
    const role = await admin.center('CreateRole', { name: 'Administrators', claimValues: ['admins'] });
    const { roleId } = role.output;
    const attachment = {
      principalType: 'role',
      principalId: roleId,
      policyId: 'SupportCenterAdmin',
      scope: '*',
    };
    await admin.center('AttachPolicy', attachment);
    provider.person = { sub: 'chief', preferred_username: 'chief', groups: ['admins'] };
    const visitor = walk();
    await visitor.signIn();
    const chief = visitor.browser();
    expect((await chief.center('ListUsers', {})).status).toBe(200);
    for (const [operation, input] of [
      ['UpdateRole', { roleId, name: 'Administrators', claimValues: ['others'] }],
      ['DeleteRole', { roleId }],
      ['DetachPolicy', attachment],
    ] as const) {
      const answer = await chief.center(operation, input);
      expect([operation, answer.output['message']]).toEqual([operation, expect.stringMatching(/yourself/)]);
    }
    expect((await chief.center('ListUsers', {})).status).toBe(200);
    expect((await admin.center('DeleteRole', { roleId })).status).toBe(200);
    expect((await chief.center('ListUsers', {})).errorType).toBe('AccessDeniedException');
  });

  test('leaves the e-mail address to the provider', async () => {
    const visitor = walk();
    await visitor.signIn();
    // The operation's documented answer.
    const [own] = (await visitor.browser().center('ListOwnSessions', {})).output['sessions'] as unknown as {
      userId: string;
    }[];
    const answer = await admin.center('UpdateUser', { userId: own?.userId, email: 'other@example.com' });
    expect(answer.output['message']).toMatch(/^email: follows/);
  });

  test('tells in the history who vouched for whom, from the sign-in on', async () => {
    provider.person = { sub: 'told', preferred_username: 'told', groups: [] };
    await walk().signIn();
    const record = (await fixture.audit()).findLast(({ userIdentity }) => userIdentity.userName === 'told');
    expect(record).toMatchObject({
      eventName: 'ConsoleLogin',
      userIdentity: {
        type: 'WebIdentityUser',
        identityProvider: provider.issuer,
        sessionContext: { webIdFederationData: { federatedProvider: provider.issuer } },
      },
      responseElements: { ConsoleLogin: 'Success' },
    });
  });

  test('explains what a role gives', async () => {
    const role = await admin.center('CreateRole', { name: 'Explained', claimValues: ['ops'] });
    const { roleId } = role.output;
    await admin.center('AttachPolicy', {
      principalType: 'role',
      principalId: roleId,
      policyId: 'AWSSupportReadOnly',
      scope: '*',
    });
    await walk().signIn();
    const { output } = await admin.center('ListUsers', {});
    // The operation's documented answer.
    const users = output['users'] as unknown as { userId: string; userName: string; issuer?: string }[];
    const user = users.find(({ userName }) => userName === 'nia');
    expect(user).toMatchObject({ issuer: provider.issuer });
    const explained = await admin.center('ExplainPermissions', { userId: user?.userId, accountId: retail });
    expect(explained.output['actions']).toContainEqual({
      action: 'support:DescribeCases',
      effect: 'allow',
      statements: [expect.objectContaining({ policyId: 'AWSSupportReadOnly', roleName: 'Explained' })],
    });
    await admin.center('DeleteRole', { roleId });
  });

  test('has no user name that a policy could hang on', async () => {
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'support:DescribeCases',
        Resource: '*',
        Condition: { StringEquals: { 'aws:username': 'nia' } },
      },
    });
    const policy = await admin.center('CreatePolicy', { name: 'By name', document });
    const group = await admin.center('CreateRole', { name: 'Everybody', claimValues: ['everybody'] });
    const attachment = { principalType: 'role', policyId: policy.output['policyId'], scope: '*' };
    await admin.center('AttachPolicy', { ...attachment, principalId: group.output['roleId'] });
    const visitor = walk();
    await visitor.signIn();
    expect((await sessionOf(visitor.browser())).accounts).toEqual([]);
    await admin.center('DeleteRole', { roleId: group.output['roleId'] });
  });

  test('opens a new session each time, ends the one before, and all by sign-out everywhere', async () => {
    const visitor = walk();
    await visitor.signIn();
    const before = visitor.browser();
    await visitor.signIn();
    const now = visitor.browser();
    expect(before.cookie).not.toBe(now.cookie);
    expect((await before.get('/api/session')).status).toBe(401);
    const other = walk();
    await other.signIn();
    await now.center('EndOwnSessions', {});
    expect((await other.browser().get('/api/session')).status).toBe(401);
    expect((await now.get('/api/session')).status).toBe(200);
  });

  test('idles and ends as every session does', async () => {
    const visitor = walk();
    await visitor.signIn();
    fixture.advance(4 * 3_600_000 + 1);
    expect((await visitor.browser().get('/api/session')).status).toBe(401);
    admin = await fixture.admin();
  });

  test('signs out here, and leads to where the provider signs out', async () => {
    const visitor = walk();
    await visitor.signIn();
    const browser = visitor.browser();
    const answer = await browser.delete('/api/session');
    expect(answer.status).toBe(200);
    expect((await browser.get('/api/session')).status).toBe(401);
    const leave = new URL(JSON.parse(answer.text).continueAt);
    expect(leave.origin).toBe(provider.issuer);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${fixture.proxy().url}/sign-in`);
    const page = await visitor.visit(leave.href);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('form')]);
  });

  test('lets no disabled user in', async () => {
    provider.person = { sub: 'leaver', preferred_username: 'leaver' };
    const visitor = walk();
    await visitor.signIn();
    await fixture.database.write((transaction) =>
      transaction.updateTable('users').set({ disabled: 1 }).where('user_name', '=', 'leaver').execute(),
    );
    expect((await visitor.browser().get('/api/session')).status).toBe(401);
    expect((await walk().signIn()).headers.location).toBe('/sign-in?problem=disabled');
  });

  test('is the only way in: no link, and no role where a token calls', async () => {
    const role = await admin.center('CreateRole', { name: 'Kept', claimValues: ['ops'] });
    const { roleId } = role.output;
    const given = { policyId: 'AWSSupportReadOnly', scope: '*' };
    await admin.center('AttachPolicy', { principalType: 'role', principalId: roleId, ...given });
    const visitor = walk();
    await visitor.signIn();
    const browser = visitor.browser();
    const token = await browser.center('CreateAccessToken', {
      name: 'left behind',
      accounts: ['*'],
      readOnly: true,
      days: 1,
    });
    const byToken = {
      cookie: null,
      authorization: `Bearer ${JSON.stringify(token.output['token']).slice(1, -1)}`,
    };
    expect((await browser.call('DescribeCases', {}, { account: retail })).status).toBe(200);
    const answer = await browser.call('DescribeCases', {}, { account: retail, headers: byToken });
    expect(answer.errorType).toBe('AccessDeniedException');
    const [session] = (await browser.center('ListOwnSessions', {})).output['sessions'] as unknown as {
      userId: string;
    }[];
    const link = await admin.center('CreateSignInLink', { userId: session?.userId });
    expect(link.output['message']).toMatch(/single sign-on/);
    await admin.center('DeleteRole', { roleId });
  });

  test('sets no password', async () => {
    const visitor = walk();
    await visitor.signIn();
    const answer = await visitor.browser().center('SetPassword', { password: 'four words and more' });
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(/single sign-on/);
  });

  test('keeps codes, tokens and secrets to itself', async () => {
    const visitor = walk();
    const callback = new URL(await visitor.toCallback());
    await visitor.visit(callback.href);
    const told = `${fixture.log()}${JSON.stringify(await fixture.audit())}`;
    const cookie = visitor.cookies(visitor.console) ?? '';
    const [row] = await fixture.database.read
      .selectFrom('sessions')
      .select('id_token')
      .orderBy('created_at', 'desc')
      .execute();
    for (const secret of [
      client.secret,
      callback.searchParams.get('code'),
      callback.searchParams.get('state'),
      cookie.slice(15, 50),
      row?.id_token,
      adminPassword,
    ]) {
      expect(secret).toMatch(/.{10}/);
      expect(told).not.toContain(secret);
    }
  });
});
