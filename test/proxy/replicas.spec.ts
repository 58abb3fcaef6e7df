/** Several replicas on one PostgreSQL: what one of them counts, all have counted. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Browser } from './browser.ts';
import { openEvents } from './event-client.ts';
import { answerJson, startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

let fixture: Fixture;
let upstream: FakeUpstream;
let urls: string[];
beforeAll(async () => {
  upstream = await startFakeUpstream();
  const { url } = upstream;
  fixture = await startFixture('postgres', {
    limits: 'aws',
    upstream: {
      kind: 'emulator',
      url,
      accounts: [{ accountId: retail, name: 'Retail' }],
      credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret' }),
    },
  });
  urls = [fixture.proxy().url, (await fixture.replica()).url, (await fixture.replica()).url];
});
afterAll(async () => {
  await fixture.close();
  await upstream.close();
});

test('send an account no more calls in a second than one would', async () => {
  upstream.answer(answerJson({ severityLevels: [] }));
  const people = await Promise.all(
    urls.map(async (url) => {
      const browser = new Browser(url);
      await browser.signIn({ username: 'admin', password: adminPassword });
      return browser;
    }),
  );
  const began = performance.now();
  const calls = people.flatMap((person) =>
    Array.from({ length: 6 }, () => person.call('DescribeSeverityLevels', {}, { account: retail })),
  );
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(upstream.targets.filter((target) => target === 'DescribeSeverityLevels')).toHaveLength(18);
  // Five at once, and five more each second. Each replica for itself would have been done with its six in 1.1 s.
  expect(performance.now() - began).toBeGreaterThan(3_200);
});

test('count failed sign-ins together', async () => {
  const attempt = async (url: string, password: string) =>
    (await new Browser(url).signIn({ username: 'somebody', password })).status;
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) statuses.push(await attempt(urls[count % 3] ?? '', 'wrong'));
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
});

test('forget the failures of whoever signs in at last', async () => {
  await fixture.userWith('ann', []);
  const attempt = async (password: string) =>
    (await new Browser(urls[1] ?? '').signIn({ username: 'ann', password })).status;
  for (let round = 0; round < 2; round += 1) {
    for (let count = 0; count < 8; count += 1) expect(await attempt('wrong')).toBe(401);
    expect(await attempt(adminPassword)).toBe(200);
  }
});

test('show who looks at a case and who writes in it, whichever of them people have reached', async () => {
  const caseId = `case-${retail}-muen-2026-0123456789abcdef`;
  await fixture.userWith('ben', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
  const at = async (index: number, username: string) => {
    const browser = new Browser(urls[index] ?? '');
    await browser.signIn({ username, password: adminPassword });
    return browser;
  };
  const writer = await at(0, 'admin');
  const reader = await at(1, 'ben');
  const elsewhere = await at(2, 'ben');
  const events = await openEvents(reader);
  await soon(() => expect(events.told.map(({ name }) => name)).toContain('ready'));
  const ask = (browser: Browser, operation: string, input: object = {}) =>
    browser.center(operation, { caseId, ...input }, {}, retail);
  const heard = () => events.told.filter(({ name }) => name === 'case-work').map(({ data }) => data);
  const presentFor = async (browser: Browser) => (await ask(browser, 'GetCaseWork')).output['present'];

  for (const [count, activity] of ['looking', 'writing', 'gone'].entries()) {
    expect((await ask(writer, 'ShowPresence', { tabId: 'tab-of-admin', activity })).status).toBe(200);
    await soon(() =>
      expect(heard()).toEqual(
        Array.from({ length: count + 1 }, () => ({ accountId: retail, caseId, part: 'presence' })),
      ),
    );
    const shown = activity === 'gone' ? [] : [{ userName: 'admin', isWriting: activity === 'writing' }];
    expect(await presentFor(reader)).toMatchObject(shown);
    expect(await presentFor(elsewhere)).toMatchObject(shown);
  }
  events.close();
});
