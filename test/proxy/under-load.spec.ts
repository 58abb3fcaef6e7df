/** Large answers, what is measured, and the end of a process while it works. */
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

let fixture: Fixture;
let browser: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  browser = await fixture.admin();
});
afterAll(() => fixture.close());

function headersOf(operation: string): Record<string, string> {
  return {
    origin: browser.url,
    cookie: browser.cookie ?? '',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSSupport_20130415.${operation}`,
  };
}

/** The answer's raw bytes, as they came. */
async function rawCall(operation: string, accept: string) {
  const answer = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const headers = { ...headersOf(operation), 'accept-encoding': accept };
    const call = request(`${browser.url}/api/accounts/${retail}/support`, { method: 'POST', headers });
    call.on('error', reject).on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ encoding: incoming.headers['content-encoding'], body: Buffer.concat(chunks) }),
      );
    });
    call.end('{}');
  });
  return answer;
}

test('a large answer is compressed for whoever accepts it', async () => {
  const plain = await rawCall('DescribeServices', 'identity');
  const packed = await rawCall('DescribeServices', 'gzip, deflate, br');
  expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip']);
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length / 4);
});

test.each([
  ['a small answer', 'DescribeSeverityLevels', 'gzip'],
  ['an answer for whoever refuses it', 'DescribeServices', 'gzip;q=0, br'],
])('%s is not', async (_what, operation, accept) => {
  expect((await rawCall(operation, accept)).encoding).toBeUndefined();
});

test('metrics tell of the upstream, of calls that wait and of sessions', async () => {
  const { text } = await browser.get('/metrics');
  expect(text).toContain('supportcenter_upstream_duration_seconds_count{operation="DescribeServices"}');
  expect(text).toContain('supportcenter_waiting_calls 0');
  expect(text).toMatch(/^supportcenter_sessions [1-9]/m);
});

test('a call that is under way is answered before the process stops', async () => {
  await fixture.control('faults', { operation: 'DescribeCases', delayMs: 1_000, times: 1 });
  const before = (await fixture.audit()).length;
  const call = browser.call('DescribeCases', {}, { account: retail });
  await soon(async () => {
    const arrived = (await fixture.upstreamRequests()).map(({ operation }) => operation);
    expect(arrived).toContain('DescribeCases');
  });
  const restarted = fixture.restart();
  expect((await call).status).toBe(200);
  await restarted;
  expect((await fixture.audit()).slice(before).map(({ eventName }) => eventName)).toEqual(['DescribeCases']);
});
