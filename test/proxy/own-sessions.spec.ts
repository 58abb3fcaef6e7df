/** Sessions and passwords: one's own, and others' for who administers users. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { OpenSession } from '../../src/contract/center/sessions.ts';
import { Browser } from './browser.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

async function sessionsOf(browser: Browser, operation = 'ListOwnSessions'): Promise<OpenSession[]> {
  const { output } = await browser.center(operation, {});
  // The operation's documented answer.
  return output['sessions'] as unknown as OpenSession[];
}

async function another(username: string, password = adminPassword): Promise<Browser> {
  const browser = new Browser(admin.url);
  expect((await browser.signIn({ username, password }, { 'user-agent': 'Other/2' })).status).toBe(200);
  return browser;
}

const isIn = async (browser: Browser) => (await browser.get('/api/session')).status === 200;

describe('own sessions', () => {
  test('are listed, without what opens them', async () => {
    const first = await fixture.userWith('list', []);
    await another('list');
    const sessions = await sessionsOf(first);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.find(({ current }) => !current)).toMatchObject({
      userName: 'list',
      userAgent: 'Other/2',
      sourceAddress: '127.0.0.1',
    });
    const cookie = first.cookie?.split('=')[1] ?? '';
    expect(JSON.stringify(sessions)).not.toContain(cookie.slice(0, 20));
  });

  test('end one by one, all others at once, and nobody else’s', async () => {
    const first = await fixture.userWith('many', []);
    const [second, third, fourth] = [await another('many'), await another('many'), await another('many')];
    const stranger = await fixture.userWith('stranger', []);
    const [strange] = await sessionsOf(stranger);
    await first.center('EndOwnSessions', { sessionId: strange?.sessionId });
    expect(await isIn(stranger)).toBe(true);
    const own = (await sessionsOf(second)).find(({ current }) => current);
    await first.center('EndOwnSessions', { sessionId: own?.sessionId });
    expect([await isIn(second), await isIn(third)]).toEqual([false, true]);
    await first.center('EndOwnSessions', {});
    expect([await isIn(first), await isIn(third), await isIn(fourth)]).toEqual([true, false, false]);
  });

  test('that are over are not listed', async () => {
    const late = await startFixture();
    try {
      const browser = await late.admin();
      await late.admin();
      late.advance(5 * 3_600_000);
      const again = await late.admin();
      expect(await sessionsOf(again)).toHaveLength(1);
      expect((await browser.get('/api/session')).status).toBe(401);
    } finally {
      await late.close();
    }
  });
});

describe('everybody’s sessions', () => {
  test('are listed and ended by who administers users', async () => {
    const first = await fixture.userWith('target', []);
    const second = await another('target');
    const all = await sessionsOf(admin, 'ListSessions');
    const [session, ...others] = all.filter(({ userName }) => userName === 'target');
    expect(others).toHaveLength(1);
    await admin.center('EndSessions', { sessionId: session?.sessionId });
    expect([await isIn(first), await isIn(second)].filter(Boolean)).toHaveLength(1);
    await admin.center('EndSessions', { userId: session?.userId });
    expect([await isIn(first), await isIn(second), await isIn(admin)]).toEqual([false, false, true]);
  });
});

describe('a password', () => {
  const password = 'four words and more';

  test('is changed by who knows it, and every other session ends', async () => {
    const browser = await fixture.userWith('changer', []);
    const other = await another('changer');
    const wrong = await browser.center('SetPassword', { password, currentPassword: 'not it' });
    expect(wrong.output['message']).toMatch(/^currentPassword: /);
    expect((await browser.center('SetPassword', { password })).errorType).toBe('ValidationException');
    const right = await browser.center('SetPassword', { password, currentPassword: adminPassword });
    expect(right.status).toBe(200);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
    expect(await isIn(await another('changer', password))).toBe(true);
    const old = await new Browser(admin.url).signIn({ username: 'changer', password: adminPassword });
    expect(old.status).toBe(401);
    expect(JSON.stringify(await fixture.audit())).not.toContain(password);
  });

  test('is asked for unless a link has opened the session', async () => {
    const browser = await fixture.userWith('linked', []);
    const [session] = await sessionsOf(browser);
    expect((await browser.center('ListOwnSessions', {})).output['needsCurrentPassword']).toBe(true);
    const link = await admin.center('CreateSignInLink', { userId: session?.userId });
    await browser.signIn({ link: link.output['token'] });
    expect((await browser.center('ListOwnSessions', {})).output['needsCurrentPassword']).toBe(false);
    expect((await browser.center('SetPassword', { password })).status).toBe(200);
  });

  test('can’t be guessed from a session', async () => {
    const browser = await fixture.userWith('guessed', []);
    const answers = [];
    for (let guess = 0; guess < 12; guess += 1) {
      answers.push(await browser.center('SetPassword', { password, currentPassword: `guess ${guess}` }));
    }
    expect(answers.at(-1)?.status).toBe(429);
  });

  test.each([
    [{ password: 'too short' }, /^password: must have at least 12/],
    [{ password: 'x'.repeat(1025) }, /^password: must have at most/],
    [{ password: 'a-long-user-name' }, /user name/],
    [{}, /^password: /],
  ])('%j is refused', async (input, message) => {
    const name = `a-long-user-name`;
    const browser = await fixture.userWith(name, []).catch(() => another(name));
    const answer = await browser.center('SetPassword', { currentPassword: adminPassword, ...input });
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });
});
