import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

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

  test('refuses a case that it does not cover as one that does not exist', async () => {
    const zoe = await fixture.userWith('zoe', [{ policy: 'AWSSupportAccess', scope: retail }]);
    const opened = await zoe.call('CreateCase', someCase('Of Zoe'), { account: retail });
    expect(opened.status).toBe(200);
    const { caseId } = opened.output;
    const narrowed = await fixture.userWith('ben', [{ policy: own, scope: '*' }]);
    const ask = async (operation: string, id: unknown) => {
      const input = { caseId: id, communicationBody: 'Hello' };
      const answer = await narrowed.call(operation, input, { account: retail });
      const { 'x-amzn-requestid': _id, date: _date, ...headers } = answer.headers;
      return { status: answer.status, text: answer.text, headers };
    };
    for (const operation of ['DescribeCommunications', 'ResolveCase', 'AddCommunicationToCase']) {
      const outside = await ask(operation, caseId);
      expect(outside.text).toContain('CaseIdNotFound');
      expect(await ask(operation, `case-${retail}-muen-2026-0000000000000000`)).toEqual(outside);
    }
    const records = (await fixture.audit()).filter(
      ({ userIdentity, errorCode }) => userIdentity.userName === 'ben' && errorCode === 'CaseIdNotFound',
    );
    // The record alone tells the two apart.
    expect(records.filter((record) => record.additionalEventData?.caseScope === 'out of scope')).toHaveLength(
      3,
    );
    expect(records).toHaveLength(6);
    const services = await narrowed.call('DescribeServices', {}, { account: retail });
    expect(services.errorType).toBe('AccessDeniedException');
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
