/** A gigabyte where a few kilobytes are expected: refused, and never held. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { measured, memoryOf } from '../../conformance/process/memory.ts';
import { amount } from '../../long.ts';
import type { Browser, Headers } from '../browser.ts';
import { startProductProcess } from '../product-process.ts';
import type { ProductProcess } from '../product-process.ts';

const megabyte = 1024 * 1024;
const account = '111122223333';
const patience = 300_000;

let folder: string;
let product: ProductProcess;
let admin: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-bodies-'));
  // What samples there are would be read in the background, and be measured along.
  product = await startProductProcess({ DATA_DIR: folder, SAMPLE_DATA: '0' }, measured.nodeOptions);
  admin = await product.admin();
  // What the first body needs once is not held for any.
  await flood('POST', supportPath, own('AWSSupport_20130415.DescribeCases'), 64);
}, patience);
afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Sends as fast as it is taken, whatever is answered meanwhile; the status, once all of it is taken. */
async function flood(method: string, path: string, headers: Headers, megabytes: number): Promise<number> {
  const { hostname, port, host } = new URL(admin.url);
  const given = Object.entries(headers).filter(([, value]) => value !== null);
  const lines = given.map(([name, value]) => `${name}: ${String(value)}`);
  const length = `content-length: ${megabytes * megabyte}`;
  const socket = connect(Number(port), hostname);
  const heard = once(socket, 'data');
  socket.resume();
  await once(socket, 'connect');
  socket.write([`${method} ${path} HTTP/1.1`, `host: ${host}`, length, ...lines, '', ''].join('\r\n'));
  const chunk = Buffer.alloc(megabyte, 0x20);
  for (let sent = 0; sent < megabytes; sent += 1) {
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  const [answer] = await heard;
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(String(answer))?.[1]);
}

const gigabyte = 1024;
const quarter = amount(256, gigabyte);
const own = (target: string): Headers => ({
  origin: admin.url,
  cookie: admin.cookie,
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': target,
});
const supportPath = `/api/accounts/${account}/support`;

type Flood = [
  megabytes: number,
  what: string,
  method: string,
  path: string,
  headers: () => Headers,
  status: number,
];

const floods: Flood[] = [
  [gigabyte, 'a read', 'POST', supportPath, () => own('AWSSupport_20130415.DescribeCases'), 413],
  [gigabyte, 'a set', 'POST', supportPath, () => own('AWSSupport_20130415.AddAttachmentsToSet'), 413],
  [
    gigabyte,
    'the sign-in',
    'POST',
    '/api/session',
    () => ({ ...own('x'), 'content-type': 'application/json' }),
    413,
  ],
  [quarter, 'an operation of ours', 'POST', '/api/center', () => own('SupportCenter.ListUsers'), 413],
  [quarter, 'a call without a session', 'POST', supportPath, () => ({ ...own('x'), cookie: null }), 401],
  [
    quarter,
    'a foreign page',
    'POST',
    supportPath,
    () => ({ ...own('x'), origin: 'https://evil.example' }),
    403,
  ],
  [quarter, 'an address that reads', 'GET', '/healthz', () => ({}), 200],
];

test.each(floods)(
  '%i MB for %s',
  async (megabytes, _what, method, path, headers, status) => {
    const quiet = await memoryOf(product, { collect: true, startAnew: true });
    expect(await flood(method, path, headers(), megabytes)).toBe(status);
    const { peak } = await memoryOf(product);
    expect((peak - quiet.rss) / megabyte).toBeLessThan(160);
  },
  patience,
);

test(
  'eight bodies at once, each as large as one may be, are held a few at a time',
  async () => {
    const quiet = await memoryOf(product, { collect: true, startAnew: true });
    const headers = own('AWSSupport_20130415.AddAttachmentsToSet');
    const sending = Array.from({ length: 8 }, () => flood('POST', supportPath, headers, 31));
    const statuses = await Promise.all(sending);
    // Spaces are no JSON.
    expect(statuses).toEqual(statuses.map(() => 400));
    const { peak } = await memoryOf(product);
    expect((peak - quiet.rss) / megabyte).toBeLessThan(350);
  },
  patience,
);

test('and then it serves as before', async () => {
  const answer = await admin.call('DescribeSeverityLevels', {}, { account });
  expect(answer.status).toBe(200);
  // Memory outside of the heap is given back a little after the garbage is collected.
  const used = async () => (await memoryOf(product, { collect: true })).used / megabyte;
  await expect.poll(used).toBeLessThan(160);
});
