import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { chainHash, firstHash } from '../../src/proxy/audit/audit-log.ts';
import { engines } from '../databases.ts';
import { Browser, newKey, someCase } from './browser.ts';
import { adminPassword, startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

describe.each(engines)('the audit on %s', (engine) => {
  let fixture: Fixture;
  let browser: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    browser = await fixture.admin();
  });
  afterAll(() => fixture.close());

  const rows = () =>
    fixture.database.read.selectFrom('audit').selectAll().orderBy('chain_id').orderBy('sequence').execute();

  test('records a call in the format of CloudTrail, without what people wrote', async () => {
    const input = {
      ...someCase('A secret subject'),
      communicationBody: 'A secret message',
      ccEmailAddresses: ['cc@example.com'],
    };
    const headers = { 'user-agent': 'Test/1.0' };
    const answer = await browser.call('CreateCase', input, { account: retail, headers });
    const record = (await fixture.audit()).at(-1);
    expect(record).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'IAMUser',
        principalId: expect.any(String),
        arn: 'arn:supportcenter:iam:::user/admin',
        userName: 'admin',
        sessionContext: {
          attributes: { creationDate: expect.stringMatching(/^\d{4}-.*Z$/), mfaAuthenticated: 'false' },
        },
      },
      eventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      eventSource: 'support.amazonaws.com',
      eventName: 'CreateCase',
      awsRegion: 'us-east-1',
      sourceIPAddress: '127.0.0.1',
      userAgent: 'Test/1.0',
      requestParameters: {
        severityCode: 'low',
        categoryCode: 'connectivity',
        serviceCode: 'amazon-elastic-compute-cloud-linux',
        issueType: 'technical',
      },
      responseElements: { caseId: answer.output['caseId'] },
      requestID: answer.headers['x-amzn-requestid'],
      eventID: expect.stringMatching(/^[\w-]{36}$/),
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      eventCategory: 'Management',
      recipientAccountId: retail,
    });
    const row = (await rows()).at(-1);
    expect(row).toMatchObject({
      event_name: 'CreateCase',
      account_id: retail,
      case_id: answer.output['caseId'],
    });
  });

  test('records sign-ins, good and bad, and hides what may be a password', async () => {
    const visitor = new Browser(browser.url);
    await visitor.signIn({ username: 'hunter2', password: 'x' });
    await visitor.signIn({ username: 'admin', password: 'wrong' });
    await visitor.signIn({ username: 'admin', password: adminPassword });
    await visitor.delete('/api/session');
    const [unknown, wrong, good, out] = (await fixture.audit()).slice(-4);
    expect(unknown).toMatchObject({
      eventName: 'ConsoleLogin',
      eventType: 'AwsConsoleSignIn',
      userIdentity: { type: 'Unknown', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      responseElements: { ConsoleLogin: 'Failure' },
      errorMessage: 'Failed authentication',
    });
    expect(wrong).toMatchObject({
      userIdentity: { userName: 'admin' },
      responseElements: { ConsoleLogin: 'Failure' },
    });
    expect(good).toMatchObject({
      userIdentity: { userName: 'admin' },
      responseElements: { ConsoleLogin: 'Success' },
    });
    expect(out).toMatchObject({ eventName: 'Logout', userIdentity: { userName: 'admin' } });
  });

  test('a message of the API that quotes the input is left out', async () => {
    const input = {
      ...someCase(),
      ccEmailAddresses: Array.from({ length: 11 }, () => 'private@example.com'),
    };
    const answer = await browser.call('CreateCase', input, { account: retail });
    expect(answer.errorType).toBe('ValidationException');
    const record = (await fixture.audit()).at(-1);
    expect(record).toMatchObject({ errorCode: 'ValidationException', responseElements: null });
    expect(record).not.toHaveProperty('errorMessage');
  });

  test('a repeated key is recorded each time, under the same request id', async () => {
    const [input, key] = [someCase(), newKey()];
    await browser.call('CreateCase', input, { account: retail, key });
    await browser.call('CreateCase', input, { account: retail, key });
    const [first, second] = (await fixture.audit()).slice(-2);
    expect(second?.requestID).toBe(first?.requestID);
    expect(second?.eventID).not.toBe(first?.eventID);
    expect(second?.responseElements).toEqual(first?.responseElements);
  });

  test('a repeated key whose first answer was an error is recorded as that error', async () => {
    const [input, key] = [{ ...someCase(), serviceCode: 'no-such-service' }, newKey()];
    await browser.call('CreateCase', input, { account: retail, key });
    await browser.call('CreateCase', input, { account: retail, key });
    const codes = (await fixture.audit()).slice(-2).map(({ errorCode }) => errorCode);
    expect(codes).toEqual(['InvalidParameterValueException', 'InvalidParameterValueException']);
  });

  test('holds no subject, no message, no password, no cookie', async () => {
    const everything = JSON.stringify(await rows());
    const words = ['A secret subject', 'A secret message', 'example.com', adminPassword, 'hunter2'];
    for (const word of words) expect(everything).not.toContain(word);
    expect(everything).not.toContain(browser.cookie?.split('=')[1]);
  });

  test('is chained: each hash covers the one before it', async () => {
    await Promise.all(
      Array.from({ length: 30 }, () => browser.call('DescribeCases', {}, { account: retail })),
    );
    await fixture.restart();
    await fixture.admin();
    const chains = Map.groupBy(await rows(), ({ chain_id }) => chain_id);
    expect(chains.size).toBe(2);
    for (const [chainId, chain] of chains) {
      let hash = firstHash(chainId);
      for (const [index, row] of chain.entries()) {
        hash = chainHash(hash, row.record);
        expect([row.sequence, row.hash]).toEqual([index + 1, hash]);
      }
    }
    browser = await fixture.admin();
  });
});

test('what can’t be recorded fails', async () => {
  const fixture = await startFixture();
  try {
    const browser = await fixture.admin();
    await fixture.database.write((transaction) =>
      transaction.schema.alterTable('audit').renameTo('gone').execute(),
    );
    const call = await browser.call('DescribeSeverityLevels', {}, { account: retail });
    expect([call.status, call.errorType]).toEqual([500, 'InternalFailure']);
    expect(call.text).not.toContain('severityLevels');
    const signIn = await new Browser(browser.url).signIn({ username: 'admin', password: adminPassword });
    expect(signIn.status).toBe(500);
    expect(signIn.headers['set-cookie']).toBeUndefined();
    expect(fixture.log()).toContain('no such table');
  } finally {
    await fixture.close();
  }
});
