import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Browser } from './browser.ts';
import { newKey, someCase } from './browser.ts';
import { answerJson, breakOffAfter, hangUp, keepSilent, startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const secretAccessKey = 'the-secret-that-nobody-sees';
let fixture: Fixture;
let browser: Browser;
let upstream: FakeUpstream;

beforeAll(async () => {
  upstream = await startFakeUpstream();
  fixture = await startFixture('sqlite', {
    upstream: {
      kind: 'emulator',
      url: upstream.url,
      accounts: [{ accountId: retail, name: 'Retail' }],
      credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey }),
    },
  });
  browser = await fixture.admin();
});
afterAll(async () => {
  await fixture.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.targets.length = 0;
});
/** Milliseconds; the product's own patience is longer than anything but a hang. */
const giveUpAfter = async (upstreamTimeout: number | undefined) => {
  await fixture.restart(upstreamTimeout === undefined ? {} : { upstreamTimeout });
  browser = await fixture.admin();
};
const read = () => browser.call('DescribeCases', {}, { account: retail });
/** A read that can be given up. */
const startRead = (signal: AbortSignal, userAgent = 'a browser') =>
  fetch(`${browser.url}/api/accounts/${retail}/support`, {
    method: 'POST',
    signal,
    headers: {
      origin: browser.url,
      cookie: browser.cookie ?? '',
      'user-agent': userAgent,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSSupport_20130415.DescribeCases',
    },
    body: '{}',
  });
const write = (key: string | null = newKey(), input = someCase()) =>
  browser.call('CreateCase', input, { account: retail, ...(key !== null && { key }) });

describe('a read', () => {
  test('whose connection is closed is tried three times, then reported', async () => {
    upstream.answer(hangUp);
    const answer = await read();
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[\w-]{36}$/);
    expect(upstream.targets).toHaveLength(3);
  });

  test('that gets no answer is given up', async () => {
    await giveUpAfter(300);
    upstream.answer(keepSilent);
    const answer = await read();
    expect([answer.status, answer.errorType]).toEqual([504, 'GatewayTimeoutException']);
    await giveUpAfter(undefined);
  });

  test('whose error is no envelope is told as ours', async () => {
    upstream.answer((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    const answer = await read();
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
    expect(answer.text).not.toContain('<h1>');
  });

  test('whose small answer breaks off is tried again, then reported', async () => {
    upstream.answer(breakOffAfter(1_000));
    const answer = await read();
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
    expect(upstream.targets).toHaveLength(3);
  });

  test('whose large answer breaks off ends broken, not as a shorter truth', async () => {
    upstream.answer(breakOffAfter(1_000_000));
    await expect(read()).rejects.toThrow(/aborted|hang up|reset/i);
  });

  test('whose reader goes away is not tried again', async () => {
    upstream.answer(keepSilent);
    const gone = new AbortController();
    const reading = startRead(gone.signal, 'who goes away');
    await soon(() => expect(upstream.targets).toHaveLength(1));
    gone.abort();
    await expect(reading).rejects.toThrow('aborted');
    await soon(async () => {
      expect((await fixture.audit()).filter(({ userAgent }) => userAgent === 'who goes away')).toHaveLength(
        1,
      );
    });
    expect(upstream.targets).toHaveLength(1);
  });

  test('whose reader goes away while its large answer is being recorded ends nothing else', async () => {
    for (let time = 0; time < 3; time += 1) {
      // Beside another call a record waits for company.
      const held = Promise.withResolvers<void>();
      upstream.answer((...call) => void held.promise.then(() => answerJson({ cases: [] })(...call)));
      const other = read();
      await soon(() => expect(upstream.targets).toHaveLength(1));
      const gone = new AbortController();
      upstream.answer((request, response) => {
        breakOffAfter(1_000_000)(request, response);
        gone.abort();
      });
      await expect(startRead(gone.signal)).rejects.toThrow('aborted');
      held.resolve();
      expect((await other).status).toBe(200);
      upstream.targets.length = 0;
    }
  });

  test('is recorded with its failure', async () => {
    upstream.answer(hangUp);
    const { headers } = await read();
    // Of a reader who went away the record may come later than this one.
    const record = (await fixture.audit()).find(({ requestID }) => requestID === headers['x-amzn-requestid']);
    expect(record).toMatchObject({ eventName: 'DescribeCases', errorCode: 'BadGatewayException' });
  });
});

describe('a write', () => {
  test('whose connection is closed is sent once; what came of it is looked for and told as unknown', async () => {
    upstream.answer((request, response) => {
      const isWrite = request.headers['x-amz-target'] === 'AWSSupport_20130415.CreateCase';
      (isWrite ? hangUp : answerJson({ cases: [] }))(request, response);
    });
    const answer = await write();
    expect([answer.status, answer.errorType]).toEqual([502, 'OutcomeUnknownException']);
    expect(upstream.targets.filter((target) => target === 'CreateCase')).toHaveLength(1);
    expect(upstream.targets).toContain('DescribeCases');
  });

  test('that gets no answer is settled later, under its key, without sending it again', async () => {
    const [key, input] = [newKey(), someCase()];
    await giveUpAfter(300);
    upstream.answer(keepSilent);
    const first = await write(key, input);
    expect([first.status, first.errorType]).toEqual([504, 'OutcomeUnknownException']);
    await giveUpAfter(undefined);
    const caseId = `case-${retail}-muen-2026-00000000000000aa`;
    const communications = [{ caseId, body: input.communicationBody }];
    const details = {
      caseId,
      subject: input.subject,
      submittedBy: 'admin',
      timeCreated: new Date().toISOString(),
      recentCommunications: { communications },
    };
    upstream.answer(answerJson({ cases: [details] }));
    upstream.targets.length = 0;
    expect((await write(key, input)).output).toEqual({ caseId });
    expect((await write(key, input)).output).toEqual({ caseId });
    expect(upstream.targets).toEqual(['DescribeCases']);
  });

  test('whose answer breaks off counts as unknown', async () => {
    upstream.answer((request, response) => {
      const isWrite = request.headers['x-amz-target'] === 'AWSSupport_20130415.CreateCase';
      (isWrite ? breakOffAfter(1_000) : answerJson({ cases: [] }))(request, response);
    });
    expect((await write()).errorType).toBe('OutcomeUnknownException');
  });

  test('without a key is sent once too', async () => {
    upstream.answer(hangUp);
    expect((await write(null)).errorType).toBe('BadGatewayException');
    expect(upstream.targets).toEqual(['CreateCase']);
  });

  test('goes over a connection of its own', async () => {
    upstream.answer(answerJson({ caseId: 'x' }));
    upstream.headers.length = 0;
    await write();
    await browser.call('DescribeCases', {}, { account: retail });
    expect(upstream.headers.map(({ connection }) => connection)).toEqual(['close', 'keep-alive']);
  });
});

test('an upstream that is not there leaves the key free', async () => {
  const gone = await startFakeUpstream();
  await gone.close();
  const [key, input] = [newKey(), someCase()];
  await fixture.restart({
    upstream: {
      kind: 'emulator',
      url: gone.url,
      accounts: [{ accountId: retail, name: 'Retail' }],
      credentials: () => ({ accessKeyId: 'AKIATEST', secretAccessKey }),
    },
  });
  browser = await fixture.admin();
  const answer = await write(key, input);
  expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
  await fixture.restart();
  browser = await fixture.admin();
  upstream.answer(answerJson({ caseId: 'case-1' }));
  expect((await write(key, input)).output).toEqual({ caseId: 'case-1' });
});

test('the secret is in no log', () => {
  expect(fixture.log()).not.toBe('');
  expect(fixture.log()).not.toContain(secretAccessKey);
});
