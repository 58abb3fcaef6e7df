/** Roles as administrators make them; that people get them at the sign-in is in single-sign-on.spec.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Role, RoleInput } from '../../src/contract/center/roles.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

describe.each(engines)('roles on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
  });
  afterAll(() => fixture.close());

  async function create(input: RoleInput): Promise<string> {
    const { status, output } = await admin.center('CreateRole', input);
    expect(status).toBe(200);
    // The operation's documented answer.
    return output['roleId'] as string;
  }

  async function roles(): Promise<Role[]> {
    const { output } = await admin.center('ListRoles', {});
    // The operation's documented answer.
    return output['roles'] as unknown as Role[];
  }

  test('are made, changed and deleted, and each of it is recorded', async () => {
    const roleId = await create({ name: 'Night shift', claimValues: ['ops-night', 'ops-all'] });
    expect(await roles()).toContainEqual({
      roleId,
      name: 'Night shift',
      claimValues: ['ops-all', 'ops-night'],
    });
    await admin.center('UpdateRole', { roleId, name: 'Late shift', claimValues: ['ops-late'] });
    expect(await roles()).toContainEqual({ roleId, name: 'Late shift', claimValues: ['ops-late'] });
    expect((await admin.center('DeleteRole', { roleId })).status).toBe(200);
    expect((await roles()).map((role) => role.roleId)).not.toContain(roleId);
    const records = (await fixture.audit()).filter(({ eventName }) =>
      /^(Create|Update|Delete)Role$/.test(eventName),
    );
    expect(records.map(({ eventName, requestParameters }) => [eventName, requestParameters])).toEqual([
      ['CreateRole', { name: 'Night shift', claimValues: ['ops-night', 'ops-all'] }],
      ['UpdateRole', { roleId, name: 'Late shift', claimValues: ['ops-late'] }],
      ['DeleteRole', { roleId }],
    ]);
  });

  test('have policies attached, which go with them', async () => {
    const roleId = await create({ name: 'Readers', claimValues: ['readers'] });
    const attachment = {
      principalType: 'role',
      principalId: roleId,
      policyId: 'AWSSupportReadOnly',
      scope: '*',
    };
    const listed = expect.objectContaining(attachment);
    expect((await admin.center('AttachPolicy', attachment)).status).toBe(200);
    expect((await admin.center('ListAttachments', {})).output['attachments']).toContainEqual(listed);
    await admin.center('DeleteRole', { roleId });
    expect((await admin.center('ListAttachments', {})).output['attachments']).not.toContainEqual(listed);
    expect((await admin.center('AttachPolicy', attachment)).output['message']).toMatch(/no role/);
  });

  test.each([
    [{ name: 'Twice', claimValues: [] }, /^name: another role/],
    [{ name: '', claimValues: [] }, /^name: must not be empty/],
    [{ name: 'X', claimValues: [''] }, /^claimValues.0: must not be empty/],
    [{ name: 'X', claimValues: ['a', 'a'] }, /^claimValues: must not have the same value twice/],
    [
      { name: 'X', claimValues: Array.from({ length: 101 }, (_, index) => `${index}`) },
      /^claimValues: must have at most 100/,
    ],
    [{ name: 'X' }, /^claimValues: /],
  ])('%j is refused', async (input, message) => {
    await admin.center('CreateRole', { name: 'Twice', claimValues: [] });
    const answer = await admin.center('CreateRole', input);
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });

  test('that are not there can’t be changed', async () => {
    for (const operation of ['UpdateRole', 'DeleteRole']) {
      const input = { roleId: 'nothing', ...(operation === 'UpdateRole' && { name: 'X', claimValues: [] }) };
      expect((await admin.center(operation, input)).output['message']).toMatch(/no role/);
    }
  });
});
