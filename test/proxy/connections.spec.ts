import { afterAll, beforeAll, expect, test } from 'vitest';

import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

test('many calls over one connection leave nothing behind on it', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  const { url, cookie } = await fixture.admin();
  // `fetch` keeps the connection, as a browser does.
  for (let count = 0; count < 15; count += 1) {
    const answer = await fetch(`${url}/api/accounts/${retail}/support`, {
      method: 'POST',
      headers: {
        origin: url,
        cookie: cookie ?? '',
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSSupport_20130415.DescribeSeverityLevels',
      },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    await answer.text();
  }
  await new Promise((r) => setTimeout(r, 200));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
