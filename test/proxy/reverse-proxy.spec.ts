/** What a reverse proxy in front of us may say, and who else may not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Network } from '../../src/support/policy/network.ts';
import { readNetwork } from '../../src/support/policy/network.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { send } from './browser.ts';
import { retail } from './test-accounts.ts';

const loopback = ['127.0.0.0/8', '::1']
  .map((text) => readNetwork(text))
  .filter((network): network is Network => network !== null);
const visitor = { 'x-forwarded-for': '203.0.113.66, 198.51.100.7' };

async function sourceOfCall(fixture: Fixture): Promise<string | undefined> {
  const browser = await fixture.admin();
  await browser.call('DescribeSeverityLevels', {}, { account: retail, headers: visitor });
  return (await fixture.audit()).at(-1)?.sourceIPAddress;
}

describe('behind a trusted reverse proxy', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture('sqlite', { trustedProxies: loopback });
  });
  afterAll(() => fixture.close());

  test('the audit names the visitor whom the proxy has seen', async () => {
    expect(await sourceOfCall(fixture)).toBe('198.51.100.7');
  });

  test('policies see that address', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'support:*',
          Resource: '*',
          Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
        },
      ],
    };
    const browser = await fixture.userWith('ann', [{ policy, scope: '*' }]);
    const call = async (headers: Record<string, string>) =>
      (await browser.call('DescribeSeverityLevels', {}, { account: retail, headers })).status;
    expect(await call(visitor)).toBe(200);
    expect(await call({ 'x-forwarded-for': '203.0.113.66' })).toBe(403);
    expect(await call({})).toBe(403);
  });

  test('wrong passwords of one visitor do not close sign-in for another', async () => {
    const attempt = async (address: string, password: string) => {
      const { url } = fixture.proxy();
      const headers = { origin: url, 'content-type': 'application/json', 'x-forwarded-for': address };
      const body = JSON.stringify({ username: 'admin', password });
      return (await send(`${url}/api/session`, 'POST', headers, body)).status;
    };
    for (let count = 0; count < 10; count += 1) await attempt('198.51.100.8', 'wrong');
    expect(await attempt('198.51.100.8', adminPassword)).toBe(429);
    expect(await attempt('198.51.100.9', adminPassword)).toBe(200);
  });

  test('metrics are closed to visitors', async () => {
    const { url } = fixture.proxy();
    expect((await send(`${url}/metrics`, 'GET', visitor)).status).toBe(403);
    expect((await send(`${url}/metrics`, 'GET', {})).status).toBe(200);
  });
});

describe('without one', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture('sqlite', { metricsToken: 'a-token-for-the-metrics' });
  });
  afterAll(() => fixture.close());

  test('forwarding headers are not believed', async () => {
    expect(await sourceOfCall(fixture)).toBe('127.0.0.1');
  });

  test.each([
    ['no token', {}, 401],
    ['another token', { authorization: 'Bearer a-token-for-the-metricz' }, 401],
    ['the token', { authorization: 'Bearer a-token-for-the-metrics' }, 200],
  ])('metrics with %s', async (_what, headers, status) => {
    expect((await send(`${fixture.proxy().url}/metrics`, 'GET', headers)).status).toBe(status);
  });
});
