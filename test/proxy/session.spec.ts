import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { Browser } from './browser.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const hour = 3_600_000;
const admin = { username: 'admin', password: adminPassword };

describe.each(engines)('sessions on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine);
  });
  afterAll(() => fixture.close());
  const visitor = () => new Browser(fixture.proxy().url);

  test('a local user signs in and is told who they are and what they may do', async () => {
    const browser = visitor();
    const answer = await browser.signIn(admin);
    expect(answer.status).toBe(200);
    const session = JSON.parse(answer.text);
    expect(session.user).toEqual({ userName: 'admin', displayName: null, email: null });
    expect(session.permissions).toContain('supportcenter:ManageUsers');
    expect(session.upstream).toBe('emulator');
    const account = session.accounts.find(({ accountId }: { accountId: string }) => accountId === retail);
    expect(account.permissions).toEqual(
      expect.arrayContaining(['support:CreateCase', 'support:ResolveCase']),
    );
    expect(account.permissions).not.toContain('supportcenter:ManageUsers');
    const again = await browser.get('/api/session');
    expect(again.status).toBe(200);
    expect(JSON.parse(again.text)).toEqual({ ...session, expiresAt: expect.any(String) });
  });

  test('the cookie is for this server alone, and a new one at every sign-in', async () => {
    const first = await visitor().signIn(admin);
    const second = await visitor().signIn(admin);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^support-center=[\w-]{43}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(second.headers['set-cookie']).not.toEqual(first.headers['set-cookie']);
  });

  test('unknown and wrong are told alike', async () => {
    const wrong = await visitor().signIn({ username: 'admin', password: 'guess' });
    const unknown = await visitor().signIn({ username: 'nobody', password: 'guess' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('signing in again ends the session that the browser had', async () => {
    const browser = visitor();
    await browser.signIn(admin);
    const before = new Browser(browser.url);
    before.cookie = browser.cookie;
    await browser.signIn(admin);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await before.get('/api/session')).status).toBe(401);
  });

  test('a session that was given to the browser before the sign-in is not taken over', async () => {
    const attacker = visitor();
    await attacker.signIn(admin);
    const [name] = attacker.cookie?.split('=') ?? [];
    const victim = visitor();
    victim.cookie = `${name}=chosen-by-somebody-else`;
    await victim.signIn(admin);
    expect(victim.cookie).not.toContain('chosen-by-somebody-else');
  });

  test('signing out ends it, also for who kept the cookie', async () => {
    const browser = visitor();
    await browser.signIn(admin);
    const answer = await browser.delete('/api/session');
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/Max-Age=0/);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test('nobody, a made-up cookie and two cookies are 401 in the envelope of AWS', async () => {
    const browser = visitor();
    await browser.signIn(admin);
    const { cookie } = browser;
    for (const given of [null, 'support-center=a.b', `${cookie}x`, `${cookie}; ${cookie}`]) {
      const answer = await browser.get('/api/session', { cookie: given });
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.text)).toEqual({ __type: 'NotAuthorized', message: expect.any(String) });
      expect(answer.headers['x-amzn-requestid']).toMatch(/^[\w-]{36}$/);
    }
  });

  test('a user who is disabled is out with the next request', async () => {
    const browser = await fixture.userWith('leaver', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    expect((await browser.get('/api/session')).status).toBe(200);
    await fixture.database.write((transaction) =>
      transaction.updateTable('users').set({ disabled: 1 }).where('user_name', '=', 'leaver').execute(),
    );
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.signIn({ username: 'leaver', password: adminPassword })).status).toBe(401);
  });

  test('accounts without any permission are not told', async () => {
    const browser = await fixture.userWith('labs-only', [{ policy: 'AWSSupportReadOnly', scope: labs }]);
    const session = JSON.parse((await browser.get('/api/session')).text);
    expect(session.accounts.map(({ accountId }: { accountId: string }) => accountId)).toEqual([labs]);
    expect(session.accounts[0].permissions).not.toContain('support:CreateCase');
    expect(session.permissions).toEqual([]);
  });

  test.each([
    ['no JSON', 'username=admin'],
    ['a missing password', '{"username":"admin"}'],
    ['a name that is no text', '{"username":5,"password":"x"}'],
    ['both ways at once', '{"username":"admin","password":"x","link":"y"}'],
    ['the same member twice', '{"username":"admin","username":"other","password":"x"}'],
  ])('%s is a clear 400', async (_what, text) => {
    const { url } = visitor();
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: text,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: 'ValidationException' });
  });
});

describe('time', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  test('an idle session ends after four hours, a used one goes on', async () => {
    const used = await fixture.admin();
    const idle = await fixture.admin();
    fixture.advance(3 * hour);
    expect((await used.get('/api/session')).status).toBe(200);
    fixture.advance(2 * hour);
    expect((await used.get('/api/session')).status).toBe(200);
    expect((await idle.get('/api/session')).status).toBe(401);
  });

  test('twelve hours after the sign-in it ends however busy it was', async () => {
    const browser = await fixture.admin();
    for (let hours = 0; hours < 11; hours += 1) {
      fixture.advance(hour);
      expect((await browser.get('/api/session')).status).toBe(200);
    }
    fixture.advance(hour);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test('a session outlives a restart', async () => {
    const browser = await fixture.admin();
    await fixture.restart();
    const after = new Browser(fixture.proxy().url);
    after.cookie = browser.cookie;
    expect((await after.get('/api/session')).status).toBe(200);
  });

  test('ten wrong passwords make the next ones wait, the right one too', async () => {
    const browser = new Browser(fixture.proxy().url);
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => browser.signIn({ username: 'Admin', password: 'guess' })),
    );
    expect(tries.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
    const right = await browser.signIn(admin);
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    fixture.advance(hour);
    expect((await browser.signIn(admin)).status).toBe(200);
  });
});
