/** Users, groups and policies: who may administer, what is refused, and what a change brings about. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { centerOperations } from '../../src/contract/center/center-operations.ts';
import { Browser, newKey } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
});
afterAll(() => fixture.close());

const allow = (...actions: string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Given', Effect: 'Allow', Action: actions, Resource: '*' }],
});
const documentOf = (...actions: string[]) => JSON.stringify(allow(...actions));

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

async function created(operation: string, input: object, member: string): Promise<string> {
  const answer = await admin.center(operation, input);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return textOf(answer.output[member]);
}

async function idOf(userName: string): Promise<string> {
  const { output } = await admin.center('ListUsers', {});
  // The operation's documented answer.
  const users = output['users'] as unknown as { userId: string; userName: string }[];
  return users.find((user) => user.userName === userName)?.userId ?? '';
}

async function invited(userName: string): Promise<{ userId: string; browser: Browser }> {
  const userId = await created('CreateUser', { userName }, 'userId');
  const browser = new Browser(admin.url);
  const { output } = await admin.center('CreateSignInLink', { userId });
  expect((await browser.signIn({ link: output['token'] })).status).toBe(200);
  return { userId, browser };
}

const people = {
  nobody: [],
  supporter: ['AWSSupportAccess'],
  users: [allow('supportcenter:ManageUsers')],
  policies: [allow('supportcenter:ManagePolicies')],
  history: [allow('supportcenter:ReadEventHistory')],
  accounts: [allow('supportcenter:ManageAccounts')],
  denied: [
    'SupportCenterAdmin',
    {
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 'supportcenter:Manage*', Resource: '*' },
    },
  ],
  admin: ['SupportCenterAdmin'],
} as const;
type Role = keyof typeof people;

const everybody: Role[] = [
  'nobody',
  'supporter',
  'users',
  'policies',
  'history',
  'accounts',
  'denied',
  'admin',
];
const userManagers: Role[] = ['users', 'admin'];
const policyManagers: Role[] = ['policies', 'admin'];
const both: Role[] = ['admin'];
const accountManagers: Role[] = ['accounts', 'admin'];
const historians: Role[] = ['history', 'denied', 'admin'];

type Operations = typeof centerOperations;
/** Those for one account are asked for in the table of accesses. */
type OfInstallation = {
  [Name in keyof Operations]: Operations[Name]['scope'] extends 'installation' ? Name : never;
}[keyof Operations];

const mayCall: Record<OfInstallation, readonly Role[]> = {
  GetPreferences: everybody,
  PutPreferences: everybody,
  ListUsers: userManagers,
  CreateUser: userManagers,
  UpdateUser: userManagers,
  RenameUser: both,
  DeleteUser: userManagers,
  CreateSignInLink: both,
  ListGroups: userManagers,
  CreateGroup: userManagers,
  DeleteGroup: both,
  AddUserToGroup: both,
  RemoveUserFromGroup: both,
  ListRoles: userManagers,
  CreateRole: both,
  UpdateRole: both,
  DeleteRole: both,
  ListPolicies: policyManagers,
  CreatePolicy: policyManagers,
  UpdatePolicy: policyManagers,
  DeletePolicy: policyManagers,
  ListAttachments: policyManagers,
  AttachPolicy: policyManagers,
  DetachPolicy: policyManagers,
  ExplainPermissions: policyManagers,
  ListAccounts: policyManagers,
  DescribeAccounts: accountManagers,
  CreateAccount: accountManagers,
  UpdateAccount: accountManagers,
  DeleteAccount: accountManagers,
  PutAccountContact: accountManagers,
  TestAccount: accountManagers,
  RebuildCaseIndex: accountManagers,
  PutAccountArchive: accountManagers,
  ListOwnSessions: everybody,
  EndOwnSessions: everybody,
  ListPasskeys: everybody,
  BeginPasskey: everybody,
  RegisterPasskey: everybody,
  RenamePasskey: everybody,
  RemovePasskey: everybody,
  AskForPasskey: everybody,
  RemovePasskeysOfUser: userManagers,
  ListAccessTokens: everybody,
  CreateAccessToken: everybody,
  RevokeAccessToken: everybody,
  ListSessions: userManagers,
  EndSessions: userManagers,
  SetPassword: everybody,
  LookupEvents: historians,
  ExportEvents: historians,
  ExportEventArchive: historians,
  CountReviewQueues: ['denied', 'admin'],
  GetCaseFigures: ['denied', 'admin'],
  GetAdvisorOverview: everybody,
  ListAdvisorChanges: everybody,
  ListAdvisorTrend: everybody,
  StartAdvisorReport: everybody,
  ListAdvisorReports: everybody,
  DeleteAdvisorReport: everybody,
  SearchForCases: everybody,
  ExportCases: everybody,
  ListMentions: everybody,
  ListSavedTexts: everybody,
  CreateSavedText: everybody,
  UpdateSavedText: everybody,
  DeleteSavedText: everybody,
  ListCaseViews: everybody,
  CreateCaseView: everybody,
  UpdateCaseView: everybody,
  DeleteCaseView: everybody,
};

describe('every operation × every role', () => {
  test.each(everybody)('%s', async (role) => {
    const browser = await fixture.userWith(
      `role-${role}`,
      people[role].map((policy) => ({ policy, scope: '*' })),
    );
    for (const [operation, roles] of Object.entries(mayCall)) {
      // Refused for what it lacks once it is allowed, so that nothing is changed.
      const answer = await browser.center(operation, { unknown: 1 });
      const record = (await fixture.audit()).findLast(({ eventName }) => eventName === operation);
      const type = roles.includes(role) ? 'ValidationException' : 'AccessDeniedException';
      const open = operation === 'GetPreferences';
      expect([operation, answer.errorType]).toEqual([operation, open ? null : type]);
      expect([operation, record?.errorCode]).toEqual([operation, open ? undefined : type]);
      expect(record?.userIdentity.userName).toBe(`role-${role}`);
    }
  });

  test('nobody signed in', async () => {
    const visitor = new Browser(admin.url);
    for (const operation of Object.keys(mayCall)) {
      expect((await visitor.center(operation, {})).errorType).toBe('NotAuthorized');
    }
  });

  test('a scope of one account administers nothing', async () => {
    const browser = await fixture.userWith('account-admin', [
      { policy: 'SupportCenterAdmin', scope: retail },
    ]);
    expect((await browser.center('ListUsers', {})).errorType).toBe('AccessDeniedException');
  });
});

describe('users', () => {
  test('are invited by a link, which opens once, for a day, and lets them set a password', async () => {
    const userId = await created('CreateUser', { userName: 'nia', email: 'nia@example.com' }, 'userId');
    const first = await admin.center('CreateSignInLink', { userId });
    const second = await admin.center('CreateSignInLink', { userId });
    const browser = new Browser(admin.url);
    expect((await browser.signIn({ link: first.output['token'] })).status).toBe(401);
    expect((await browser.signIn({ link: second.output['token'] })).status).toBe(200);
    expect((await browser.signIn({ link: second.output['token'] })).status).toBe(401);
    const password = 'a sentence that nobody else says';
    expect((await browser.center('SetPassword', { password })).status).toBe(200);
    expect((await new Browser(admin.url).signIn({ username: 'Nia', password })).status).toBe(200);
    const { output } = await admin.center('ListUsers', {});
    expect(output['users']).toContainEqual({
      userId,
      userName: 'nia',
      email: 'nia@example.com',
      disabled: false,
      hasPassword: true,
      passkeys: 0,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const everything = JSON.stringify(
      await fixture.database.read.selectFrom('audit').select('record').execute(),
    );
    const kept = JSON.stringify(await fixture.database.read.selectFrom('idempotency').selectAll().execute());
    for (const secret of [password, textOf(second.output['token'])]) {
      expect(everything).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });

  test('a key leaves no trace of a link', async () => {
    const userId = await created('CreateUser', { userName: 'keyless' }, 'userId');
    const headers = { 'idempotency-key': newKey() };
    await admin.center('CreateSignInLink', { userId }, headers);
    const rows = await fixture.database.read
      .selectFrom('idempotency')
      .selectAll()
      .where('idempotency_key', '=', headers['idempotency-key'])
      .execute();
    expect(rows).toEqual([]);
  });

  test('are out at once when they are disabled, links included, and in again when enabled', async () => {
    const { userId, browser } = await invited('otto');
    const link = await admin.center('CreateSignInLink', { userId });
    expect((await admin.center('UpdateUser', { userId, disabled: true })).status).toBe(200);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await new Browser(admin.url).signIn({ link: link.output['token'] })).status).toBe(401);
    expect((await admin.center('CreateSignInLink', { userId })).errorType).toBe('ValidationException');
    expect((await admin.center('UpdateUser', { userId, disabled: false })).status).toBe(200);
    expect((await browser.get('/api/session')).status).toBe(401);
    const anew = await admin.center('CreateSignInLink', { userId });
    expect((await browser.signIn({ link: anew.output['token'] })).status).toBe(200);
  });

  test.each([
    ['CreateUser', {}, /^userName: /],
    ['CreateUser', { userName: '' }, /^userName: must not be empty/],
    ['CreateUser', { userName: 'a b' }, /^userName: /],
    ['CreateUser', { userName: 'a\u200Bb' }, /^userName: /],
    ['CreateUser', { userName: 'x'.repeat(65) }, /^userName: /],
    ['CreateUser', { userName: 'ADMIN' }, /somebody has this name/],
    ['CreateUser', { userName: 'ok', email: 'nowhere' }, /^email: /],
    ['CreateUser', { userName: 'ok', admin: true }, /not known/],
    ['UpdateUser', { userId: 'none', disabled: true }, /no user/],
    ['UpdateUser', { userId: 'none', disabled: 'yes' }, /^disabled: /],
    ['CreateSignInLink', { userId: 'none' }, /no user/],
    ['CreateGroup', { name: ' padded' }, /^name: /],
    ['DeleteGroup', { groupId: 'none' }, /no group/],
    ['AddUserToGroup', { groupId: 'none', userId: 'none' }, /no group/],
    ['CreatePolicy', { name: 'p', document: '{' }, /^document: /],
    ['CreatePolicy', { name: 'p', document: '{"Version":"2012-10-17"}' }, /^document: Statement: /],
    ['CreatePolicy', { name: 'SupportCenterAdmin', document: documentOf('support:*') }, /this name/],
    ['UpdatePolicy', { policyId: 'AWSSupportAccess', document: documentOf('support:*') }, /can’t be changed/],
    ['DeletePolicy', { policyId: 'AWSSupportAccess' }, /can’t be changed/],
    [
      'AttachPolicy',
      { principalType: 'account', principalId: 'x', policyId: 'x', scope: '*' },
      /^principalType/,
    ],
    ['AttachPolicy', { principalType: 'user', principalId: 'x', policyId: 'x', scope: 'all' }, /^scope: /],
    ['ExplainPermissions', { userId: 'none' }, /no user/],
    ['ExplainPermissions', { userId: 'none', accountId: '000000000000' }, /no account/],
    ['EndSessions', {}, /either/],
  ])('%s %j is refused', async (operation, input, message) => {
    const answer = await admin.center(operation, input);
    expect([answer.status, answer.errorType]).toEqual([400, 'ValidationException']);
    expect(answer.output['message']).toMatch(message);
    const record = (await fixture.audit()).at(-1);
    expect([record?.eventName, record?.errorCode]).toEqual([operation, 'ValidationException']);
  });
});

describe('nobody locks themselves out', () => {
  const attachment = { principalType: 'user', policyId: 'SupportCenterAdmin', scope: '*' };

  test('by disabling themselves', async () => {
    const answer = await admin.center('UpdateUser', { userId: await idOf('admin'), disabled: true });
    expect(answer.errorType).toBe('ValidationException');
  });

  test('by detaching their own policy, which is undone and recorded', async () => {
    const input = { ...attachment, principalId: await idOf('admin') };
    const answer = await admin.center('DetachPolicy', input, { 'idempotency-key': newKey() });
    expect(answer.output['message']).toMatch(/from yourself/);
    expect((await fixture.audit()).at(-1)).toMatchObject({
      eventName: 'DetachPolicy',
      errorCode: 'ValidationException',
      requestParameters: input,
    });
    expect((await admin.center('ListAttachments', {})).output['attachments']).toContainEqual({
      ...input,
      policyName: 'SupportCenterAdmin',
    });
  });

  test('by leaving the group that lets them, though somebody else can take them out', async () => {
    const groupId = await created('CreateGroup', { name: 'Administrators' }, 'groupId');
    await admin.center('AttachPolicy', { ...attachment, principalType: 'group', principalId: groupId });
    const { userId, browser } = await invited('deputy');
    await admin.center('AddUserToGroup', { groupId, userId });
    const membership = { groupId, userId };
    expect((await browser.center('RemoveUserFromGroup', membership)).errorType).toBe('ValidationException');
    expect((await browser.center('DeleteGroup', { groupId })).errorType).toBe('ValidationException');
    expect((await admin.center('RemoveUserFromGroup', membership)).status).toBe(200);
    expect((await browser.center('ListUsers', {})).errorType).toBe('AccessDeniedException');
  });
});

describe('policies', () => {
  test('hold where they are attached, and why is explained', async () => {
    const { userId, browser } = await invited('wes');
    const policyId = await created(
      'CreatePolicy',
      { name: 'Watchers', document: documentOf('support:DescribeCases') },
      'policyId',
    );
    const groupId = await created('CreateGroup', { name: 'Watch' }, 'groupId');
    await admin.center('AddUserToGroup', { groupId, userId });
    const attachment = { principalType: 'group', principalId: groupId, policyId, scope: retail };
    expect((await admin.center('AttachPolicy', attachment)).status).toBe(200);
    expect((await browser.call('DescribeCases', {}, { account: retail })).status).toBe(200);
    expect((await browser.call('DescribeCases', {}, { account: labs })).status).not.toBe(200);
    const { output } = await admin.center('ExplainPermissions', { userId, accountId: retail });
    expect(output['actions']).toContainEqual({
      action: 'support:DescribeCases',
      effect: 'allow',
      statements: [{ policyId, policyName: 'Watchers', statement: 1, sid: 'Given', groupName: 'Watch' }],
    });
    expect(output['actions']).toContainEqual({
      action: 'support:CreateCase',
      effect: 'deny',
      statements: [],
    });
    const ofInstallation = await admin.center('ExplainPermissions', { userId });
    expect(ofInstallation.text).not.toContain('"allow"');

    expect((await admin.center('DeletePolicy', { policyId })).output['message']).toMatch(/attached/);
    const document = documentOf('support:DescribeServices');
    expect((await admin.center('UpdatePolicy', { policyId, document })).status).toBe(200);
    expect((await browser.call('DescribeCases', {}, { account: retail })).status).toBe(403);
    expect((await admin.center('DetachPolicy', attachment)).status).toBe(200);
    expect((await browser.call('DescribeServices', {}, { account: retail })).status).not.toBe(200);
    expect((await admin.center('DeletePolicy', { policyId })).status).toBe(200);
  });

  test('are listed with what comes with the product first', async () => {
    const { output } = await admin.center('ListPolicies', {});
    // The operation's documented answer.
    const policies = output['policies'] as unknown as { name: string; managed: boolean }[];
    expect(policies.slice(0, 5).every(({ managed }) => managed)).toBe(true);
    expect(policies.map(({ name }) => name)).toContain('AWSSupportNoResolve');
  });
});
