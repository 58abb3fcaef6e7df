/** Accounts as administrators keep them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { AwsAccounts } from './aws-accounts.ts';
import {
  configured,
  everything,
  home,
  levels,
  other,
  role,
  sessionOf,
  startAwsAccounts,
} from './aws-accounts.ts';
import { answerJson } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

let place: AwsAccounts;
beforeAll(async () => {
  place = await startAwsAccounts();
});
afterAll(() => place.close());
beforeEach(() => place.upstream.answer(answerJson(everything)));
const listed: AwsAccounts['listed'] = (input) => place.listed(input);
const done: AwsAccounts['done'] = (operation, input) => place.done(operation, input);

describe('accounts', () => {
  const reach = { roleArn: role('Strict'), externalId: 'external', profile: 'support' };

  test('are made, reached at once, changed and taken away, each on record', async () => {
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    expect(await listed({ search: 'OTH' })).toEqual([{ accountId: other, name: 'Other', ...reach }]);
    expect((await place.admin().call('DescribeSeverityLevels', {}, { account: other })).status).toBe(200);

    await done('UpdateAccount', { accountId: other, name: 'Renamed', roleArn: role('Support') });
    const [renamed] = await listed({ accountId: other });
    expect(renamed).toMatchObject({ accountId: other, name: 'Renamed', roleArn: role('Support') });
    expect(renamed).not.toHaveProperty('externalId');

    await done('DeleteAccount', { accountId: other });
    expect((await place.admin().call('DescribeSeverityLevels', {}, { account: other })).status).toBe(403);
    const events = (await place.fixture.audit()).filter(({ eventName }) => /^\w+Account$/.test(eventName));
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
    await place.restart();
    expect((await listed()).map(({ name }) => name)).toEqual(['Renamed']);
    await done('DeleteAccount', { accountId: home });
    await place.restart();
    expect(await listed()).toEqual([]);
    await done('CreateAccount', configured);
    expect((await listed()).map(({ name }) => name)).toEqual(['Home']);
  });

  test('that are taken away take with them what was attached for them alone', async () => {
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    const user = await place.fixture.userWith('olga', [{ policy: 'AWSSupportAccess', scope: other }]);
    expect((await sessionOf(user)).accounts).toHaveLength(1);
    await done('DeleteAccount', { accountId: other });
    await done('CreateAccount', { accountId: other, name: 'Other', ...reach });
    expect((await sessionOf(user)).accounts).toEqual([]);
    await done('DeleteAccount', { accountId: other });
  });

  test('are found page by page', async () => {
    const ids = Array.from({ length: 5 }, (_, index) => `32000000000${index}`);
    for (const accountId of ids) await done('CreateAccount', { accountId, name: `Paged ${accountId}` });
    const page = await place
      .admin()
      .center('DescribeAccounts', { search: 'paged', offset: 3, maxResults: 1 });
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
    const answer = await place.admin().center(operation, input);
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });

  test('tell their country to everybody in them, and their contact to who opens cases', async () => {
    const operationalContact = { name: 'Night desk', email: 'night@example.com', phone: '+49 30 1234567' };
    await done('PutAccountContact', { accountId: home, country: 'DE', operationalContact });
    const reader = await place.fixture.userWith('rita', [{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    const [seen] = (await sessionOf(reader)).accounts;
    expect(seen).toMatchObject({ country: 'DE' });
    expect(seen).not.toHaveProperty('operationalContact');
    expect((await sessionOf(place.admin())).accounts[0]).toMatchObject({ country: 'DE', operationalContact });
    expect(JSON.stringify(await place.fixture.audit())).not.toContain('night@example.com');
    await done('PutAccountContact', { accountId: home });
    expect((await sessionOf(place.admin())).accounts[0]).not.toHaveProperty('country');
  });
});

test('the plan is found out by use', async () => {
  await done('UpdateAccount', configured);
  place.upstream.answer(answerJson(levels('low', 'normal', 'high', 'urgent')));
  await place.admin().call('DescribeSeverityLevels', {}, { account: home });
  await soon(async () => expect((await sessionOf(place.admin())).accounts[0]?.plans).toEqual(['business']));
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
