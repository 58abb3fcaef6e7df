/** Clients that take their time on purpose: they are let go of, and keep nobody else waiting. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { retail } from '../test-accounts.ts';
import { body, head } from './support-request.ts';

let fixture: Fixture;
let browser: Browser;
/** Milliseconds; Node's server keeps its settings as properties. */
interface Limits {
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval?: number;
}
let server: Limits;
/** As the product sets them. */
let limits: Limits;

/** Has the server that is about to listen look often at who takes their time. */
function watch(message: unknown): void {
  // The channel's documented message.
  const { fastify } = message as { fastify: FastifyInstance };
  server = fastify.server;
  server.connectionsCheckingInterval = 100;
}

beforeAll(async () => {
  subscribe('fastify.initialization', watch);
  fixture = await startFixture();
  unsubscribe('fastify.initialization', watch);
  const { headersTimeout, requestTimeout } = server;
  limits = { headersTimeout, requestTimeout };
  browser = await fixture.admin();
});
afterAll(() => fixture.close());

/** As `send`, with limits that are a hundred times shorter: nobody else has to be that quick. */
async function trickle(start: string, rest: string) {
  server.headersTimeout = limits.headersTimeout / 100;
  server.requestTimeout = limits.requestTimeout / 100;
  const told = await send(start, rest);
  Object.assign(server, limits);
  return told;
}

/** Sends a byte every 50 ms until the other side closes; what it said. */
async function send(start: string, rest: string) {
  const { hostname, port } = new URL(browser.url);
  const began = performance.now();
  const socket = connect(Number(port), hostname);
  let text = '';
  let closed = false;
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => (closed = true));
  socket.write(start);
  const patience = limits.requestTimeout / 100 + 30_000;
  for (let index = 0; !isClosed() && performance.now() - began < patience; index += 1) {
    socket.write(rest.charAt(index % rest.length));
    await pause(50);
  }
  function isClosed(): boolean {
    return closed;
  }
  socket.destroy();
  return { text, closed };
}

test('the product sets limits at all', () => {
  expect(limits.headersTimeout).toBeGreaterThan(0);
  expect(limits.requestTimeout).toBeGreaterThan(0);
  expect(limits.requestTimeout).toBeLessThanOrEqual(300_000);
});

test('a head that never ends is cut off', async () => {
  const { text, closed } = await trickle('POST /api/session HTTP/1.1\r\nX-A: ', 'x');
  expect([closed, text.slice(0, 12)]).toEqual([true, 'HTTP/1.1 408']);
});

test('a body that never ends is cut off, and nothing of it goes upstream', async () => {
  const before = (await fixture.upstreamRequests()).length;
  const { closed } = await trickle(head(browser, { headers: { 'content-length': '100000' } }), ' ');
  expect(closed).toBe(true);
  expect((await fixture.upstreamRequests()).length).toBe(before);
});

test('chunks that never end are cut off', async () => {
  const headers = { 'content-length': null, 'transfer-encoding': 'chunked' };
  const { closed } = await trickle(head(browser, { headers }), '1\r\n \r\n');
  expect(closed).toBe(true);
});

test('two hundred who say nothing keep nobody waiting', async () => {
  const { hostname, port } = new URL(browser.url);
  const silent = Array.from({ length: 200 }, (_, index) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(index % 2 === 0 ? 'POST /api/session HTTP/1.1\r\n' : head(browser) + body.slice(1));
    return socket;
  });
  const answer = await browser.call('DescribeSeverityLevels', {}, { account: retail });
  expect(answer.status).toBe(200);
  for (const socket of silent) socket.destroy();
});
