/** Accounts as administrators keep them, and the test that says what is wrong with one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { AccountDetails } from '../../src/contract/center/accounts.ts';
import type { Session } from '../../src/contract/session.ts';
import type { Browser } from './browser.ts';
import { startFakeSts } from './fake-sts.ts';
import type { FakeSts } from './fake-sts.ts';
import { answerJson, hangUp, startFakeUpstream } from './fake-upstream.ts';
import type { Behaviour, FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

const home = '310000000001';
const other = '310000000002';
const configured = { accountId: home, name: 'Home', profile: 'support' };
const role = (name: string) => `arn:aws:iam::${other}:role/${name}`;
const proxyArn = `arn:aws:iam::${home}:user/proxy`;
const levels = (...codes: string[]) => ({
  severityLevels: codes.map((code) => ({ code, name: code })),
  cases: [],
  checks: [],
});
const everything = levels('low', 'normal', 'high', 'urgent', 'critical');

let folder: string;
let sts: FakeSts;
let upstream: FakeUpstream;
let fixture: Fixture;
let admin: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-accounts-'));
  const profiles = { support: 'AKIAPROFILE', revoked: 'AKIAREVOKED' };
  const lines = Object.entries(profiles).map(
    ([name, key]) => `[${name}]\naws_access_key_id = ${key}\naws_secret_access_key = a-secret\n`,
  );
  await writeFile(join(folder, 'credentials'), lines.join('\n'));
  sts = await startFakeSts(
    { AKIAPROFILE: proxyArn },
    {
      [role('Support')]: {},
      [role('Strict')]: { externalId: 'external' },
      [role('NoSource')]: {
        error: { code: 'AccessDenied', message: `not authorized to perform: sts:SetSourceIdentity` },
      },
      [role('NoAssume')]: {
        error: {
          code: 'AccessDenied',
          message: 'because no identity-based policy allows the sts:AssumeRole action',
        },
      },
      [role('Busy')]: { error: { code: 'Throttling', message: 'Rate exceeded' } },
    },
  );
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_ENDPOINT_URL_STS', sts.url);
  upstream = await startFakeUpstream();
  fixture = await startFixture('sqlite', {
    upstream: { kind: 'aws', accounts: [configured], endpoint: upstream.url },
  });
  admin = await fixture.admin();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await upstream.close();
  sts.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => upstream.answer(answerJson(everything)));

async function listed(input: object = {}): Promise<AccountDetails[]> {
  const { status, output } = await admin.center('DescribeAccounts', input);
  expect(status).toBe(200);
  // The operation's documented answer.
  return output['accounts'] as unknown as AccountDetails[];
}

async function done(operation: string, input: object): Promise<void> {
  const answer = await admin.center(operation, input);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
}

async function sessionOf(browser: Browser): Promise<Session> {
  return JSON.parse((await browser.get('/api/session')).text);
}

describe('accounts', () => {
  const reach = { roleArn: role('Strict'), externalId: 'external', profile: 'support' };

  test('are made, reached at once, changed and taken away, each on record', async () => {
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    expect(await listed({ search: 'OTH' })).toEqual([{ accountId: other, name: 'Other', ...reach }]);
    expect((await admin.call('DescribeSeverityLevels', {}, { account: other })).status).toBe(200);

    await done('UpdateAccount', { accountId: other, name: 'Renamed', roleArn: role('Support') });
    const [renamed] = await listed({ accountId: other });
    expect(renamed).toMatchObject({ accountId: other, name: 'Renamed', roleArn: role('Support') });
    expect(renamed).not.toHaveProperty('externalId');

    await done('DeleteAccount', { accountId: other });
    expect((await admin.call('DescribeSeverityLevels', {}, { account: other })).status).toBe(403);
    const events = (await fixture.audit()).filter(({ eventName }) => /^\w+Account$/.test(eventName));
    expect(events.map(({ eventName, errorCode }) => [eventName, errorCode])).toEqual([
      ['CreateAccount', undefined],
      ['UpdateAccount', undefined],
      ['DeleteAccount', undefined],
    ]);
    expect(events[0]?.requestParameters).toEqual({
      accountId: other,
      name: 'Other',
      roleArn: role('Strict'),
      profile: 'support',
    });
  });

  test('of the configuration stay as they were left, also taken away', async () => {
    await done('UpdateAccount', { ...configured, name: 'Renamed' });
    await fixture.restart();
    admin = await fixture.admin();
    expect((await listed()).map(({ name }) => name)).toEqual(['Renamed']);
    await done('DeleteAccount', { accountId: home });
    await fixture.restart();
    admin = await fixture.admin();
    expect(await listed()).toEqual([]);
    await done('CreateAccount', configured);
    expect((await listed()).map(({ name }) => name)).toEqual(['Home']);
  });

  test('that are taken away take with them what was attached for them alone', async () => {
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    const user = await fixture.userWith('olga', [{ policy: 'AWSSupportAccess', scope: other }]);
    expect((await sessionOf(user)).accounts).toHaveLength(1);
    await done('DeleteAccount', { accountId: other });
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    expect((await sessionOf(user)).accounts).toEqual([]);
    await done('DeleteAccount', { accountId: other });
  });

  test('are found page by page', async () => {
    const ids = Array.from({ length: 5 }, (_, index) => `32000000000${index}`);
    for (const accountId of ids) await done('CreateAccount', { accountId, name: `Paged ${accountId}` });
    const page = await admin.center('DescribeAccounts', { search: 'paged', offset: 3, maxResults: 1 });
    expect(page.output).toMatchObject({ total: 5, editable: true, accounts: [{ accountId: ids[3] }] });
    for (const accountId of ids) await done('DeleteAccount', { accountId });
  });

  test.each([
    ['CreateAccount', { accountId: '1', name: 'x' }, /^accountId: must have 12 digits/],
    ['CreateAccount', { accountId: other, name: '' }, /^name: /],
    ['CreateAccount', { accountId: home, name: 'Again' }, /there already/],
    ['CreateAccount', { accountId: other, name: 'x', roleArn: 'admin' }, /^roleArn: must be the ARN/],
    [
      'CreateAccount',
      { accountId: home, name: 'x', roleArn: role('Support') },
      /^roleArn: must be a role of this account/,
    ],
    ['CreateAccount', { accountId: other, name: 'x', externalId: 'abc' }, /^externalId: goes with a role/],
    [
      'CreateAccount',
      { accountId: other, name: 'x', roleArn: role('S'), externalId: 'a b' },
      /^externalId: must have/,
    ],
    ['UpdateAccount', { accountId: other, name: 'x' }, /no account/],
    ['DeleteAccount', { accountId: other }, /no account/],
    ['TestAccount', { accountId: other }, /no account/],
    ['PutAccountContact', { accountId: home, country: 'Germany' }, /^country: /],
    [
      'PutAccountContact',
      { accountId: home, operationalContact: { email: 'x' } },
      /^operationalContact.email/,
    ],
    [
      'PutAccountContact',
      { accountId: home, operationalContact: { phone: '030' } },
      /^operationalContact.phone/,
    ],
  ])('%s %j is refused', async (operation, input, message) => {
    const answer = await admin.center(operation, input);
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });

  test('tell their country to everybody in them, and their contact to who opens cases', async () => {
    const operationalContact = { name: 'Night desk', email: 'night@example.com', phone: '+49 30 1234567' };
    await done('PutAccountContact', { accountId: home, country: 'DE', operationalContact });
    const reader = await fixture.userWith('rita', [{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    const [seen] = (await sessionOf(reader)).accounts;
    expect(seen).toMatchObject({ country: 'DE' });
    expect(seen).not.toHaveProperty('operationalContact');
    expect((await sessionOf(admin)).accounts[0]).toMatchObject({ country: 'DE', operationalContact });
    expect(JSON.stringify(await fixture.audit())).not.toContain('night@example.com');
    await done('PutAccountContact', { accountId: home });
    expect((await sessionOf(admin)).accounts[0]).not.toHaveProperty('country');
  });
});

const refusedBy =
  (operation: string, code: string, message = ''): Behaviour =>
  (request, response) => {
    const isMeant = String(request.headers['x-amz-target']).endsWith(`.${operation}`);
    const answer = isMeant ? answerJson({ __type: code, message }, 400) : answerJson(everything);
    answer(request, response);
  };

describe('the test of an account', () => {
  async function tested(reach: object, behaviour?: Behaviour) {
    const accountId = 'roleArn' in reach ? other : home;
    if (accountId === other) await done('CreateAccount', { accountId, name: 'Tested', ...reach });
    else await done('UpdateAccount', { accountId, name: 'Tested', ...reach });
    if (behaviour) upstream.answer(behaviour);
    const { status, output } = await admin.center('TestAccount', { accountId });
    expect(status).toBe(200);
    const [account] = await listed({ accountId });
    if (accountId === other) await done('DeleteAccount', { accountId });
    expect(account?.test).toEqual(output);
    return { ...output, plans: account?.plans };
  }
  const byProfile = { profile: 'support' };
  const byRole = (name: string) => ({ ...byProfile, roleArn: role(name) });

  test('that works finds the plan out, and who asks', async () => {
    expect(await tested({ ...byRole('Strict'), externalId: 'external' })).toEqual({
      testedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      principalArn: proxyArn,
      plans: ['enterprise-on-ramp', 'business-plus', 'enterprise', 'unified-operations'],
    });
    expect(sts.asked.at(-1)?.get('SourceIdentity')).toBe('admin');
    expect((await fixture.audit()).findLast(({ eventName }) => eventName === 'TestAccount')).toMatchObject({
      requestParameters: { accountId: other },
      responseElements: null,
    });
  });

  test('does not believe keys that are kept', async () => {
    await tested(byRole('Support'));
    const before = sts.asked.length;
    await tested(byRole('Support'));
    expect(sts.asked.length).toBeGreaterThan(before);
  });

  test.each([
    ['a profile that is not there', { profile: 'nowhere' }, 'profile-unusable', /./],
    ['no credentials at all', {}, 'no-credentials', /./],
    ['keys that were taken back', { profile: 'revoked' }, 'keys-refused', /InvalidClientTokenId/],
    ['a role that is missing', byRole('Missing'), 'role-refused', /AssumeRole/],
    ['a wrong external id', { ...byRole('Strict'), externalId: 'wrong' }, 'role-refused', /AssumeRole/],
    ['a missing external id', byRole('Strict'), 'role-refused', /AssumeRole/],
    ['a trust that forbids the name', byRole('NoSource'), 'source-identity-refused', /SetSourceIdentity/],
    ['no permission of our own', byRole('NoAssume'), 'assume-denied', /identity-based/],
    ['STS that is asked too often', byRole('Busy'), 'throttled', /Rate exceeded/],
  ])('names %s', async (_name, reach, problem, detail) => {
    const found = await tested(reach);
    expect(found).toMatchObject({ problem, detail: expect.stringMatching(detail) });
    expect(JSON.stringify(found)).not.toContain('a-secret');
  });

  test('names credentials of another account', async () => {
    await done('CreateAccount', { accountId: other, name: 'Mixed up', profile: 'support' });
    const { output } = await admin.center('TestAccount', { accountId: other });
    expect(output).toMatchObject({ problem: 'wrong-account', detail: expect.stringContaining(home) });
    await done('DeleteAccount', { accountId: other });
  });

  test.each([
    ['no paid plan', refusedBy('DescribeSeverityLevels', 'SubscriptionRequiredException'), 'no-plan'],
    ['AWS that is asked too often', refusedBy('DescribeCases', 'ThrottlingException'), 'throttled'],
    ['a signature that is refused', refusedBy('DescribeCases', 'InvalidSignatureException'), 'keys-refused'],
    ['an endpoint that hangs up', hangUp, 'unreachable'],
    ['something that is not AWS', answerHtml, 'unreachable'],
    ['an error that nobody knows', refusedBy('DescribeCases', 'TeapotException', 'short'), 'unknown'],
  ])('names %s', async (_name, behaviour, problem) => {
    expect(await tested(byProfile, behaviour)).toMatchObject({ problem, principalArn: proxyArn });
  });

  test('says what a subscription that is missing means for the plan', async () => {
    const found = await tested(
      byProfile,
      refusedBy('DescribeSeverityLevels', 'SubscriptionRequiredException'),
    );
    expect(found.plans).toEqual(['basic', 'developer']);
  });

  test('names the actions that are not allowed, and finds the plan out all the same', async () => {
    const message = `User: ${proxyArn} is not authorized to perform: support:DescribeCases`;
    const behaviour = refusedBy('DescribeCases', 'AccessDeniedException', message);
    expect(await tested(byProfile, behaviour)).toMatchObject({
      problem: 'permission-missing',
      deniedActions: ['support:DescribeCases'],
      detail: expect.stringContaining(message),
      plans: expect.arrayContaining(['enterprise']),
    });
  });

  test('forgets what it found when the account is reached in another way, but not the plan', async () => {
    await tested(byProfile);
    await done('UpdateAccount', { ...configured, profile: 'revoked' });
    const [account] = await listed({ accountId: home });
    expect(account).not.toHaveProperty('test');
    expect(account).toHaveProperty('plans');
    await done('UpdateAccount', configured);
  });
});

function answerHtml(...[, response]: Parameters<Behaviour>): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please sign in to the network</html>');
}

test('the plan is found out by use', async () => {
  await done('UpdateAccount', configured);
  upstream.answer(answerJson(levels('low', 'normal', 'high', 'urgent')));
  await admin.call('DescribeSeverityLevels', {}, { account: home });
  await vi.waitFor(async () => expect((await sessionOf(admin)).accounts[0]?.plans).toEqual(['business']));
});

describe('the emulator’s accounts', () => {
  let emulated: Fixture;
  beforeAll(async () => {
    emulated = await startFixture();
  });
  afterAll(() => emulated.close());

  test('are shown and tested, and changed only where they are ours', async () => {
    const browser = await emulated.admin();
    const { output } = await browser.center('DescribeAccounts', { search: retail });
    expect(output).toMatchObject({ editable: false, total: 1 });
    const tested = await browser.center('TestAccount', { accountId: retail });
    expect(tested.output).toEqual({ testedAt: expect.any(String) });
    const after = await browser.center('DescribeAccounts', { accountId: retail });
    expect(after.output['accounts']).toMatchObject([{ plans: expect.arrayContaining(['enterprise']) }]);
    for (const operation of ['CreateAccount', 'UpdateAccount', 'DeleteAccount']) {
      const input = { accountId: retail, ...(operation !== 'DeleteAccount' && { name: 'x' }) };
      expect((await browser.center(operation, input)).output['message']).toMatch(/EMULATOR_ACCOUNTS_FILE/);
    }
    const contact = { accountId: retail, country: 'JP' };
    expect((await browser.center('PutAccountContact', contact)).status).toBe(200);
  });
});
