import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Browser, send } from './browser.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

describe('who may change something', () => {
  let fixture: Fixture;
  let browser: Browser;
  beforeAll(async () => {
    fixture = await startFixture();
    browser = await fixture.admin();
  });
  afterAll(() => fixture.close());
  const describeCases = (headers: Record<string, string | readonly string[] | null>) =>
    browser.call('DescribeCases', {}, { account: retail, headers });

  test('the console: by its Origin, or by what the browser says of the site', async () => {
    expect((await describeCases({})).status).toBe(200);
    expect((await describeCases({ origin: null, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const port = new URL(browser.url).port;
    expect((await describeCases({ origin: `http://localhost:${port}` })).status).toBe(200);
  });

  test.each([
    ['a foreign Origin', { origin: 'https://example.com' }],
    ['the Origin of a sandbox', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['another scheme', { origin: 'https://127.0.0.1' }],
    ['an Origin that begins like ours', { origin: 'http://127.0.0.1.example.com' }],
    ['no word of the origin at all', { origin: null }],
    ['another site that forges no Origin', { origin: null, 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { origin: null, 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { origin: null, 'sec-fetch-site': 'none' }],
    ['another Host', { host: 'attacker.example:80' }],
    ['two words on the site', { 'sec-fetch-site': ['same-origin', 'cross-site'] }],
  ])('not %s', async (_what, headers) => {
    const before = (await fixture.upstreamRequests()).length;
    const answer = await describeCases(headers);
    expect(answer.status).toBe(403);
    expect(answer.errorType).toBe('AccessDeniedException');
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[\w-]{36}$/);
    expect((await fixture.upstreamRequests()).length).toBe(before);
  });

  test('neither signs anybody in or out', async () => {
    const visitor = new Browser(browser.url);
    const foreign = { origin: 'https://example.com' };
    const credentials = { username: 'admin', password: adminPassword };
    expect((await visitor.signIn(credentials, foreign)).status).toBe(403);
    expect((await browser.delete('/api/session', foreign)).status).toBe(403);
    expect((await browser.delete('/api/session', { origin: null })).status).toBe(403);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  test('a program may sign in without an origin as long as it brings no cookie', async () => {
    const visitor = new Browser(browser.url);
    const credentials = { username: 'admin', password: adminPassword };
    expect((await visitor.signIn(credentials, { origin: null })).status).toBe(200);
    expect((await visitor.signIn(credentials, { origin: null })).status).toBe(403);
  });

  test('a program without a session is told so, whether or not it names an origin', async () => {
    const visitor = new Browser(browser.url);
    for (const headers of [{}, { origin: null }]) {
      const answer = await visitor.call('DescribeCases', {}, { account: retail, headers });
      expect([answer.status, answer.errorType]).toEqual([401, 'NotAuthorized']);
    }
    const foreign = { origin: 'https://example.com' };
    expect((await visitor.call('DescribeCases', {}, { account: retail, headers: foreign })).status).toBe(403);
  });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json',
    'application/x-amz-json-1.0',
    'application/x-amz-json-1.1; charset=utf-8',
    null,
  ])('the content type %s is refused', async (type) => {
    const before = (await fixture.upstreamRequests()).length;
    const answer = await describeCases({ 'content-type': type });
    expect(answer.status).toBe(415);
    expect((await fixture.upstreamRequests()).length).toBe(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8'])(
    'a sign-in of type %s is refused',
    async (type) => {
      const credentials = { username: 'admin', password: adminPassword };
      const answer = await new Browser(browser.url).signIn(credentials, { 'content-type': type });
      expect(answer.status).toBe(415);
    },
  );

  test('pages under a foreign name are refused too', async () => {
    const answer = await send(`${browser.url}/`, 'GET', { host: 'rebound.example', accept: 'text/html' });
    expect(answer.status).toBe(403);
    expect((await send(`${browser.url}/healthz`, 'GET', { host: '10.0.0.7:8080' })).status).toBe(200);
  });

  test('there is no CORS', async () => {
    const answer = await send(`${browser.url}/api/accounts/${retail}/support`, 'OPTIONS', {
      origin: 'https://example.com',
      'access-control-request-method': 'POST',
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('an address with a host in it is not followed', async () => {
    const { hostname, port, host } = new URL(browser.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST http://127.0.0.1:1/api/accounts/${retail}/support HTTP/1.1\r\nHost: ${host}\r\n` +
        `Origin: ${browser.url}\r\nCookie: ${browser.cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('under https', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture('sqlite', { publicUrl: 'https://support.example.com' });
  });
  afterAll(() => fixture.close());

  test('the cookie belongs to this host and to encrypted connections', async () => {
    const visitor = new Browser(fixture.proxy().url);
    const headers = { origin: 'https://support.example.com', host: 'support.example.com' };
    const answer = await visitor.signIn({ username: 'admin', password: adminPassword }, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-support-center=\S+; Path=\/; .*; Secure$/);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
    const call = await visitor.call('DescribeCases', {}, { account: retail, headers });
    expect(call.status).toBe(200);
    const plain = { ...headers, origin: 'http://support.example.com' };
    expect((await visitor.call('DescribeCases', {}, { account: retail, headers: plain })).status).toBe(403);
  });
});
