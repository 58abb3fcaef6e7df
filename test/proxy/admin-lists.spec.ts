/** The lists of administration page by page, and people who are renamed and deleted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'support:DescribeCases', Resource: '*' }],
});

describe.each(engines)('lists of administration on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;

  async function done(operation: string, input: object, member = ''): Promise<string> {
    const { status, text, output } = await admin.center(operation, input);
    expect([status, text]).toEqual([200, expect.any(String)]);
    const value = output[member];
    return typeof value === 'string' ? value : '';
  }

  /** The names of a page, and how many there are in all. */
  async function page(operation: string, input: object): Promise<[string[], unknown]> {
    const { output } = await admin.center(operation, input);
    const rows = Object.values(output).find((value) => Array.isArray(value));
    // Every list has rows with one of these names.
    const named = rows as unknown as { userName?: string; name?: string }[];
    return [named.map(({ userName, name }) => userName ?? name ?? ''), output['total']];
  }

  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    for (const name of ['berta', 'anton', 'cäsar', 'per%cent']) {
      await done('CreateUser', { userName: name, email: `${name.replace('%', '')}@Example.com` });
      await done('CreateGroup', { name: `Group ${name}` });
      await done('CreatePolicy', { name: `Policy ${name}`, document });
    }
  });
  afterAll(() => fixture.close());

  test('come in pages, in order, with their number', async () => {
    const names = ['admin', 'anton', 'berta', 'cäsar', 'per%cent'];
    expect(await page('ListUsers', {})).toEqual([names, 5]);
    expect(await page('ListUsers', { offset: 1, maxResults: 2 })).toEqual([['anton', 'berta'], 5]);
    expect(await page('ListUsers', { offset: 5 })).toEqual([[], 5]);
    expect(await page('ListGroups', { offset: 3 })).toEqual([['Group per%cent'], 4]);
    expect(await page('ListPolicies', { search: 'policy ', maxResults: 1 })).toEqual([['Policy anton'], 4]);
    expect(await page('ListSessions', { maxResults: 1 })).toEqual([['admin'], 1]);
  });

  test('find a piece of a name or an address, whatever its case, and nothing by signs of SQL', async () => {
    expect(await page('ListUsers', { search: 'NTO' })).toEqual([['anton'], 1]);
    expect(await page('ListUsers', { search: 'berta@example' })).toEqual([['berta'], 1]);
    expect(await page('ListUsers', { search: '%' })).toEqual([['per%cent'], 1]);
    expect(await page('ListUsers', { search: '_' })).toEqual([[], 0]);
    expect(await page('ListUsers', { search: "' or 1=1 --" })).toEqual([[], 0]);
    expect(await page('ListGroups', { search: 'cäs' })).toEqual([['Group cäsar'], 1]);
    expect(await page('ListSessions', { search: '127.0' })).toEqual([['admin'], 1]);
    expect(await page('ListSessions', { search: 'anton' })).toEqual([[], 0]);
  });

  test.each([
    ['ListUsers', { offset: -1 }, /^offset: /],
    ['ListUsers', { maxResults: 101 }, /^maxResults: /],
    ['ListGroups', { search: 'x'.repeat(257) }, /^search: /],
    ['ListPolicies', { page: 1 }, /not known/],
    ['ListSessions', { offset: 1.5 }, /^offset: /],
    ['ListAttachments', { principalType: 'robot' }, /^principalType: /],
  ])('%s %j is refused', async (operation, input, message) => {
    const answer = await admin.center(operation, input);
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });

  test('show members of a group, groups of a member, and what is attached to one of them', async () => {
    const userId = await done('CreateUser', { userName: 'dora' }, 'userId');
    const groupId = await done('CreateGroup', { name: 'Night shift' }, 'groupId');
    await done('AddUserToGroup', { groupId, userId });
    expect(await page('ListUsers', { groupId })).toEqual([['dora'], 1]);
    expect(await page('ListGroups', { userId })).toEqual([['Night shift'], 1]);
    const attachment = { principalType: 'group', principalId: groupId, policyId: 'AWSSupportReadOnly' };
    for (const scope of ['*', retail]) await done('AttachPolicy', { ...attachment, scope });
    const { output } = await admin.center('ListAttachments', {
      principalType: 'group',
      principalId: groupId,
    });
    const policyName = 'AWSSupportReadOnly';
    expect(output['attachments']).toEqual([
      { ...attachment, policyName, scope: '*' },
      { ...attachment, policyName, scope: retail },
    ]);
    const policies = await admin.center('ListPolicies', { policyId: 'AWSSupportReadOnly' });
    expect(policies.output['policies']).toMatchObject([{ attachments: 1 }]);
    await done('DeleteUser', { userId });
    await done('DeleteGroup', { groupId });
  });

  test('follow a new name and address, and the history keeps the old ones', async () => {
    const browser = await fixture.userWith('emil', []);
    const { output } = await admin.center('ListUsers', { search: 'emil' });
    const [{ userId } = { userId: '' }] = output['users'] as unknown as { userId: string }[];
    await done('RenameUser', { userId, userName: 'Emil.Neu' });
    await done('UpdateUser', { userId, email: 'emil@example.com' });
    const session = JSON.parse((await browser.get('/api/session')).text);
    expect(session.user).toMatchObject({ userName: 'Emil.Neu', email: 'emil@example.com' });
    await done('UpdateUser', { userId, email: '' });
    const [after] = (await admin.center('ListUsers', { userId })).output['users'] as unknown as object[];
    expect(after).not.toHaveProperty('email');
    const taken = await admin.center('RenameUser', { userId, userName: 'BERTA' });
    expect(taken.output['message']).toMatch(/somebody has this name/);
    const events = await fixture.audit();
    expect(events.some(({ userIdentity }) => userIdentity.userName === 'emil')).toBe(true);
    expect(events.findLast(({ eventName }) => eventName === 'RenameUser')?.requestParameters).toEqual({
      userId,
      userName: 'BERTA',
    });
  });

  test('lose who is deleted, with all that was theirs but the history', async () => {
    const browser = await fixture.userWith('frieda', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const { output } = await admin.center('ListUsers', { search: 'frieda' });
    const [{ userId } = { userId: '' }] = output['users'] as unknown as { userId: string }[];
    await done('DeleteUser', { userId });
    expect((await browser.get('/api/session')).status).toBe(401);
    expect(await page('ListUsers', { userId })).toEqual([[], 0]);
    const left = await admin.center('ListAttachments', { principalType: 'user', principalId: userId });
    expect(left.output['attachments']).toEqual([]);
    const events = (await fixture.audit()).filter(({ userIdentity }) => userIdentity.userName === 'frieda');
    expect(events.map(({ eventName }) => eventName)).toEqual(['ConsoleLogin']);
    expect((await admin.center('DeleteUser', { userId })).output['message']).toMatch(/no user/);
  });

  test('keep who asks', async () => {
    const { output } = await admin.center('ListUsers', { search: 'admin' });
    const [{ userId } = { userId: '' }] = output['users'] as unknown as { userId: string }[];
    expect((await admin.center('DeleteUser', { userId })).output['message']).toMatch(/yourself/);
  });
});
