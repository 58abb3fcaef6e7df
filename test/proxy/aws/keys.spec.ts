/** The keys that sign: whose they are, how often they are fetched, and what happens when they end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Browser } from '../browser.ts';
import { newKey, someCase } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { awsAccounts, closed, home, reached, startAwsPlace } from './accounts.ts';
import type { AwsPlace } from './accounts.ts';
import { answerWith } from './aws-service.ts';

let place: AwsPlace;
let fixture: Fixture;
beforeAll(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  fixture = await startFixture('sqlite', {
    upstream: { kind: 'aws', accounts: awsAccounts, endpoint: place.aws.url },
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await place.remove();
});
beforeEach(() => {
  place.aws.behave(answerWith({ services: [], caseId: 'case-1' }));
  place.aws.arrivals.length = 0;
  place.aws.assumptions.length = 0;
});

const everything = [{ policy: 'AWSSupportAccess', scope: '*' }];
const person = (name: string): Promise<Browser> => fixture.userWith(name, everything);
const read = (browser: Browser, account = reached) => browser.call('DescribeServices', {}, { account });
const manyReads = (browser: Browser, count = 20) =>
  Promise.all(Array.from({ length: count }, () => read(browser)));

describe('a call for an account', () => {
  test('of the proxy’s own is signed by its profile’s key', async () => {
    expect((await read(await person('ann'), home)).status).toBe(200);
    expect(place.aws.arrivals.map(({ arn }) => arn)).toEqual([`arn:aws:iam::${home}:user/proxy`]);
    expect(place.aws.assumptions).toEqual([]);
  });

  test('reached by a role is signed in a session that names the person', async () => {
    expect((await read(await person('ben@example.com'))).status).toBe(200);
    expect(place.aws.assumptions).toMatchObject([
      { sessionName: 'ben@example.com', sourceIdentity: 'ben@example.com' },
    ]);
    expect(place.aws.arrivals.map(({ arn }) => arn)).toEqual([
      `arn:aws:sts::${reached}:assumed-role/Support/ben@example.com`,
    ]);
  });

  test('whose external id is wrong never gets there, and says nothing of the keys', async () => {
    const answer = await read(await person('cleo'), closed);
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
    expect(answer.output['message']).toMatch(/credentials/);
    expect(answer.text).not.toMatch(/arn:|guessed|AKIA/);
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[\w-]{36}$/);
    expect(place.aws.arrivals).toEqual([]);
  });

  test('says nothing of people or of us in its headers', async () => {
    await read(await person('dora'));
    const [{ headers } = { headers: {} }] = place.aws.arrivals;
    expect(Object.keys(headers).toSorted()).toEqual([
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
      'x-amz-target',
    ]);
  });
});

describe('keys are fetched once', () => {
  test('however many calls of a person wait for the first ones', async () => {
    const answers = await manyReads(await person('eve'));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(place.aws.assumptions).toHaveLength(1);
  });

  test('when they have expired, and no call is signed by the old ones', async () => {
    const browser = await person('finn');
    await read(browser);
    const [old] = place.aws.assumptions;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    const answers = await manyReads(browser).finally(() => vi.useRealTimers());
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(place.aws.assumptions).toHaveLength(2);
    const later = place.aws.arrivals.slice(1).map(({ accessKeyId }) => accessKeyId);
    expect(later).not.toContain(old?.key.accessKeyId);
  });

  test('when AWS takes them back before their time: reads go on with new ones', async () => {
    const browser = await person('gil');
    await read(browser);
    place.aws.revokeSessions();
    const answers = await manyReads(browser);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(place.aws.assumptions).toHaveLength(2);
  });

  test('and a write that was refused for its keys is not sent again; the next one is sent with new ones', async () => {
    const browser = await person('hana');
    await read(browser);
    place.aws.revokeSessions();
    place.aws.arrivals.length = 0;
    const [key, input] = [newKey(), someCase()];
    const refused = await browser.call('CreateCase', input, { account: reached, key });
    expect([refused.status, refused.errorType]).toEqual([502, 'BadGatewayException']);
    expect(refused.output['message']).toMatch(/credentials/);
    expect(place.aws.arrivals.map(({ arn }) => arn)).toEqual([null]);
    // It was not carried out, so that its key is free.
    expect((await browser.call('CreateCase', input, { account: reached, key })).status).toBe(200);
    expect(place.aws.arrivals).toHaveLength(2);
    const record = (await fixture.audit()).findLast(({ errorCode }) => errorCode !== undefined);
    expect(record).toMatchObject({ eventName: 'CreateCase', errorCode: 'BadGatewayException' });
  });
});

test('no key, token or external id is in any log', () => {
  const secrets = ['secret/of+the+proxy', 'told-to-few', 'guessed'];
  for (const { key } of place.aws.assumptions) secrets.push(key.secretAccessKey, key.sessionToken ?? '-');
  for (const secret of secrets) expect(fixture.log()).not.toContain(secret);
});
