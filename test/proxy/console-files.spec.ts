import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

let folder: string;
let fixture: Fixture;
let visitor: Browser;
const inside = { style: 'body{margin:0}', script: 'first()' };
const entry = `<!doctype html><title>Console</title>
<script type="module" crossorigin src="/assets/app-1a2b3c.js"></script>
<style>${inside.style}</style><script data-frame="/x.js">${inside.script}</script>`;
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), entry);
  await writeFile(join(folder, 'index.html.br'), brotliCompressSync(entry));
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), 'plain');
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js.br'), 'brotli');
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js.gz'), 'gzip');
  await writeFile(join(folder, '.env'), 'secret');
  await writeFile(join(folder, '..', 'support-center-outside.txt'), 'secret');
  fixture = await startFixture('sqlite', { consoleFolder: folder });
  visitor = new Browser(fixture.proxy().url);
});
afterAll(async () => {
  await fixture.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the console’s files', () => {
  test.each([
    '/',
    '/sign-in',
    '/cases',
    '/cases/case-111122223333-muen-2026-0123456789abcdef',
    '/cases?account=1',
    '/trusted-advisor/checks/x',
  ])('%s is the entry page, and asked for anew each time', async (path) => {
    const answer = await visitor.get(path, html);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Console</title>');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('a program that takes anything gets the page too', async () => {
    expect((await visitor.get('/cases')).text).toContain('<title>Console</title>');
    expect((await visitor.get('/cases', { accept: '*/*' })).status).toBe(200);
  });

  test.each([
    ['br, gzip', 'brotli', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['identity', 'plain', undefined],
  ])('an asset for %s is kept for ever and not compressed anew', async (accepted, text, encoding) => {
    const answer = await visitor.get('/assets/app-1a2b3c.js', { 'accept-encoding': accepted });
    expect([answer.status, answer.text]).toEqual([200, text]);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['vary']).toMatch(/accept-encoding/i);
  });

  test('an asset that is gone is a 404 and not a page', async () => {
    expect((await visitor.get('/assets/app-old.js', { accept: '*/*' })).status).toBe(404);
    expect((await visitor.get('/assets/app-old.js', html)).status).toBe(404);
    expect((await visitor.get('/favicon.ico', html)).status).toBe(404);
    expect((await visitor.get('/cases', { accept: 'image/*' })).status).toBe(404);
  });

  test.each([
    '/.env',
    '/..%2fsupport-center-outside.txt',
    '/%2e%2e/support-center-outside.txt',
    '/assets/..%2f..%2fsupport-center-outside.txt',
  ])('%s stays where it is', async (path) => {
    const answer = await visitor.get(path, { accept: '*/*' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('secret');
  });

  test('an unknown address of the API is told in its envelope, not as a page', async () => {
    const answer = await visitor.get('/api/nothing', html);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ __type: 'UnknownOperationException' });
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[\w-]{36}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('every answer', () => {
  const answers: { path: string; host?: string }[] = [
    { path: '/' },
    { path: '/nowhere' },
    { path: '/api/session' },
    { path: '/api/nowhere' },
    { path: '/healthz' },
    { path: '/', host: 'rebound.example' },
    // These two are refused before a route is looked for.
    { path: '/%zz' },
    { path: `/api/accounts/${'1'.repeat(200)}/support` },
  ];
  const headersOf = async ({ path, host }: (typeof answers)[number]) =>
    (await visitor.get(path, { ...html, ...(host !== undefined && { host }) })).headers;

  test('of a file that a page loads says what holds for the file', async () => {
    const { headers } = await visitor.get('/assets/app-1a2b3c.js', {});
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    // Of a worker it is the only policy.
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['permissions-policy']).toBeUndefined();
  });

  test.each(answers)('$path has the headers that keep a browser safe', async (answer) => {
    const headers = await headersOf(answer);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(answers)('$path has a policy without holes', async (answer) => {
    const headers = await headersOf(answer);
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    // But for what stands inside the entry page, of which the next tests tell.
    expect(directives.get('script-src')?.replace(/ 'sha256-[\w+/]{43}='/, '')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('base-uri')).toBe("'none'");
  });
});

describe('what the build put inside the entry page', () => {
  const named = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policyOf = async (path: string, headers: Record<string, string> = html) =>
    String((await visitor.get(path, headers)).headers['content-security-policy']);

  test.each(['/', '/cases'])('is all that may stand in %s', async (path) => {
    const policy = await policyOf(path);
    expect(policy).toContain(`;script-src 'self' ${named(inside.script)};`);
    expect(policy).toContain(`;style-src 'self' ${named(inside.style)};`);
  });

  test('is named with the compressed page', async () => {
    const packed = { ...html, 'accept-encoding': 'br' };
    expect((await visitor.get('/cases', packed)).headers['content-encoding']).toBe('br');
    expect(await policyOf('/cases', packed)).toContain(named(inside.style));
  });

  test('is named to a browser that has the page already', async () => {
    const { headers } = await visitor.get('/cases', html);
    const again = { ...html, 'if-none-match': String(headers['etag']) };
    expect((await visitor.get('/cases', again)).status).toBe(304);
    expect(await policyOf('/cases', again)).toContain(named(inside.script));
  });

  test.each(['/nowhere.html', '/api/session', '/healthz'])('may not stand in %s', async (path) => {
    expect(await policyOf(path)).not.toContain('sha256-');
  });

  test('is read anew when the console was built anew', async () => {
    await writeFile(join(folder, 'index.html'), entry.replace(inside.style, 'body{margin:1px}'));
    expect(await policyOf('/')).toContain(named('body{margin:1px}'));
    await writeFile(join(folder, 'index.html'), entry);
  });
});

test('an address that can’t be read is refused in the envelope and not repeated', async () => {
  const answer = await visitor.get('/%zz', html);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text)).toMatchObject({ __type: 'MalformedHttpRequestException' });
  expect(answer.text).not.toContain('zz');
});

describe('for those who run it', () => {
  test('it says that it lives and that it can serve', async () => {
    expect(await visitor.get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    expect(await visitor.get('/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
  });

  test('its metrics count calls by operation, account and outcome', async () => {
    await visitor.call('DescribeCases', {}, { account: '210000000001' });
    await visitor.call('', {}, { account: 'anything-that-somebody-sends', target: 'Invented.Name' });
    const { text, headers } = await visitor.get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/^supportcenter_requests_total\{.*outcome="NotAuthorized".*\} \d+$/m);
    expect(text).not.toMatch(/anything-that-somebody-sends|Invented/);
  });

  test('a console that is not built is told in words', async () => {
    await fixture.restart({ consoleFolder: join(folder, 'missing') });
    const answer = await new Browser(fixture.proxy().url).get('/cases', html);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm run build');
  });
});
