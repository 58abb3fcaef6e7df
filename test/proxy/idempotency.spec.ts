import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { Browser, newKey, someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

describe.each(engines)('idempotency keys on %s', (engine) => {
  let fixture: Fixture;
  let browser: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    browser = await fixture.admin();
  });
  afterAll(() => fixture.close());

  /** How many writes of that name have arrived at the emulator. */
  const arrived = async (operation: string) =>
    (await fixture.upstreamRequests()).filter((request) => request.operation === operation).length;
  const createCase = (input: object, key: string, by = browser) =>
    by.call('CreateCase', input, { account: retail, key });
  const casesNamed = async (subject: string) => {
    const { output } = await browser.call('DescribeCases', { maxResults: 100 }, { account: retail });
    // The documented answer.
    const cases = output['cases'] as { caseId: string; subject: string }[];
    return cases.filter((it) => it.subject === subject).map(({ caseId }) => caseId);
  };
  const reopened = () => {
    const again = new Browser(fixture.proxy().url);
    again.cookie = browser.cookie;
    return again;
  };

  test('the same key gets the first answer, request id included', async () => {
    const [input, key] = [someCase(), newKey()];
    const first = await createCase(input, key);
    const second = await createCase(input, key);
    expect(first.status).toBe(200);
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect(second.headers['x-amzn-requestid']).toBe(first.headers['x-amzn-requestid']);
    expect(await casesNamed(input.subject)).toHaveLength(1);
  });

  test('at the same moment too: one is sent, the others wait', async () => {
    const [input, key] = [someCase(), newKey()];
    await fixture.control('faults', { operation: 'CreateCase', delayMs: 200, times: 1 });
    const before = await arrived('CreateCase');
    const answers = await Promise.all(Array.from({ length: 8 }, () => createCase(input, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await arrived('CreateCase')) - before).toBe(1);
  });

  test('after a restart too', async () => {
    const [input, key] = [someCase(), newKey()];
    const first = await createCase(input, key);
    await fixture.restart();
    browser = reopened();
    expect((await createCase(input, key)).text).toBe(first.text);
    expect(await casesNamed(input.subject)).toHaveLength(1);
  });

  test('an error that the API gave is the first answer too', async () => {
    const [input, key] = [{ ...someCase(), severityCode: 'no-such-code' }, newKey()];
    const first = await createCase(input, key);
    const before = await arrived('CreateCase');
    const second = await createCase(input, key);
    expect(first.status).toBe(400);
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(await arrived('CreateCase')).toBe(before);
  });

  test('with another body, operation or account it is refused', async () => {
    const [input, key] = [someCase(), newKey()];
    await createCase(input, key);
    const before = await arrived('CreateCase');
    const other = await createCase(someCase(), key);
    expect([other.status, other.errorType]).toEqual([400, 'IdempotentParameterMismatch']);
    const elsewhere = await browser.call('CreateCase', input, { account: labs, key });
    expect([elsewhere.status, elsewhere.errorType]).toEqual([400, 'IdempotentParameterMismatch']);
    expect(await arrived('CreateCase')).toBe(before);
  });

  test('is each user’s own', async () => {
    const colleague = await fixture.userWith(`colleague-${engine}`, [
      { policy: 'AWSSupportAccess', scope: '*' },
    ]);
    const [input, key] = [someCase(), newKey()];
    const first = await createCase(input, key);
    const second = await createCase(input, key, colleague);
    expect(second.status).toBe(200);
    expect(second.text).not.toBe(first.text);
  });

  test('is free again where nothing was sent: not allowed, or throttled', async () => {
    const reader = await fixture.userWith(`reader-${engine}`, [{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    const [input, key] = [someCase(), newKey()];
    expect((await createCase(input, key, reader)).status).toBe(403);
    await fixture.control('faults', { operation: 'CreateCase', errorType: 'ThrottlingException', times: 1 });
    expect((await createCase(input, key)).errorType).toBe('ThrottlingException');
    expect((await createCase(input, key)).status).toBe(200);
  });

  test.each(['', 'x'.repeat(256), 'käse'])('%j is no key', async (key) => {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    const answer = await browser.call('CreateCase', someCase(), { account: retail, headers });
    expect([answer.status, answer.errorType]).toEqual([400, 'ValidationException']);
  });

  test('two keys at once are none', async () => {
    const headers = { 'idempotency-key': ['a', 'b'] };
    const answer = await browser.call('CreateCase', someCase(), { account: retail, headers });
    expect([answer.status, answer.errorType]).toEqual([400, 'ValidationException']);
  });

  describe('when the answer is lost', () => {
    test('the case that was made is found and answered, once', async () => {
      const [input, key] = [someCase(), newKey()];
      await fixture.control('faults', { operation: 'CreateCase', drop: true, times: 1 });
      const before = await arrived('CreateCase');
      const first = await createCase(input, key);
      const second = await createCase(input, key);
      expect(first.status).toBe(200);
      expect(await casesNamed(input.subject)).toEqual([first.output['caseId']]);
      expect(second.output).toEqual(first.output);
      expect((await arrived('CreateCase')) - before).toBe(1);
    });

    test('also where the API replaced a secret in it', async () => {
      const input = {
        ...someCase(),
        communicationBody:
          'My card 4111 1111 1111 1111 and key aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      };
      await fixture.control('faults', { operation: 'CreateCase', drop: true, times: 1 });
      const answer = await createCase(input, newKey());
      expect(answer.status).toBe(200);
      expect(await casesNamed(input.subject)).toEqual([answer.output['caseId']]);
    });

    test('two that are alike find one each', async () => {
      const input = someCase();
      await fixture.control('faults', { operation: 'CreateCase', drop: true, times: 2 });
      const answers = await Promise.all([createCase(input, newKey()), createCase(input, newKey())]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const found = new Set(answers.map(({ output }) => output['caseId']));
      expect(found).toEqual(new Set(await casesNamed(input.subject)));
      expect(found.size).toBe(2);
    });

    test('a case that another key has made is not taken for it', async () => {
      const input = someCase();
      await createCase(input, newKey());
      const key = newKey();
      await fixture.control('faults', { operation: 'CreateCase', status: 500, times: 1 });
      const first = await createCase(input, key);
      expect([first.status, first.errorType]).toEqual([500, 'InternalServerError']);
      const before = await arrived('CreateCase');
      const second = await createCase(input, key);
      expect([second.status, second.errorType]).toEqual([502, 'OutcomeUnknownException']);
      expect(await arrived('CreateCase')).toBe(before);
      expect(await casesNamed(input.subject)).toHaveLength(1);
    });

    test('nor one of somebody else', async () => {
      const colleague = await fixture.userWith(`twin-${engine}`, [
        { policy: 'AWSSupportAccess', scope: '*' },
      ]);
      const input = someCase();
      await colleague.call('CreateCase', input, { account: retail });
      await fixture.control('faults', { operation: 'CreateCase', status: 503, times: 1 });
      expect((await createCase(input, newKey())).status).toBe(503);
    });

    test('an answer to a case is found and answered, once', async () => {
      const { output } = await createCase(someCase(), newKey());
      const input = { caseId: output['caseId'], communicationBody: 'Any news?' };
      const reply = (key: string) => browser.call('AddCommunicationToCase', input, { account: retail, key });
      const key = newKey();
      await fixture.control('faults', { operation: 'AddCommunicationToCase', drop: true, times: 1 });
      expect((await reply(key)).output).toEqual({ result: true });
      expect((await reply(key)).output).toEqual({ result: true });
      // The same words again are another answer.
      await fixture.control('faults', { operation: 'AddCommunicationToCase', drop: true, times: 1 });
      expect((await reply(newKey())).output).toEqual({ result: true });
      const all = await browser.call('DescribeCommunications', { caseId: input.caseId }, { account: retail });
      expect(all.output['communications']).toHaveLength(3);
    });

    test.each([
      ['long ago', 4 * 60_000],
      // Another replica may still be at it when the question comes, and is not any more while it waits.
      ['just now', 3 * 60_000 - 700],
    ])('a crash in between, %s, is settled by looking, after the restart', async (_when, ago) => {
      const [input, key] = [someCase(), newKey()];
      const first = await createCase(input, key);
      // What a process leaves behind that dies after sending and before its answer is kept.
      await fixture.restart();
      browser = reopened();
      await fixture.database.write((transaction) =>
        transaction
          .updateTable('idempotency')
          .set({
            state: 'pending',
            owner: 'gone',
            answer_status: null,
            answer_body: null,
            result_id: null,
            started_at: Date.now() - ago,
          })
          .where('idempotency_key', '=', key)
          .execute(),
      );
      const before = await arrived('CreateCase');
      expect((await createCase(input, key)).output).toEqual(first.output);
      expect(await arrived('CreateCase')).toBe(before);
    });
  });

  test('our own writes honour it', async () => {
    const key = { 'idempotency-key': newKey() };
    const first = await browser.center('PutPreferences', { preferences: { theme: 'dark' } }, key);
    await browser.center('PutPreferences', { preferences: { theme: 'light' } });
    const again = await browser.center('PutPreferences', { preferences: { theme: 'dark' } }, key);
    expect(again.text).toBe(first.text);
    const { output } = await browser.center('GetPreferences', {});
    expect(output['preferences']).toMatchObject({ theme: 'light' });
  });
});

test('a key is forgotten after a day', async () => {
  const fixture = await startFixture();
  try {
    const [input, key] = [someCase(), newKey()];
    const first = await (await fixture.admin()).call('CreateCase', input, { account: retail, key });
    fixture.advance(24 * 3_600_000);
    const second = await (await fixture.admin()).call('CreateCase', input, { account: retail, key });
    expect(second.status).toBe(200);
    expect(second.text).not.toBe(first.text);
  } finally {
    await fixture.close();
  }
});
