/** Every address that changes something × every way in which a foreign page could ask for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { registeredRoutes } from '../access/registered-routes.ts';
import { routeRows } from '../access/route-rows.ts';
import type { Browser, Headers } from '../browser.ts';
import { newKey, send } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';

let fixture: Fixture;
let admin: Browser;
let routes: ReadonlySet<string>;
beforeAll(async () => {
  routes = await registeredRoutes(async () => {
    fixture = await startFixture();
  });
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

const foreign: [string, Headers][] = [
  ['a foreign origin', { origin: 'https://evil.example' }],
  [
    'a foreign origin that calls itself the same',
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ],
  ['no origin of its own', { origin: 'null' }],
  ['an empty origin', { origin: '' }],
  ['two origins', { origin: ['https://evil.example', 'http://localhost'] }],
  ['none at all, but a cookie', { origin: null }],
  ['another site', { origin: null, 'sec-fetch-site': 'cross-site' }],
  ['a sibling', { origin: null, 'sec-fetch-site': 'same-site' }],
  ['the address bar', { origin: null, 'sec-fetch-site': 'none' }],
  ['a referer only', { origin: null, referer: 'http://127.0.0.1/cases' }],
  ['a word that there is not', { origin: null, 'sec-fetch-site': 'SAME-ORIGIN' }],
];

describe.each(foreign)('from %s', (_what, headers) => {
  test('no address changes anything', async () => {
    const changing = Object.entries(routeRows).filter(([name]) => !/^(?:GET|HEAD) /.test(name));
    const records = (await fixture.audit()).length;
    for (const [name, { path, body }] of changing) {
      const answer = await send(
        `${admin.url}${path}`,
        name.split(' ')[0] ?? '',
        {
          cookie: admin.cookie,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'SupportCenter.EndOwnSessions',
          ...headers,
        },
        name.startsWith('DELETE ') ? null : (body ?? '{}'),
      );
      expect([name, answer.status]).toEqual([name, 403]);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await admin.get('/api/session')).status).toBe(200);
    expect((await fixture.audit()).length).toBe(records);
  });
});

test('an address that reads changes nothing, whatever it is asked', async () => {
  const reading = [...routes].filter((name) => name.startsWith('GET ') && !name.includes('*'));
  const state = async () => ({
    sessions: await fixture.database.read.selectFrom('sessions').select('session_hash').execute(),
    records: (await fixture.audit()).length,
    upstream: (await fixture.upstreamRequests()).length,
  });
  const before = await state();
  for (const name of reading) {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'SupportCenter.EndOwnSessions',
      'x-http-method-override': 'DELETE',
      'idempotency-key': newKey(),
    };
    await admin.get(`${name.slice(4)}?_method=DELETE&target=SupportCenter.EndOwnSessions`, headers);
  }
  expect(await state()).toEqual(before);
});
