/** Headers that say two things, or that mean something to other programs on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Browser, newKey, someCase } from '../browser.ts';
import type { Headers } from '../browser.ts';
import { adminPassword, startFixture } from '../proxy-fixture.ts';
import type { Fixture, UpstreamRequest } from '../proxy-fixture.ts';
import { retail } from '../test-accounts.ts';
import { body, head } from './support-request.ts';
import type { Spoilt } from './support-request.ts';
import { talk } from './talk.ts';

let fixture: Fixture;
let browser: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  browser = await fixture.admin();
});
afterAll(() => fixture.close());

/** `connection: close` spares the wait for more. */
async function outcome(spoilt: Spoilt, connection: string | null = 'close') {
  const before = (await fixture.upstreamRequests()).length;
  const given = { ...spoilt, headers: { connection, ...spoilt.headers } };
  const { statuses, text } = await talk(browser.url, head(browser, given) + body);
  const arrived: UpstreamRequest[] = (await fixture.upstreamRequests()).slice(before);
  return { statuses, text, arrived, operations: arrived.map(({ operation }) => operation) };
}

describe('the target', () => {
  test.each<[string, Spoilt]>([
    ['twice', { lines: ['X-Amz-Target: AWSSupport_20130415.CreateCase'] }],
    ['twice, the same', { lines: ['X-Amz-Target: AWSSupport_20130415.DescribeSeverityLevels'] }],
    ['twice, once empty', { lines: ['X-Amz-Target:'] }],
    [
      'in a list',
      { headers: { 'x-amz-target': 'AWSSupport_20130415.DescribeCases,AWSSupport_20130415.CreateCase' } },
    ],
    ['with a quote', { headers: { 'x-amz-target': '"AWSSupport_20130415.DescribeCases"' } }],
    ['with something behind it', { headers: { 'x-amz-target': 'AWSSupport_20130415.DescribeCases;a=b' } }],
    ['with a tab inside', { headers: { 'x-amz-target': 'AWSSupport_20130415.\tDescribeCases' } }],
    ['with letters of another alphabet', { headers: { 'x-amz-target': 'AWSSupport_20130415.Descrіbe' } }],
    ['of an object', { headers: { 'x-amz-target': '__proto__' } }],
    ['missing', { headers: { 'x-amz-target': null } }],
    [
      'under another spelling',
      { headers: { 'x-amz-target': null }, lines: ['X_Amz_Target: AWSSupport_20130415.DescribeCases'] },
    ],
    ['in the address', { headers: { 'x-amz-target': null }, target: `/api/accounts/${retail}/support?x` }],
  ])('%s names no operation', async (_what, spoilt) => {
    const { statuses, operations, text } = await outcome(spoilt);
    expect([statuses, operations]).toEqual([[404], []]);
    expect(text).toContain('UnknownOperationException');
  });

  test('hidden behind two thousand others is one of two still', async () => {
    const others = Array.from({ length: 2_100 }, () => 'a:');
    const { operations } = await outcome({
      lines: [...others, 'X-Amz-Target: AWSSupport_20130415.CreateCase'],
    });
    // Whichever counts, it is not the hidden one.
    expect(operations).not.toContain('CreateCase');
  });
});

describe('headers for others on the way', () => {
  const ours = [
    'connection',
    'content-length',
    'content-type',
    'host',
    'x-amz-content-sha256',
    'x-amz-date',
    'x-amz-supportcenter-person',
    'x-amz-target',
  ];

  test.each<[string, string[]]>([
    ['Connection names the target', ['Connection: x-amz-target, keep-alive']],
    ['Connection names the signature', ['Connection: authorization, x-amz-date, host, cookie, origin']],
    ['Connection names what signs', ['Connection: x-amz-content-sha256, x-amz-supportcenter-person']],
    ['Connection twice', ['Connection: x-amz-date', 'Connection: keep-alive']],
    ['Keep-Alive, TE, Trailer, Proxy-*', ['Keep-Alive: timeout=1', 'TE: trailers', 'Trailer: x-amz-target']],
    ['forwarded', ['Forwarded: for=10.0.0.1;host=evil.example', 'X-Forwarded-For: 10.0.0.1', 'Via: 1.1 x']],
    ['another host', ['X-Forwarded-Host: evil.example', 'X-Host: evil.example', 'X-Original-Host: evil']],
    ['another address', ['X-Original-URL: /api/session', 'X-Rewrite-URL: /admin', 'X-HTTP-Method: DELETE']],
    ['another method', ['X-HTTP-Method-Override: DELETE', 'X-Method-Override: PUT']],
    ['a person', ['X-Amz-SupportCenter-Person: somebody', 'X_Amz_SupportCenter_Person: somebody']],
    ['a session of AWS', ['X-Amz-Security-Token: forged', 'X-Amz-Date: 20000101T000000Z']],
    ['a body that is signed', ['X-Amz-Content-Sha256: UNSIGNED-PAYLOAD', 'X-Amz-Decoded-Content-Length: 1']],
    ['underscores', ['x_forwarded_for: 10.0.0.1', 'content_length: 4', 'transfer_encoding: chunked']],
    ['a range and conditions', ['Range: bytes=0-1', 'If-None-Match: *', 'Expect: 100-continue']],
  ])('%s: nothing of them goes upstream', async (_what, lines) => {
    const { statuses, arrived } = await outcome({ lines }, null);
    expect(statuses.at(-1)).toBe(200);
    expect(arrived).toHaveLength(1);
    const headers: Readonly<Record<string, string>> = arrived[0]?.headers ?? {};
    expect(Object.keys(headers).toSorted()).toEqual(ours);
    expect(headers['x-amz-supportcenter-person']).toBe('admin');
    expect(headers['x-amz-target']).toBe('AWSSupport_20130415.DescribeSeverityLevels');
    expect(headers['connection']).toBe('keep-alive');
    expect(arrived[0]?.signedHeaders).toEqual(
      expect.arrayContaining(ours.filter((name) => /^(?:host|x-amz-.*)$/.test(name))),
    );
    const record = (await fixture.audit()).at(-1);
    expect(record).toMatchObject({ sourceIPAddress: '127.0.0.1', userIdentity: { userName: 'admin' } });
  });
});

describe('the host', () => {
  const own = () => new URL(browser.url).host;
  test.each<[string, (host: string) => string]>([
    ['of somebody else', () => 'evil.example'],
    ['that begins like ours', (host) => `${host}.evil.example`],
    ['with a person', (host) => `${host}@evil.example`],
    ['behind a person', (host) => `evil.example@${host}`],
    ['with two ports', (host) => `${host}:80`],
    ['without its port', (host) => host.replace(/:.*/, '')],
    ['with a dot at its end', (host) => host.replace(':', '.:')],
    ['with a path', (host) => `${host}/x`],
    ['as a number', (host) => host.replace('127.0.0.1', '2130706433')],
    ['in a list', (host) => `${host}, evil.example`],
    ['that is empty', () => ''],
    ['of IPv6 in disguise', (host) => host.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
  ])('%s is refused', async (_what, write) => {
    const { statuses, operations, text } = await outcome({ headers: { host: write(own()) } });
    expect([statuses, operations]).toEqual([[403], []]);
    expect(text).not.toContain('evil');
  });

  test('twice is refused', async () => {
    const { statuses, operations } = await outcome({ lines: ['Host: evil.example'] });
    expect([[400], [403]]).toContainEqual(statuses);
    expect(operations).toEqual([]);
  });

  test('in capitals is the same', async () => {
    const host = own().replace('127.0.0.1', 'LOCALHOST');
    expect((await outcome({ headers: { host } })).statuses).toEqual([200]);
  });

  test('never becomes an address that is sent to', async () => {
    const { statuses, text } = await talk(
      browser.url,
      `GET //evil.example/%2e%2e HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`,
    );
    expect(statuses[0]).not.toBe(301);
    expect(text).not.toMatch(/^location:/im);
  });
});

describe('cookies', () => {
  const cookies = (...lines: string[]): Spoilt => ({
    headers: { cookie: null },
    lines: lines.map((line) => `Cookie: ${line}`),
  });

  test('two sessions are none: neither the first nor the last wins', async () => {
    const other = (await fixture.userWith('tosser', [])).cookie ?? '';
    const own = browser.cookie ?? '';
    for (const spoilt of [
      cookies(`${own}; ${other}`),
      cookies(`${other}; ${own}`),
      cookies(own, other),
      cookies(own, own),
      cookies(`${own}; support-center=`),
      cookies(`support-center=; ${own}`),
    ]) {
      const { statuses, operations } = await outcome(spoilt);
      expect([statuses, operations]).toEqual([[401], []]);
    }
  });

  test('of others beside ours do no harm', async () => {
    const own = browser.cookie ?? '';
    const crowd = `a=b; __proto__=1; support-center-2=x; Support-Center=y; ; =; ${own}; "q"=1`;
    expect((await outcome(cookies(crowd))).statuses).toEqual([200]);
  });

  test.each([
    ['cut short', (cookie: string) => cookie.slice(0, -1)],
    ['with a letter more', (cookie: string) => `${cookie}A`],
    [
      'with its seal taken from another',
      (cookie: string) => cookie.replace(/(.)\./, (_, last) => (last === 'A' ? 'B.' : 'A.')),
    ],
    ['in quotes', (cookie: string) => cookie.replace('=', '="').concat('"')],
    ['without a seal', (cookie: string) => cookie.replace(/\..*/, '')],
    ['with a second seal', (cookie: string) => `${cookie}.${cookie.split('.')[1]}`],
  ])('%s sign nobody in', async (_what, change) => {
    const { statuses } = await outcome({ headers: { cookie: change(browser.cookie ?? '') } });
    expect(statuses).toEqual([401]);
  });

  test('that were fixed before the sign-in are not the session’s afterwards', async () => {
    const victim = new Browser(browser.url);
    victim.cookie = (await fixture.userWith('fixer', [])).cookie;
    const fixed = victim.cookie;
    expect((await victim.signIn({ username: 'admin', password: adminPassword })).status).toBe(200);
    expect(victim.cookie).not.toBe(fixed);
    const attacker = new Browser(browser.url);
    attacker.cookie = fixed;
    expect((await attacker.get('/api/session')).status).toBe(401);
  });
});

describe('idempotency keys', () => {
  const create = (headers: Headers) => browser.call('CreateCase', someCase(), { account: retail, headers });

  test.each<[string, string | string[]]>([
    ['empty', ''],
    ['of 256 characters', 'k'.repeat(256)],
    ['with a letter beyond ASCII', 'clé'],
    ['with a tab', 'a\tb'],
    ['twice', [newKey(), newKey()]],
    ['twice, the same', ['same', 'same']],
  ])('%s are refused', async (_what, key) => {
    const answer = await create({ 'idempotency-key': key });
    expect([answer.status, answer.errorType]).toEqual([400, 'ValidationException']);
  });

  test.each([
    ['a line end and a header', 'a\r\nSet-Cookie: support-center=evil'],
    ['a line end and a body', 'a\r\n\r\n{}'],
    ['a line that goes on', 'a\r\n b'],
    ['a bare line feed', 'a\nb'],
    ['a bare return', 'a\rb'],
    ['a NUL', 'a\0b'],
  ])('with %s come back in no answer', async (_what, key) => {
    const { text } = await outcome({
      headers: { 'x-amz-target': 'AWSSupport_20130415.CreateCase', 'idempotency-key': key },
    });
    expect(text).not.toMatch(/set-cookie/i);
  });

  test('of 255 printable characters hold, whatever they are', async () => {
    const key = ` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`.trim().padEnd(255, '%0d%0a');
    const input = someCase();
    const send = () => browser.call('CreateCase', input, { account: retail, key });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
  });
});

describe('what is too large for a head', () => {
  test.each<[string, Spoilt]>([
    ['a header', { lines: [`X-A: ${'x'.repeat(100_000)}`] }],
    ['a cookie', { headers: { cookie: 'a='.padEnd(70_000, 'x') } }],
    ['an address', { target: `/api/${'x'.repeat(100_000)}` }],
    ['many headers', { lines: Array.from({ length: 20_000 }, (_, index) => `x${index}: y`) }],
  ])('%s of 70 kB and more is refused', async (_what, spoilt) => {
    const { statuses, operations } = await outcome(spoilt);
    expect([statuses, operations]).toEqual([[431], []]);
  });
});

describe('an answer is one answer', () => {
  test.each([
    '/cases%0d%0aSet-Cookie:%20support-center=evil',
    '/%E5%98%8A%E5%98%8DSet-Cookie:evil=1',
    '/sign-in?to=%0d%0aSet-Cookie:evil=1',
    '/assets/%0d%0aSet-Cookie:evil=1.js',
    '/api/session/oidc?to=/%0d%0aSet-Cookie:evil=1',
    `/v1/downloads/x?name=%0d%0aSet-Cookie:evil=1`,
  ])('to %s', async (path) => {
    const { headers, text } = await browser.get(path, { accept: 'text/html' });
    expect(headers['set-cookie'] ?? []).toEqual([]);
    expect(`${JSON.stringify(headers)}${text}`).not.toMatch(/evil/);
  });

  test('to a file whose name holds a header', async () => {
    const fileName = 'a"\r\nSet-Cookie: evil=1\r\n.txt';
    const made = await browser.call(
      'AddAttachmentsToSet',
      { attachments: [{ fileName, data: 'YQ==' }] },
      { account: retail },
    );
    expect([made.status, made.errorType]).toEqual([400, expect.any(String)]);
    const link = await browser.call(
      'GetAttachmentUploadLinks',
      { fileName, fileSizeBytes: 1 },
      { account: retail },
    );
    expect([link.status, link.errorType]).toEqual([400, expect.any(String)]);
    expect(JSON.stringify(link.headers)).not.toMatch(/evil/);
  });
});
