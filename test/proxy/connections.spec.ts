import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

/** Sends bodies one after the other over the same connection, their length untold; answers the statuses. */
async function sendInTurn(bodies: readonly string[]): Promise<unknown[]> {
  const { url, cookie } = await fixture.admin();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    origin: url,
    cookie: cookie ?? '',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSSupport_20130415.DescribeSeverityLevels',
    'transfer-encoding': 'chunked',
  };
  const statuses: unknown[] = [];
  for (const body of bodies) {
    const sent = new Promise<unknown>((resolve, reject) => {
      const call = request(`${url}/api/accounts/${retail}/support`, { method: 'POST', agent, headers });
      call.on('response', (answer) => void json(answer).then(() => resolve(answer.statusCode), reject));
      call.on('error', reject);
      call.end(body);
    });
    statuses.push(await sent);
  }
  agent.destroy();
  return statuses;
}

test('many calls over one connection leave nothing behind on it', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  // More than Node accepts as listeners of one event before it warns.
  expect(await sendInTurn(Array.from({ length: 15 }, () => '{}'))).not.toContain(400);
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

test('a body that is too large does not stand in the way of the next call', async () => {
  expect(await sendInTurn([' '.repeat(2_000_000), '{}'])).toEqual([413, 200]);
});

test.each(['/api/session', `/api/accounts/${retail}/support`])(
  'a request to %s that breaks off is no failure of ours',
  async (path) => {
    const { url, cookie } = await fixture.admin();
    const { hostname, port, host } = new URL(url);
    const type = path === '/api/session' ? 'application/json' : 'application/x-amz-json-1.1';
    const before = fixture.log().length;
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nCookie: ${cookie}\r\n` +
        `X-Amz-Target: AWSSupport_20130415.DescribeCases\r\nContent-Type: ${type}\r\nContent-Length: 10\r\n\r\n{`,
    );
    // Long enough to be read as far as it goes, and then to be noticed as broken.
    await pause(100);
    socket.destroy();
    await pause(200);
    expect(fixture.log().slice(before)).not.toContain('"level":50');
  },
);

test('a caller who goes away is no error of ours', async () => {
  const { url, cookie } = await fixture.admin();
  await fixture.control('faults', { operation: 'DescribeCases', delayMs: 60_000, times: 1 });
  const headers = {
    origin: url,
    cookie: cookie ?? '',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSSupport_20130415.DescribeCases',
  };
  const call = request(`${url}/api/accounts/${retail}/support`, { method: 'POST', headers });
  call.on('error', () => undefined);
  call.end('{}');
  await soon(async () => {
    const arrived = (await fixture.upstreamRequests()).map(({ operation }) => operation);
    expect(arrived).toContain('DescribeCases');
  });
  call.destroy();
  await soon(() => expect(fixture.log()).toContain('The caller went away'));
  expect(fixture.log()).not.toContain('"level":50');
});
