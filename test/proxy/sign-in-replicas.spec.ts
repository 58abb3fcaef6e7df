/** Two proxies on one PostgreSQL: people are in on both or on none. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { RunningProxy } from '../../src/proxy/proxy.ts';
import { rememberFor } from '../../src/proxy/store/center-database.ts';
import { Browser } from './browser.ts';
import { client, startTestProvider } from './identity-provider.ts';
import type { TestProvider } from './identity-provider.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { Walk } from './sign-in-walk.ts';

let provider: TestProvider;
let fixture: Fixture;
let second: RunningProxy;
beforeAll(async () => {
  provider = await startTestProvider();
  const { issuer } = provider;
  const { id: clientId, secret: clientSecret } = client;
  const singleSignOn = { issuer, clientId, clientSecret, groupsClaim: 'groups', scopes: null };
  fixture = await startFixture('postgres', { singleSignOn });
  const publicUrl = fixture.proxy().url;
  // One address for people, whichever replica answers.
  second = await fixture.replica({ publicUrl });
  provider.serve(publicUrl);
  provider.person = { sub: 'one', preferred_username: 'nia', groups: ['ops'] };
});
afterAll(async () => {
  await fixture.close();
  await provider.close();
});

/** The same browser, answered by that replica. */
function at(replica: RunningProxy, { cookie }: Browser): Browser {
  const browser = new Browser(replica.url);
  browser.cookie = cookie;
  return browser;
}

async function isIn(browser: Browser): Promise<boolean> {
  return (await browser.get('/api/session')).status === 200;
}

/** A replica remembers for less than a second what another one may have changed; waiting may take longer. */
function soon<Value>(ask: () => Promise<Value>) {
  expect(rememberFor).toBeLessThan(1000);
  return expect.poll(ask);
}

/** What the second replica answers to somebody who comes back from the provider. */
async function comeBackToSecond(walk: Walk, callback: string) {
  const elsewhere = callback.replace(walk.console, second.url);
  walk.jar.set(second.url, walk.jar.get(walk.console) ?? new Map());
  return await walk.visit(elsewhere);
}

test('who begins at one may come back at the other, and a return counts once for both', async () => {
  const walk = new Walk(fixture.proxy().url);
  const callback = await walk.toCallback('/settings');
  const kept = new Map(walk.jar.get(walk.console));
  expect((await comeBackToSecond(walk, callback)).headers.location).toBe('/settings');
  expect(await isIn(walk.browser(fixture.proxy().url))).toBe(true);
  const replay = new Walk(fixture.proxy().url);
  replay.jar.set(replay.console, kept);
  expect((await replay.visit(callback)).headers.location).toMatch(/problem=expired/);
});

test('of the same return at both at once, one is let in', async () => {
  const walk = new Walk(fixture.proxy().url);
  const callback = await walk.toCallback('/settings');
  const copy = new Walk(fixture.proxy().url);
  copy.jar.set(copy.console, new Map(walk.jar.get(walk.console)));
  const answers = await Promise.all([walk.visit(callback), comeBackToSecond(copy, callback)]);
  const locations = new Set(answers.map(({ headers }) => headers.location));
  expect(locations).toEqual(new Set(['/settings', '/sign-in?problem=expired&to=%2Fsettings']));
});

test('a first sign-in at both at once makes one user', async () => {
  provider.person = { sub: 'twice', preferred_username: 'twice' };
  const [one, two] = [new Walk(fixture.proxy().url), new Walk(fixture.proxy().url)];
  const callbacks = [await one.toCallback(), await two.toCallback()] as const;
  await Promise.all([one.visit(callbacks[0]), comeBackToSecond(two, callbacks[1])]);
  const users = await fixture.database.read.selectFrom('users').select('user_name').execute();
  expect(users.filter(({ user_name }) => user_name.startsWith('twice'))).toEqual([{ user_name: 'twice' }]);
});

test('who is disabled at one is out at the other within a second, however they came', async () => {
  const admin = await fixture.admin();
  provider.person = { sub: 'leaver', preferred_username: 'leaver' };
  const walk = new Walk(fixture.proxy().url);
  await walk.signIn();
  const local = await fixture.userWith('local-leaver', []);
  for (const [userName, browser] of [
    ['leaver', walk.browser()],
    ['local-leaver', local],
  ] as const) {
    const there = at(second, browser);
    expect([await isIn(browser), await isIn(there)]).toEqual([true, true]);
    const { output } = await admin.center('ListUsers', {});
    // The operation's documented answer.
    const users = output['users'] as unknown as { userId: string; userName: string }[];
    const userId = users.find((user) => user.userName === userName)?.userId;
    expect((await admin.center('UpdateUser', { userId, disabled: true })).status).toBe(200);
    expect(await isIn(browser)).toBe(false);
    await soon(() => isIn(there)).toBe(false);
  }
});

test('a role that is changed at one holds at the other within a second', async () => {
  const admin = await fixture.admin();
  provider.person = { sub: 'one', preferred_username: 'nia', groups: ['ops'] };
  const walk = new Walk(fixture.proxy().url);
  await walk.signIn();
  const there = at(second, walk.browser());
  const accounts = async () => JSON.parse((await there.get('/api/session')).text).accounts.length;
  expect(await accounts()).toBe(0);
  const { output } = await admin.center('CreateRole', { name: 'Operators', claimValues: ['ops'] });
  const role = { principalType: 'role', principalId: output['roleId'] };
  await admin.center('AttachPolicy', { ...role, policyId: 'AWSSupportReadOnly', scope: '*' });
  await soon(accounts).toBeGreaterThan(0);
  await admin.center('DeleteRole', { roleId: output['roleId'] });
  await soon(accounts).toBe(0);
});

test('what was used up is forgotten once it is too old anyway', async () => {
  const used = () => fixture.database.read.selectFrom('used_sign_ins').select('state_hash').execute();
  expect((await used()).length).toBeGreaterThan(0);
  fixture.advance(601_000);
  await fixture.replica();
  await expect.poll(used).toEqual([]);
});
