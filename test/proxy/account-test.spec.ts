/** The test that says what is wrong with an account. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { AwsAccounts } from './aws-accounts.ts';
import { configured, everything, home, other, proxyArn, role, startAwsAccounts } from './aws-accounts.ts';
import { answerJson, hangUp } from './fake-upstream.ts';
import type { Behaviour } from './fake-upstream.ts';

let place: AwsAccounts;
beforeAll(async () => {
  place = await startAwsAccounts();
});
afterAll(() => place.close());
beforeEach(() => place.upstream.answer(answerJson(everything)));
const listed: AwsAccounts['listed'] = (input) => place.listed(input);
const done: AwsAccounts['done'] = (operation, input) => place.done(operation, input);

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
    if (behaviour) place.upstream.answer(behaviour);
    const { status, output } = await place.admin().center('TestAccount', { accountId });
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
    expect(place.sts.asked.at(-1)?.get('SourceIdentity')).toBe('admin');
    expect(
      (await place.fixture.audit()).findLast(({ eventName }) => eventName === 'TestAccount'),
    ).toMatchObject({
      requestParameters: { accountId: other },
      responseElements: null,
    });
  });

  test('does not believe keys that are kept', async () => {
    await tested(byRole('Support'));
    const before = place.sts.asked.length;
    await tested(byRole('Support'));
    expect(place.sts.asked.length).toBeGreaterThan(before);
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
    const { output } = await place.admin().center('TestAccount', { accountId: other });
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

  test('lets the index of cases try again at once when it works, and not before', async () => {
    const { database } = place.fixture;
    const retryAt = Date.now() + 1_800_000;
    const position = { fill: {}, failures: 9, retryAt };
    const row = { account_id: home, state: 'failed', cases: 0, position: JSON.stringify(position) } as const;
    await database.write((transaction) => transaction.insertInto('indexed_accounts').values(row).execute());
    const kept = async () =>
      (await database.read.selectFrom('indexed_accounts').select('position').executeTakeFirst())?.position;
    await tested(byProfile, refusedBy('DescribeCases', 'AccessDeniedException'));
    expect(await kept()).toBe(row.position);
    await tested(byProfile, answerJson(everything));
    expect(await kept()).toBe(JSON.stringify({ fill: {} }));
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
