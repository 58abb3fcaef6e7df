import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { operations } from '../../src/support/operations.ts';
import type { OperationName } from '../../src/support/operations.ts';
import { Browser, someCase } from './browser.ts';
import type { CallAnswer } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const deny = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: ['support:Describe*', 'support:CreateCase'], Resource: '*' }],
};

/** Who they are and what they may do in the account. */
const roles = {
  'no session': null,
  'no policy': [],
  'read-only': [{ policy: 'AWSSupportReadOnly', scope: retail }],
  'no-resolve': [{ policy: 'AWSSupportNoResolve', scope: retail }],
  full: [{ policy: 'AWSSupportAccess', scope: retail }],
  'other account': [{ policy: 'AWSSupportAccess', scope: labs }],
  'trusted advisor': [{ policy: 'TrustedAdvisorReadOnly', scope: retail }],
  administration: [{ policy: 'SupportCenterAdmin', scope: '*' }],
  'explicit deny': [
    { policy: 'AWSSupportAccess', scope: '*' },
    { policy: deny, scope: retail },
  ],
} as const;

type Role = keyof typeof roles;

const names = Object.keys(operations) as OperationName[]; // the object's own keys
const isAdvisorRead = (name: OperationName) =>
  operations[name].family === 'trusted-advisor' && operations[name].access === 'read';

/** The status of an upload belongs to the right to upload. */
const isUpload = (name: OperationName) => name === 'DescribeAttachmentUploadStatus';

/** What the policies above say, worked out by hand. */
function mayCall(role: Role, name: OperationName): boolean {
  const isRead = name.startsWith('Describe');
  switch (role) {
    case 'full':
      return true;
    case 'no-resolve':
      return name !== 'ResolveCase';
    case 'read-only':
      return (isRead && !isUpload(name)) || name === 'GetAttachmentDownloadLink';
    case 'trusted advisor':
      return isAdvisorRead(name);
    case 'explicit deny':
      return (!isRead || isUpload(name)) && name !== 'CreateCase' && name !== 'GetAttachmentDownloadLink';
    case 'no session':
    case 'no policy':
    case 'other account':
    case 'administration':
      return false;
  }
}

describe('role × operation', () => {
  let fixture: Fixture;
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    fixture = await startFixture();
    for (const [role, grants] of Object.entries(roles)) {
      const browser =
        grants === null ? new Browser(fixture.proxy().url) : await fixture.userWith(role, grants);
      browsers.set(role as Role, browser); // a key of the table
    }
  });
  afterAll(() => fixture.close());

  test.each(Object.keys(roles) as Role[])('%s', async (role) => {
    const browser = browsers.get(role);
    if (!browser) throw new Error(role);
    const sent = (await fixture.upstreamRequests()).length;
    const answers: CallAnswer[] = [];
    for (const name of names) answers.push(await browser.call(name, {}, { account: retail }));
    const upstream = (await fixture.upstreamRequests()).slice(sent);
    const records = (await fixture.audit()).slice(-names.length);

    const refusals = names.map((name) => [name, expectedRefusal(role, name)]);
    expect(answers.map((answer, index) => [names[index], refusalOf(answer)])).toEqual(refusals);
    const allowed = names.filter((name) => mayCall(role, name)).map((name) => [name, retail]);
    expect(upstream.map(({ operation, accountId }) => [operation, accountId])).toEqual(allowed);
    const identity = role === 'no session' ? { type: 'Unknown' } : { type: 'IAMUser', userName: role };
    expect(records).toMatchObject(names.map((name) => expectedRecord(name, identity)));
    expect(records.map(({ errorCode }) => errorCode ?? null)).toEqual(answers.map((it) => it.errorType));
  });
});

function expectedRecord(name: OperationName, userIdentity: object): object {
  return {
    eventSource: 'support.amazonaws.com',
    eventName: name,
    readOnly: operations[name].access === 'read',
    recipientAccountId: retail,
    sourceIPAddress: '127.0.0.1',
    userIdentity,
  };
}

/** What we refused ourselves: status, type and, up to the action, the message. */
function refusalOf({ status, errorType, output }: CallAnswer): unknown {
  if (status !== 401 && status !== 403) return null;
  return [
    status,
    errorType,
    /^[^:]*(?:: arn:[^:]*:iam:::user\/[a-z -]+ is not authorized to perform: support)?/.exec(
      textOf(output),
    )?.[0],
  ];
}

function textOf({ message }: CallAnswer['output']): string {
  return typeof message === 'string' ? message : '';
}

function expectedRefusal(role: Role, name: OperationName): unknown {
  if (mayCall(role, name)) return null;
  if (role === 'no session') {
    return [401, 'NotAuthorized', 'Nobody is signed in, or the session has ended. Sign in again.'];
  }
  const message = `User: arn:supportcenter:iam:::user/${role} is not authorized to perform: support`;
  return [403, 'AccessDeniedException', message];
}

describe('a permission that depends on the case', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());
  const own = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'support:*',
        Resource: '*',
        // oxlint-disable-next-line no-template-curly-in-string -- a policy variable
        Condition: { StringEquals: { 'supportcenter:SubmittedBy': '${aws:username}' } },
      },
    ],
  };

  test('shows the cases that it covers and nothing of the others', async () => {
    const admin = await fixture.admin();
    await admin.call('CreateCase', someCase('Of the admin'), { account: retail });
    const all = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    await all.call('CreateCase', someCase('Of Ann'), { account: retail });
    await fixture.database.write((transaction) =>
      transaction
        .deleteFrom('policy_attachments')
        .where('scope', '=', '*')
        .where('policy_id', '=', 'AWSSupportAccess')
        .execute(),
    );
    await fixture.database.write(async (transaction) => {
      const row = { policy_id: 'own', name: 'own', document: JSON.stringify(own), managed: 0, updated_at: 0 };
      await transaction.insertInto('policies').values(row).execute();
      const [ann] = await transaction
        .selectFrom('users')
        .select('user_id')
        .where('user_name', '=', 'ann')
        .execute();
      await transaction
        .insertInto('policy_attachments')
        .values({ policy_id: 'own', principal_type: 'user', principal_id: ann?.user_id ?? '', scope: '*' })
        .execute();
    });
    const { status, text } = await all.call('DescribeCases', {}, { account: retail });
    expect(status).toBe(200);
    expect(text).toContain('Of Ann');
    expect(text).not.toContain('Of the admin');
  });

  test('refuses what can’t be narrowed yet', async () => {
    const narrowed = await fixture.userWith('ben', [{ policy: own, scope: '*' }]);
    const sent = (await fixture.upstreamRequests()).length;
    const calls = await Promise.all(
      ['DescribeCommunications', 'ResolveCase', 'CreateCase'].map((name) =>
        narrowed.call(name, { caseId: 'x' }, { account: retail }),
      ),
    );
    expect(calls.map(({ errorType }) => errorType)).toEqual(calls.map(() => 'AccessDeniedException'));
    expect((await fixture.upstreamRequests()).length).toBe(sent);
  });
});

test('a policy of a group holds for its members', async () => {
  const fixture = await startFixture();
  try {
    const member = await fixture.userWith('member', []);
    expect((await member.call('DescribeCases', {}, { account: retail })).status).toBe(403);
    await fixture.database.write(async (transaction) => {
      const user = await transaction
        .selectFrom('users')
        .select('user_id')
        .where('user_name', '=', 'member')
        .executeTakeFirstOrThrow();
      await transaction.insertInto('user_groups').values({ group_id: 'ops', name: 'ops' }).execute();
      await transaction
        .insertInto('group_members')
        .values({ group_id: 'ops', user_id: user.user_id })
        .execute();
      await transaction
        .insertInto('policy_attachments')
        .values({
          policy_id: 'AWSSupportReadOnly',
          principal_type: 'group',
          principal_id: 'ops',
          scope: retail,
        })
        .execute();
    });
    expect((await member.call('DescribeCases', {}, { account: retail })).status).toBe(200);
    expect((await member.call('DescribeCases', {}, { account: labs })).status).toBe(403);
  } finally {
    await fixture.close();
  }
});
