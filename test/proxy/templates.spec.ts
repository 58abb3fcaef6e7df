/** Templates and links of cases: who sees which, who changes them, and what of it is recorded. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

const fields = JSON.stringify({ serviceCode: 'aws-lambda', subject: 'Timeouts' });
const access = [{ policy: 'AWSSupportAccess', scope: retail }];
const caseOf = (account: string) =>
  `case-${account}-muen-2026-${randomUUID().replaceAll('-', '').slice(0, 16)}`;

describe.each(engines)('templates on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine);
  });
  afterAll(() => fixture.close());

  const call = (browser: Browser, operation: string, input: object, account = retail) =>
    browser.center(operation, input, { 'idempotency-key': randomUUID() }, account);
  const namesFor = async (browser: Browser) => {
    const { output } = await call(browser, 'ListTemplates', {});
    // The operation answers with templates.
    return (output['templates'] as { name: string }[]).map(({ name }) => name);
  };

  test('are made, listed by name, changed and deleted', async () => {
    const ann = await fixture.userWith('ann', access);
    const made = await call(ann, 'CreateTemplate', { name: 'Queue stands', fields });
    expect(made.status).toBe(200);
    await call(ann, 'CreateTemplate', { name: 'A slow database', fields });
    expect(await namesFor(ann)).toEqual(['A slow database', 'Queue stands']);
    const { templateId } = made.output;
    await call(ann, 'UpdateTemplate', { templateId, name: 'Queue stands still', fields: '{"subject":"Q"}' });
    const { output } = await call(ann, 'ListTemplates', {});
    expect(output).toEqual({
      groups: [],
      templates: [
        expect.objectContaining({ name: 'A slow database' }),
        {
          templateId,
          name: 'Queue stands still',
          fields: '{"subject":"Q"}',
          updatedAt: expect.any(String),
          updatedBy: 'ann',
        },
      ],
    });
    await call(ann, 'DeleteTemplate', { templateId });
    expect(await namesFor(ann)).toEqual(['A slow database']);
  });

  test('of a group are there for the group alone', async () => {
    const admin = await fixture.admin();
    const ben = await fixture.userWith('ben', access);
    const eve = await fixture.userWith('eve', access);
    const { output: group } = await admin.center('CreateGroup', { name: 'Storage team' });
    const { output: listed } = await admin.center('ListUsers', {});
    // The operation answers with users.
    const users = listed['users'] as { userName: string; userId: string }[];
    const userId = users.find(({ userName }) => userName === 'ben')?.userId;
    await admin.center('AddUserToGroup', { groupId: group['groupId'], userId });
    const { groupId } = group;
    const made = await call(ben, 'CreateTemplate', { name: 'Ours', groupId, fields });
    expect(await namesFor(ben)).toContain('Ours');
    expect((await call(ben, 'ListTemplates', {})).output['groups']).toEqual([
      { groupId, name: 'Storage team' },
    ]);
    expect(await namesFor(eve)).not.toContain('Ours');
    const { templateId } = made.output;
    for (const refused of [
      await call(eve, 'CreateTemplate', { name: 'Theirs', groupId, fields }),
      await call(eve, 'UpdateTemplate', { templateId, name: 'Mine', fields }),
      await call(eve, 'DeleteTemplate', { templateId }),
    ]) {
      expect([refused.status, refused.errorType]).toEqual([400, 'ValidationException']);
    }
    await admin.center('DeleteGroup', { groupId });
    expect(await namesFor(ben)).not.toContain('Ours');
  });

  test('need the permission to change them, and the account', async () => {
    const reader = await fixture.userWith('reader', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    const noResolve = await fixture.userWith('opener', [{ policy: 'AWSSupportNoResolve', scope: retail }]);
    expect((await call(reader, 'ListTemplates', {})).errorType).toBe('AccessDeniedException');
    expect((await call(noResolve, 'ListTemplates', {})).status).toBe(200);
    const denied = await call(noResolve, 'CreateTemplate', { name: 'No', fields });
    expect(denied.errorType).toBe('AccessDeniedException');
    const elsewhere = await call(noResolve, 'ListTemplates', {}, '999999999999');
    expect(elsewhere.errorType).toBe('AccessDeniedException');
  });

  test.each([
    [{ name: '', fields }, /^name: must not be empty/],
    [{ name: 'x', fields: '[]' }, /^fields: must be a JSON object/],
    [{ name: 'x', fields: '{' }, /^fields: must be a JSON object/],
    [{ name: 'x', fields: JSON.stringify({ a: 'x'.repeat(40_000) }) }, /^fields: must have at most/],
    [{ name: 'x', fields, groupId: 'nobody' }, /^groupId: you are in no such group/],
    [{ name: 'x' }, /^fields: /],
  ])('%j is refused', async (input, message) => {
    const admin = await fixture.admin();
    const { status, output } = await call(admin, 'CreateTemplate', input);
    expect(status).toBe(400);
    expect(output['message']).toMatch(message);
  });

  test('are recorded by name, without their fields', async () => {
    const admin = await fixture.admin();
    await call(admin, 'CreateTemplate', { name: 'Recorded', fields });
    expect((await fixture.audit()).at(-1)).toMatchObject({
      eventName: 'CreateTemplate',
      requestParameters: { name: 'Recorded' },
    });
  });

  test('cases are linked once, and found from the older one', async () => {
    const admin = await fixture.admin();
    const [older, newer, newest] = [caseOf(retail), caseOf(retail), caseOf(retail)];
    for (const caseId of [newer, newer, newest]) {
      const { status } = await call(admin, 'LinkCases', { caseId, relatedCaseId: older });
      expect(status).toBe(200);
    }
    const { output } = await call(admin, 'ListLinkedCases', { caseId: older });
    expect(new Set(output['caseIds'] as string[])).toEqual(new Set([newer, newest]));
    const foreign = await call(admin, 'LinkCases', { caseId: newer, relatedCaseId: caseOf('999999999999') });
    expect(foreign.output['message']).toBe('relatedCaseId: must be a case of this account.');
    const itself = await call(admin, 'LinkCases', { caseId: newer, relatedCaseId: newer });
    expect(itself.status).toBe(400);
  });
});
