/** Requests whose end two readers might see in different places, and addresses that are none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { body, head, supportPath } from './support-request.ts';
import { talk } from './talk.ts';

let fixture: Fixture;
let browser: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  browser = await fixture.admin();
});
afterAll(() => fixture.close());

const chunked = { 'content-length': null, 'transfer-encoding': 'chunked' };
const size = body.length.toString(16);
const chunks = `${size}\r\n${body}\r\n0\r\n\r\n`;

/** The statuses that come back, how many calls arrive upstream, and whether the connection is then closed. */
async function outcome(...pieces: readonly string[]) {
  const before = (await fixture.upstreamRequests()).length;
  const { statuses, closed } = await talk(browser.url, ...pieces);
  return { statuses, closed, arrived: (await fixture.upstreamRequests()).length - before };
}
const refused = { statuses: [400], closed: true, arrived: 0 };
const once = { statuses: [200], closed: false, arrived: 1 };

test('a plain request, in one piece and byte by byte', async () => {
  expect(await outcome(head(browser) + body)).toEqual(once);
  expect(await outcome(head(browser).slice(0, 40), head(browser).slice(40), ...body.split(''))).toEqual(once);
  expect(await outcome(head(browser, { headers: chunked }) + chunks)).toEqual(once);
});

describe('a body with two ends is refused, and the connection with it', () => {
  test.each<[string, Record<string, string | null>, string[]]>([
    ['a length and chunks', { 'transfer-encoding': 'chunked' }, []],
    ['chunks and a length', { 'content-length': null }, ['Transfer-Encoding: chunked', 'Content-Length: 4']],
    ['two lengths', {}, ['Content-Length: 4']],
    ['the same length twice', {}, [`Content-Length: ${body.length}`]],
    ['lengths in a list', { 'content-length': `${body.length}, ${body.length}` }, []],
    ['a signed length', { 'content-length': `+${body.length}` }, []],
    ['a length in hexadecimal', { 'content-length': '0x11' }, []],
    ['a length with a space inside', { 'content-length': '1 7' }, []],
    ['a negative length', { 'content-length': '-1' }, []],
    ['chunks and identity', { ...chunked, 'transfer-encoding': 'chunked, identity' }, []],
    ['chunks twice', { ...chunked }, ['Transfer-Encoding: identity']],
    ['a coding like chunked', { ...chunked, 'transfer-encoding': 'xchunked' }, []],
    ['a coding with a tab', { ...chunked, 'transfer-encoding': '\x0bchunked' }, []],
    ['a space before the colon', {}, ['Transfer-Encoding : chunked']],
    ['a header on two lines', {}, ['Transfer-Encoding:', ' chunked']],
    ['a target on two lines', { 'x-amz-target': 'AWSSupport_20130415.\r\n DescribeCases' }, []],
    ['a header without a colon', {}, ['Transfer-Encoding chunked']],
    ['a bare return in a header', {}, ['X-A: 1\rTransfer-Encoding: chunked']],
    ['a bare line feed in a header', {}, ['X-A: 1\nTransfer-Encoding: chunked']],
    ['a NUL in a header', {}, ['X-A: \0']],
    ['a header without a name', {}, [': chunked']],
    ['a name that is no token', {}, ['Transfer Encoding: chunked']],
  ])('%s', async (_what, headers, lines) => {
    const { statuses, closed, arrived } = await outcome(head(browser, { headers, lines }) + chunks);
    expect({ first: statuses[0], answers: statuses.length, closed, arrived }).toEqual({
      first: 400,
      answers: 1,
      closed: true,
      arrived: 0,
    });
  });

  test.each([
    ['a size that is none', 'zz\r\n'],
    ['a size beyond 64 bits', `${'f'.repeat(17)}\r\n`],
    ['a size with a sign', `+${size}\r\n${body}\r\n0\r\n\r\n`],
    ['a size with a prefix', `0x${size}\r\n${body}\r\n0\r\n\r\n`],
    ['a size that ends in a line feed', `${size}\n${body}\r\n0\r\n\r\n`],
    ['an extension that ends in a line feed', `${size};a=b\n${body}\r\n0\r\n\r\n`],
    ['a chunk longer than it says', `2\r\n${body}\r\n0\r\n\r\n`],
    ['an extension of 100 kB', `${size};${'x'.repeat(100_000)}\r\n${body}\r\n0\r\n\r\n`],
  ])('chunks: %s', async (_what, spoilt) => {
    const { statuses, closed, arrived } = await outcome(head(browser, { headers: chunked }) + spoilt);
    expect([400, 413]).toContain(statuses[0]);
    expect([statuses.length, closed, arrived]).toEqual([1, true, 0]);
  });

  test('chunks with an extension and a trailer are one request, whatever the trailer says', async () => {
    const spoilt = `${size};name="v"\r\n${body}\r\n0\r\nX-Amz-Target: AWSSupport_20130415.CreateCase\r\n\r\n`;
    expect(await outcome(head(browser, { headers: chunked }) + spoilt)).toEqual(once);
    expect((await fixture.upstreamRequests()).at(-1)?.operation).toBe('DescribeSeverityLevels');
  });
});

describe('a request inside another', () => {
  const inner = () => head(browser, { headers: { 'x-amz-target': 'AWSSupport_20130415.CreateCase' } }) + body;

  test.each<[string, Record<string, string | null>, number]>([
    ['that comes from a foreign origin', { origin: 'https://example.com' }, 403],
    ['that nobody is signed in for', { cookie: null }, 401],
    ['whose operation is unknown', { 'x-amz-target': 'AWSSupport_20130415.Nothing' }, 404],
    ['whose type is a form', { 'content-type': 'text/plain' }, 415],
    ['that is no JSON', {}, 400],
  ])('%s is a body and nothing else', async (_what, headers, status) => {
    const length = { 'content-length': String(inner().length) };
    const outer = head(browser, { headers: { ...headers, ...length } });
    const { statuses, arrived } = await outcome(outer + inner());
    expect([statuses, arrived]).toEqual([[status], 0]);
  });

  test('after a whole one is a request of its own, with its own permission', async () => {
    const stranger = head(browser, { headers: { cookie: null } }) + body;
    expect(await outcome(head(browser) + body + stranger)).toEqual({ ...once, statuses: [200, 401] });
  });
});

describe('addresses', () => {
  test.each([
    ['with a host in it', 'http://127.0.0.1:1/api/session'],
    ['with our own host in it', `http://localhost${supportPath}`],
    ['that is a star', '*'],
    ['of another protocol', 'ftp://localhost/'],
    ['that begins with a host', 'localhost:80'],
  ])('%s are refused', async (_what, target) => {
    const { statuses, arrived } = await outcome(head(browser, { target }) + body);
    expect([statuses[0], arrived]).toEqual([400, 0]);
  });

  test('CONNECT leads nowhere', async () => {
    const { statuses, closed } = await talk(
      browser.url,
      head(browser, { method: 'CONNECT', target: '127.0.0.1:22' }),
    );
    expect([statuses.filter((status) => status < 400), closed]).toEqual([[], true]);
  });

  test.each(['TRACE', 'TRACK', 'PROPFIND', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'LINK'])(
    'the method %s does nothing',
    async (method) => {
      const { text, statuses } = await talk(browser.url, head(browser, { method }) + body);
      expect(statuses[0]).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(browser.cookie ?? 'no cookie');
    },
  );
});

describe('other versions', () => {
  test('HTTP 1.0 with a host is served and closed', async () => {
    expect(await outcome(head(browser, { version: 'HTTP/1.0' }) + body)).toEqual({ ...once, closed: true });
  });

  test('without a host nothing is served', async () => {
    const headers = { host: null };
    expect(await outcome(head(browser, { headers }) + body)).toEqual(refused);
    const old = await outcome(head(browser, { headers, version: 'HTTP/1.0' }) + body);
    expect([old.statuses, old.arrived]).toEqual([[403], 0]);
  });

  test.each(['HTTP/0.9', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/9.9', 'HTTPS/1.1', 'http/1.1'])(
    '%s is none of ours',
    async (version) => {
      const { statuses, arrived } = await outcome(head(browser, { version }) + body);
      expect([statuses, arrived]).toEqual([[400], 0]);
    },
  );

  test('an upgrade is not made', async () => {
    const headers = { upgrade: 'h2c', connection: 'upgrade, http2-settings', 'http2-settings': 'AAMAAABk' };
    const { statuses, arrived } = await outcome(head(browser, { headers }) + body);
    expect([statuses, arrived]).toEqual([[200], 1]);
  });
});
