/** The test controls, as other people's tests rely on them. */
import { request } from 'node:http';

import { CreateCaseCommand, DescribeCasesCommand, InternalServerError } from '@aws-sdk/client-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, describeCases, minimalCase, readCase } from './cases.ts';
import { describeEmulator, startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { engines } from '../databases.ts';

interface Recorded {
  readonly operation: string | null;
  readonly accountId: string | null;
  readonly userName: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  readonly time: string;
}

describeEmulator('Controls', (emulator) => {
  const recorded = async (): Promise<Recorded[]> => {
    const { requests } = await emulator().control('requests', undefined, 'GET');
    // The form that the control promises; the test looks at each member.
    return requests as Recorded[];
  };

  test('faults answer the next calls with an error, then no more', async () => {
    await emulator().control('faults', {
      operation: 'DescribeCases',
      errorType: 'InternalServerError',
      times: 2,
    });
    const client = emulator().sdk();
    for (let count = 0; count < 2; count++) {
      const call = client.send(new DescribeCasesCommand({}));
      await expect(call).rejects.toBeInstanceOf(InternalServerError);
      await expect(call).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    }
    await client.send(new DescribeCasesCommand({}));
  });

  test.each([
    [{ errorType: 'ThrottlingException' }, 400, 'ThrottlingException'],
    [{ errorType: 'CaseCreationLimitExceeded' }, 400, 'CaseCreationLimitExceeded'],
    [{ status: 503 }, 503, 'ServiceUnavailable'],
    [{ errorType: 'Strange', status: 418 }, 418, 'Strange'],
  ])('fault %o', async (fault, status, errorType) => {
    await emulator().control('faults', { operation: 'DescribeServices', ...fault, times: 1 });
    expect(await emulator().call('DescribeServices', {})).toMatchObject({ status, errorType });
    expect((await emulator().call('DescribeServices', {})).status).toBe(200);
  });

  test('a delay alone slows a call down', async () => {
    await emulator().control('faults', { operation: 'DescribeServices', delayMs: 150, times: 1 });
    const start = performance.now();
    expect((await emulator().call('DescribeServices', {})).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(149);
  });

  test('a dropped call was carried out', async () => {
    const before = (await describeCases(emulator())).cases.length;
    await emulator().control('faults', { operation: 'CreateCase', drop: true, times: 1 });
    await expect(emulator().sdk().send(new CreateCaseCommand(minimalCase))).rejects.toThrow('socket hang up');
    expect((await describeCases(emulator())).cases).toHaveLength(before + 1);
  });

  test('requests tell what arrived, without signatures and bodies', async () => {
    await emulator().callAsConsole('DescribeCases', { language: 'en' }, '111122223333', 'zoë@example.com');
    await emulator().call('DescribeCases', {}, { ...keyOf('alice'), secretAccessKey: 'wrong' });
    const [accepted, refused] = (await recorded()).slice(-2);
    expect(accepted).toMatchObject({
      operation: 'DescribeCases',
      accountId: '111122223333',
      userName: 'SupportCenter',
      headers: {
        'x-amz-supportcenter-person': 'zo%C3%AB%40example.com',
        'x-amz-target': 'AWSSupport_20130415.DescribeCases',
      },
      signedHeaders: expect.arrayContaining(['host', 'x-amz-date', 'x-amz-supportcenter-person']),
    });
    expect(Date.parse(accepted?.time ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(accepted?.headers).not.toHaveProperty('authorization');
    expect(refused).toMatchObject({ operation: 'DescribeCases', accountId: null, userName: null });
  });

  test('of requests the last 1,000 are kept, oldest first', async () => {
    for (let count = 0; count < 1005; count++) {
      await fetch(emulator().url, { method: 'POST', headers: { 'x-note': String(count) } });
    }
    const notes = (await recorded()).map((each) => each.headers['x-note']);
    expect(notes).toEqual(Array.from({ length: 1000 }, (_, index) => String(index + 5)));
  });

  test.each([
    ['clock', { advanceSeconds: -1 }],
    ['clock', { advanceSeconds: 'a day' }],
    ['clock', {}],
    ['faults', { operation: 'ReopenCase', times: 1 }],
    ['faults', { operation: 'CreateCase' }],
    ['desk/case-1', { action: 'dance' }],
    ['desk/case-1', { action: 'reply' }],
  ])('%s refuses %o', async (path, body) => {
    await expect(emulator().control(path, body)).rejects.toThrow('400');
  });

  test('inventory is checked and belongs to an account', async () => {
    await expect(emulator().control('inventory/999999999999', {}, 'PUT')).rejects.toThrow('404');
    await expect(emulator().control('inventory/111122223333', { nonsense: 1 }, 'PUT')).rejects.toThrow('400');
    await emulator().control('inventory/111122223333', {}, 'PUT');
  });

  test.each([
    ['another method', 'clock', { method: 'GET' }, 405],
    ['an unknown control', 'shutdown', { method: 'POST', body: '{}' }, 404],
    ['a web page', 'clock', { method: 'POST', body: '{}', headers: { origin: 'http://evil.example' } }, 403],
    ['no JSON', 'clock', { method: 'POST', body: 'advanceSeconds=5' }, 400],
  ])('%s is refused', async (_title, path, init, status) => {
    expect((await fetch(`${emulator().url}/_emulator/${path}`, init)).status).toBe(status);
  });

  test('a browser’s own marks are refused', async () => {
    const { hostname, port } = new URL(emulator().url);
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' };
    const status = await new Promise((resolve, reject) => {
      const options = { hostname, port, path: '/_emulator/clock', method: 'POST', headers };
      request(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end('{"advanceSeconds":1}');
    });
    expect(status).toBe(403);
  });
});

describe.each(engines)('A restart on %s', (engine) => {
  let started: StartedEmulator;
  beforeAll(async () => {
    started = await startTestEmulator(engine);
  });
  afterAll(() => started.stop());

  test('keeps cases, the moved clock, tokens and the console’s key', async () => {
    const { emulator } = started;
    for (let count = 0; count < 11; count++) await createCase(emulator);
    const { nextToken } = await describeCases(emulator, { maxResults: 10 });
    await emulator.control('clock', { advanceSeconds: 86_400 });
    const key = emulator.running.consoleCredentials('111122223333');
    started = await started.restart();
    expect(started.emulator.running.consoleCredentials('111122223333')).toEqual(key);
    expect((await describeCases(started.emulator, { maxResults: 10, nextToken })).cases).toHaveLength(1);
    const found = await readCase(started.emulator, await createCase(started.emulator));
    expect(Date.parse(found.timeCreated)).toBeGreaterThan(Date.now() + 86_000_000);
  });
});

describe('Without the switch', () => {
  let started: StartedEmulator;
  beforeAll(async () => {
    started = await startTestEmulator('sqlite', { controls: false });
  });
  afterAll(() => started.stop());

  test.each(['clock', 'faults', 'requests', 'desk/x', 'inventory/x'])('there is no %s', async (path) => {
    const response = await fetch(`${started.emulator.url}/_emulator/${path}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
  });
});
