/**
 * Whatever AWS does wrong becomes a clear error with a request id and a record of it; reads are tried three
 * times, writes are sent once.
 */
import type { ServerResponse } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Browser } from '../browser.ts';
import { someCase } from '../browser.ts';
import type { ProxyOptions } from '../../../src/proxy/proxy.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { awsAccounts, reached, startAwsPlace } from './accounts.ts';
import type { AwsPlace } from './accounts.ts';
import { answerWith } from './aws-service.ts';
import type { Behaviour } from './aws-service.ts';

interface Installation {
  readonly fixture: Fixture;
  readonly browser: Browser;
}

let place: AwsPlace;
/** Waits longer than anything but a hang takes. */
let patient: Installation;
/** For what is about waiting alone: whatever takes its time is given up here. */
let hasty: Installation;
beforeAll(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  [patient, hasty] = [await install({}), await install({ upstreamTimeout: 400 })];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const { fixture } of [patient, hasty]) await fixture.close();
  await place.remove();
});

async function install(changes: Partial<ProxyOptions>): Promise<Installation> {
  const upstream = { kind: 'aws', accounts: awsAccounts, endpoint: place.aws.url } as const;
  const fixture = await startFixture('sqlite', { upstream, ...changes });
  return { fixture, browser: await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]) };
}
beforeEach(() => {
  place.aws.arrivals.length = 0;
});

const json = { 'content-type': 'application/x-amz-json-1.1' };
const error = (type: string, status: number) => answerWith({ __type: type, message: 'Said by AWS.' }, status);
const page =
  (status: number): Behaviour =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
const raw =
  (text: string): Behaviour =>
  ({ socket }) =>
    socket?.end(text);
const reset: Behaviour = ({ socket }) => socket?.resetAndDestroy();
const silence: Behaviour = () => undefined;

/** Promises more than it sends: up to 64 kB are taken in whole before anything is answered. */
const truncated =
  (length: number): Behaviour =>
  (response) => {
    response.writeHead(200, { ...json, 'content-length': String(length) }).write('{"caseId":');
    setTimeout(() => response.destroy(), 20);
  };
/** Begins and then says nothing more. */
const stalled =
  (length: number): Behaviour =>
  (response) => {
    response.writeHead(200, { ...json, 'content-length': String(length) }).write('{"caseId":');
  };
const [small, large] = [1_000, 1_000_000];
const withBody =
  (body: string | Buffer, headers: Record<string, string> = json, status = 200): Behaviour =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body);

const bad = 'BadGatewayException';
const failures: [what: string, behaviour: Behaviour, status: number, type: string][] = [
  ['throttling', error('ThrottlingException', 400), 400, 'ThrottlingException'],
  ['throttling by status', withBody('', json, 429), 502, bad],
  ['an internal error', error('InternalServerError', 500), 500, 'InternalServerError'],
  ['unavailability', error('ServiceUnavailable', 503), 503, 'ServiceUnavailable'],
  ['an error page', page(503), 502, bad],
  ['a page in place of the answer', page(200), 502, bad],
  ['a redirection', withBody('', { ...json, location: 'http://127.0.0.1:1/' }, 307), 502, bad],
  ['an empty answer', withBody('', { ...json, 'content-length': '0' }), 502, bad],
  ['a status without an answer', withBody('', {}, 204), 502, bad],
  ['an enormous error', withBody('x'.repeat(1_000_000), json, 500), 502, bad],
  ['a reset connection', reset, 502, bad],
  ['what is not HTTP', raw('SSH-2.0-OpenSSH_9.2\r\n'), 502, bad],
  ['half a head', raw('HTTP/1.1 200 OK\r\ncontent-ty'), 502, bad],
  ['headers without end', raw(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`), 502, bad],
  ['silence', silence, 504, 'GatewayTimeoutException'],
  ['an answer that breaks off', truncated(small), 502, bad],
  ['an answer that stalls', stalled(small), 504, 'GatewayTimeoutException'],
];

async function expectTold(operation: string, input: object, status: number, type: string): Promise<void> {
  const { fixture, browser } = status === 504 ? hasty : patient;
  const before = (await fixture.audit()).length;
  const answer = await browser.call(operation, input, { account: reached });
  expect([answer.status, answer.errorType]).toEqual([status, type]);
  expect(answer.output['message']).toMatch(/^(?:Said by AWS|The (?:connection to the )?Support API)/);
  expect(answer.headers['x-amzn-requestid']).toMatch(/^(?:[\w-]{36}|aws-request-1)$/);
  expect(answer.headers['content-type']).toBe('application/x-amz-json-1.1');
  const records = (await fixture.audit()).slice(before);
  const requestID = answer.headers['x-amzn-requestid'];
  expect(records).toMatchObject([{ eventName: operation, errorCode: type, requestID }]);
}

describe('a read', () => {
  test.each(failures)('that meets %s', async (_what, behaviour, status, type) => {
    place.aws.behave(behaviour);
    await expectTold('DescribeServices', {}, status, type);
    expect(place.aws.arrivals).toHaveLength(3);
    // Each try is signed for itself.
    expect(new Set(place.aws.arrivals.map(({ arn }) => arn)).size).toBe(1);
  });

  test.each([
    ['throttled', error('ThrottlingException', 400)],
    ['unavailable', page(503)],
    ['reset', reset],
  ])('succeeds where AWS was %s twice', async (_what, behaviour) => {
    const behaviours = [behaviour, behaviour, answerWith({ services: [] })];
    place.aws.behave((response, operation) => behaviours.shift()?.(response, operation));
    const answer = await patient.browser.call('DescribeServices', {}, { account: reached });
    expect([answer.status, answer.text]).toEqual([200, '{"services":[]}']);
    expect(place.aws.arrivals).toHaveLength(3);
  });

  test.each([
    ['breaks off', () => patient, truncated(large)],
    ['stalls', () => hasty, stalled(large)],
  ])('whose large answer %s is never taken for a whole one', async (_what, installation, behaviour) => {
    place.aws.behave(behaviour);
    const reading = installation().browser.call('DescribeServices', {}, { account: reached });
    await expect(reading).rejects.toThrow(/aborted|hang up|reset/i);
  });

  test('of a slow but steady answer is read to its end', async () => {
    // Longer than a machine is away between two pieces, shorter than all of them together.
    const { fixture, browser } = await install({ upstreamTimeout: 4_000 });
    place.aws.arrivals.length = 0;
    place.aws.behave((response) => {
      response.writeHead(200, json).write('{"services":[');
      let sent = 0;
      const timer = setInterval(() => {
        sent += 1;
        response.write(' ');
        if (sent < 18) return;
        clearInterval(timer);
        response.end(']}');
      }, 250);
    });
    const answer = await browser.call('DescribeServices', {}, { account: reached });
    expect(JSON.parse(answer.text)).toEqual({ services: [] });
    expect(place.aws.arrivals).toHaveLength(1);
    await fixture.close();
  });
});

describe('a write', () => {
  const broken: typeof failures = [
    ['a large answer that breaks off', truncated(large), 502, bad],
    ['an answer that is no JSON', withBody('{"caseId":'), 502, bad],
    ['an answer that is no object', withBody('"case-1"'), 502, bad],
  ];
  test.each([...failures, ...broken])(
    'that meets %s is sent once',
    async (_what, behaviour, status, type) => {
      place.aws.behave(behaviour);
      await expectTold('CreateCase', someCase(), status, type);
      expect(place.aws.arrivals.map(({ operation }) => operation)).toEqual(['CreateCase']);
    },
  );
});

test('every failure is logged with its cause, and none with what was written', () => {
  expect(patient.fixture.log()).toContain('ECONNRESET');
  expect(patient.fixture.log()).not.toContain('What happens in');
  expect(patient.fixture.log()).not.toContain('<h1>');
});
