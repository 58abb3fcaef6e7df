import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

/** More than Node accepts as listeners of one event before it warns. */
const calls = 15;

test('many calls over one connection leave nothing behind on it', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  const { url, cookie } = await fixture.admin();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    origin: url,
    cookie: cookie ?? '',
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSSupport_20130415.DescribeSeverityLevels',
  };
  for (let count = 0; count < calls; count += 1) {
    await new Promise((resolve, reject) => {
      const call = request(`${url}/api/accounts/${retail}/support`, { method: 'POST', agent, headers });
      call.on('response', (answer) => void json(answer).then(resolve, reject));
      call.on('error', reject);
      call.end('{}');
    });
  }
  agent.destroy();
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
