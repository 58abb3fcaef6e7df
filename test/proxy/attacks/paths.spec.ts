/** Ways out of the console's folder, as they are written on the wire and not as a client would tidy them. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { talk } from './talk.ts';

const secret = 'what-nobody-outside-may-read';

let folder: string;
let fixture: Fixture;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-paths-'));
  const console = join(folder, 'console');
  await mkdir(join(console, 'assets'), { recursive: true });
  await mkdir(join(folder, 'console-other'));
  await mkdir(join(console, '.git'));
  await writeFile(join(console, 'index.html'), '<!doctype html><title>Console</title>');
  await writeFile(join(console, 'assets', 'app.js'), 'script');
  for (const place of ['secret.txt', 'console-other/secret.txt', 'console/.env', 'console/.git/config']) {
    await writeFile(join(folder, place), secret);
  }
  await symlink(join(folder, 'secret.txt'), join(folder, 'link'));
  fixture = await startFixture('sqlite', { consoleFolder: console });
});
afterAll(async () => {
  await fixture.close();
  await rm(folder, { recursive: true, force: true });
});

async function get(path: string, method = 'GET') {
  const { url } = fixture.proxy();
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Connection: close', '', ''];
  return await talk(url, lines.join('\r\n'));
}

const up = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '..;',
  '%252e%252e',
  '..%00',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '....',
];
const slashes = ['/', '%2f', '%5c', '\\', '%252f', '//', '/./', '%c0%af'];
const shapes = up.flatMap((dots) =>
  slashes.flatMap((slash) => [
    `/${dots}${slash}secret.txt`,
    `/assets/${dots}${slash}${dots}${slash}secret.txt`,
    `/assets${slash}${dots}${slash}${dots}${slash}secret.txt`,
  ]),
);

describe('no way leads out of the folder', () => {
  test(`in ${shapes.length} spellings of the way up`, async () => {
    const found = await Promise.all(shapes.map(async (path) => [path, await get(path)] as const));
    expect(found.filter(([, { text }]) => text.includes(secret)).map(([path]) => path)).toEqual([]);
    expect(found.filter(([, { statuses }]) => (statuses[0] ?? 500) >= 500).map(([path]) => path)).toEqual([]);
    expect(found.filter(([, { text }]) => text.includes(folder)).map(([path]) => path)).toEqual([]);
  });

  test.each([
    '/.env',
    '/.git/config',
    '/%2eenv',
    '/./.env',
    '/assets/../.env',
    '/assets/..%2f.env',
    '/../console-other/secret.txt',
    '/..%2fconsole-other%2fsecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/proc/self/environ',
    '/assets//../../../../../../../../etc/passwd',
    '/C:%5csecret.txt',
    '/file:///etc/passwd',
    '/index.html/../../secret.txt',
    '/index.html%00.txt',
    '/%00',
    '/%',
    '/%zz',
    '/%f0%28%8c%28',
    '/assets/app.js%00',
    '/assets/app.js/../../../secret.txt',
    '/?file=../secret.txt',
    '/#/../secret.txt',
  ])('%s', async (path) => {
    const { text, statuses } = await get(path);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/root:|PATH=/);
    expect(text).not.toContain(folder);
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeLessThan(500);
  });

  test('nothing is listed', async () => {
    for (const path of ['/assets', '/assets/', '/assets/.', '/.git/', '/.git']) {
      const { text } = await get(path);
      expect(text).not.toMatch(/app\.js|config/);
    }
  });

  test('HEAD tells no more than GET', async () => {
    const { statuses, text } = await get('/.env', 'HEAD');
    expect(statuses[0]).toBe(404);
    expect(text).not.toMatch(new RegExp(`content-length: ${secret.length}`, 'i'));
  });
});

test('what is no address is told without being repeated', async () => {
  const { text } = await get('/%zz<script>alert(1)</script>');
  expect(text).not.toContain('<script>alert');
});
