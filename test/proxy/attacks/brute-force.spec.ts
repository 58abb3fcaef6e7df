/** Passwords by the thousand. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { Browser } from '../browser.ts';
import { adminPassword, startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';

let fixture: Fixture;
let visitor: Browser;
beforeEach(async () => {
  fixture = await startFixture();
  visitor = new Browser(fixture.proxy().url);
});
afterEach(() => fixture.close());

const admin = { username: 'admin', password: adminPassword };
const statusesOf = async (tries: readonly object[], headers = {}) =>
  (await Promise.all(tries.map((credentials) => visitor.signIn(credentials, headers)))).map(
    ({ status }) => status,
  );
const count = (statuses: readonly number[], status: number) =>
  statuses.filter((other) => other === status).length;

test('of one user at once get no further than one after the other', async () => {
  const guesses = Array.from({ length: 100 }, (_, index) => ({
    username: 'admin',
    password: `guess ${index}`,
  }));
  const statuses = await statusesOf([...guesses, admin]);
  expect([count(statuses, 401), count(statuses, 429), count(statuses, 200)]).toEqual([10, 91, 0]);
  // Every one is on record, refused untried or not; no password is.
  const records = (await fixture.audit()).filter(({ errorCode }) => errorCode === 'Failure');
  expect(records.length).toBe(101);
  expect(JSON.stringify(records)).not.toContain('guess');
});

test('in other spellings of the name are guesses at the same user', async () => {
  const names = ['admin', 'Admin', 'ADMIN', ' admin', 'admin ', 'ａｄｍｉｎ', 'admin\u200b', 'adm\u0131n'];
  const guesses = names.flatMap((username) =>
    Array.from({ length: 9 }, (_, index) => ({ username, password: `guess ${index}` })),
  );
  const statuses = await statusesOf(guesses);
  expect(count(statuses, 401)).toBeLessThanOrEqual(50);
  expect((await visitor.signIn(admin)).status).toBe(429);
});

test('of many users from one address end after fifty', async () => {
  const guesses = Array.from({ length: 80 }, (_, index) => ({
    username: `user-${index}`,
    password: 'Password1',
  }));
  const statuses = await statusesOf(guesses);
  expect([count(statuses, 401), count(statuses, 429)]).toEqual([50, 30]);
});

test('under a forged address are still from this one', async () => {
  const statuses: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    const headers = {
      'x-forwarded-for': `10.0.0.${index}`,
      forwarded: `for=10.0.0.${index}`,
      'x-real-ip': `10.1.0.${index}`,
    };
    statuses.push(...(await statusesOf([{ username: 'admin', password: 'guess' }], headers)));
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  const addresses = (await fixture.audit()).map(({ sourceIPAddress }) => sourceIPAddress);
  expect(new Set(addresses)).toEqual(new Set(['127.0.0.1']));
});

test('of links end as well', async () => {
  const guesses = Array.from({ length: 60 }, (_, index) => ({ link: `guess-${index}` }));
  const statuses = await statusesOf(guesses);
  expect([count(statuses, 401), count(statuses, 429)]).toEqual([50, 10]);
});

test('of session ids find nothing and cost no record', async () => {
  const before = (await fixture.audit()).length;
  const cookies = Array.from({ length: 300 }, (_, index) => `support-center=${index}.${'A'.repeat(43)}`);
  const answers = await Promise.all(cookies.map((cookie) => visitor.get('/api/session', { cookie })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect((await fixture.audit()).length).toBe(before);
});

test('whoever must wait is told for how long, and nothing of whether the user exists', async () => {
  const wrong = (username: string) =>
    statusesOf(Array.from({ length: 11 }, () => ({ username, password: 'x' })));
  expect(await wrong('admin')).toEqual(expect.arrayContaining([401, 429]));
  const known = await visitor.signIn({ username: 'admin', password: 'x' });
  expect(await wrong('nobody-at-all')).toEqual(expect.arrayContaining([401, 429]));
  const unknown = await visitor.signIn({ username: 'nobody-at-all', password: 'x' });
  expect(unknown.text).toBe(known.text);
  expect(Number(known.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(unknown.headers['retry-after'])).toBeGreaterThan(0);
});
