import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

describe('the one-time sign-in link', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture('sqlite', { adminPassword: null });
  });
  afterAll(() => fixture.close());
  const visitor = () => new Browser(fixture.proxy().url);
  const token = () => new URL(fixture.proxy().signInLink ?? '').hash.replace('#link=', '');

  test('leads to the sign-in page and hides its token from servers', () => {
    const link = new URL(fixture.proxy().signInLink ?? '');
    expect(link.origin).toBe(fixture.proxy().url);
    expect(link.pathname).toBe('/sign-in');
    expect(link.search).toBe('');
    expect(link.hash).toMatch(/^#link=[\w-]{43}$/);
  });

  test('signs in once', async () => {
    const link = token();
    const first = await visitor().signIn({ link });
    const second = await visitor().signIn({ link });
    expect([first.status, second.status]).toEqual([200, 401]);
    expect(JSON.parse(first.text).user.userName).toBe('admin');
  });

  test('signs in one of two who open it at the same moment', async () => {
    await fixture.restart();
    const link = token();
    const answers = await Promise.all([visitor().signIn({ link }), visitor().signIn({ link })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('is new at each start, and the one before opens no more', async () => {
    await fixture.restart();
    const before = token();
    await fixture.restart();
    expect(token()).not.toBe(before);
    expect((await visitor().signIn({ link: before })).status).toBe(401);
    expect((await visitor().signIn({ link: token() })).status).toBe(200);
  });

  test('opens for 15 minutes', async () => {
    await fixture.restart();
    fixture.advance(15 * 60_000);
    expect((await visitor().signIn({ link: token() })).status).toBe(401);
  });

  test('is kept as a hash only', async () => {
    await fixture.restart();
    const rows = await fixture.database.read.selectFrom('sign_in_links').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token());
  });

  test('is not made any more once admin has a password', async () => {
    await fixture.restart({ adminPassword: 'a password at last' });
    expect(fixture.proxy().signInLink).toBeNull();
    const answer = await visitor().signIn({ username: 'admin', password: 'a password at last' });
    expect(answer.status).toBe(200);
    await fixture.restart({ adminPassword: 'another one' });
    expect((await visitor().signIn({ username: 'admin', password: 'another one' })).status).toBe(401);
  });
});

test('replicas that start together each print a link that opens', async () => {
  const shared = await startFixture('postgres', { adminPassword: null });
  try {
    const others = await Promise.all([shared.replica(), shared.replica()]);
    for (const { url, signInLink } of [shared.proxy(), ...others]) {
      const link = signInLink?.split('#link=')[1];
      expect((await new Browser(url).signIn({ link })).status).toBe(200);
    }
  } finally {
    await shared.close();
  }
});
