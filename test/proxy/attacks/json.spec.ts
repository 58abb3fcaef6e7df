/** JSON that two readers would read differently, at every address that takes some. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from '../browser.ts';
import { send } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { supportPath } from './support-request.ts';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

const awsJson = 'application/x-amz-json-1.1';
const places = [
  ['the Support API', supportPath, 'AWSSupport_20130415.DescribeCases', awsJson, 'SerializationException'],
  ['our own operations', '/api/center', 'SupportCenter.ListUsers', awsJson, 'SerializationException'],
  ['the sign-in', '/api/session', null, 'application/json', 'ValidationException'],
] as const;

const deep = 100_000;
const bodies: [string, string | Buffer][] = [
  ['a member twice', '{"language":"en","language":"ja"}'],
  ['a member twice, once escaped', '{"language":"en","l\\u0061nguage":"ja"}'],
  ['a member twice, deep inside', '{"a":{"b":[{"c":1,"c":2}]}}'],
  ['arrays without end', `{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`],
  ['objects without end', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['arrays that never close', '['.repeat(deep)],
  ['half a character', '{"a":"\\ud800"}'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])],
  ['UTF-16', Buffer.from('{"a":1}', 'utf16le')],
  ['a byte order mark', '\ufeff{}'],
  ['a comment', '{/* */}'],
  ['a comma too many', '{"a":1,}'],
  ['single quotes', "{'a':1}"],
  ['NaN', '{"a":NaN}'],
  ['two values', '{}{}'],
  ['a list', '[{}]'],
  ['nothing but null', 'null'],
  ['a number in octal', '{"a":010}'],
  ['a control character', '{"a":"\u0000"}'],
];

describe.each(places)('%s', (_what, path, target, type, refusal) => {
  test.each(bodies)('%s is refused in words', async (_kind, body) => {
    const before = (await fixture.upstreamRequests()).length;
    const answer = await send(
      `${admin.url}${path}`,
      'POST',
      { origin: admin.url, cookie: admin.cookie, 'content-type': type, 'x-amz-target': target },
      body,
    );
    // A sign-in is short; what is longer is not even read.
    const isTooLong = path === '/api/session' && body.length > 16_384;
    const expected = isTooLong ? 'RequestEntityTooLargeException' : refusal;
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      isTooLong ? 413 : 400,
      { __type: expected, message: expect.any(String) },
    ]);
    expect((await fixture.upstreamRequests()).length).toBe(before);
  });
});

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'a member named %s is a member like others and changes no object',
  async (name) => {
    const answer = await admin.callText('DescribeSeverityLevels', `{"${name}":{"polluted":true}}`, {
      account: '210000000001',
    });
    expect(answer.status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const own = await admin.center('ListUsers', JSON.parse(`{"${name}":{"disabled":true}}`));
    expect([200, 400]).toContain(own.status);
    const session = await admin.get('/api/session');
    expect(session.status).toBe(200);
  },
);
