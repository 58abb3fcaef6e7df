/** Every address × every role: the answer, that nothing arrives upstream, and the records. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { send } from '../browser.ts';
import type { Browser, HttpAnswer } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { expectedIdentity } from './expected.ts';
import { signEverybodyIn } from './people.ts';
import { registeredRoutes } from './registered-routes.ts';
import type { Role } from './roles.ts';
import { allRoles } from './roles.ts';
import { routeRows } from './route-rows.ts';
import type { Route } from './route-rows.ts';

let fixture: Fixture;
let routes: ReadonlySet<string>;
let browsers: ReadonlyMap<Role, Browser>;
beforeAll(async () => {
  routes = await registeredRoutes(async () => {
    fixture = await startFixture();
  });
  browsers = await signEverybodyIn(fixture);
});
afterAll(() => fixture.close());

async function ask(role: Role, method: string, { path, headers, body }: Route): Promise<HttpAnswer> {
  const browser = browsers.get(role);
  if (!browser) throw new Error(role);
  const { url: origin, cookie } = browser;
  return await send(
    `${origin}${path}`,
    method,
    { origin, cookie, 'content-type': 'application/x-amz-json-1.1', accept: 'text/html', ...headers },
    body ?? null,
  );
}

test('each address has a row', () => {
  expect(Object.keys(routeRows).toSorted()).toEqual([...routes].toSorted());
});

test.each(allRoles)('%s', async (role) => {
  const upstream = (await fixture.upstreamRequests()).length;
  for (const [name, row] of Object.entries(routeRows)) {
    const before = (await fixture.audit()).length;
    const [method = ''] = name.split(' ');
    const answer = await ask(role, method, row);
    expect([name, answer.status]).toEqual([name, row.who.includes(role) ? row.status : 401]);
    const records = (await fixture.audit()).slice(before);
    // Whoever signs in is the one whom the body names.
    const caller = name === 'POST /api/session' ? { userName: 'admin' } : expectedIdentity(role);
    for (const { userIdentity } of records) expect(userIdentity).toMatchObject(caller);
    expect([name, ...records.map(({ eventName }) => eventName)]).toEqual([name, ...row.records(role)]);
  }
  expect((await fixture.upstreamRequests()).length).toBe(upstream);
});
