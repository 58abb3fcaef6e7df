/** Views of cases: whose they are, who changes them, what may be kept, and what of it is recorded. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';

const search = {
  accountIds: ['111122223333'],
  text: 'queue "stands still"',
  tokens: [
    { property: 'status', operator: '!=', value: 'resolved' },
    { property: 'timeCreated', operator: '>=', value: '-7d' },
  ],
  sort: 'timeUpdated',
  descending: true,
};

describe.each(engines)('views of cases on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine);
  });
  afterAll(() => fixture.close());

  const call = (browser: Browser, operation: string, input: object) =>
    browser.center(operation, input, { 'idempotency-key': randomUUID() });
  const namesFor = async (browser: Browser) => {
    const { output } = await call(browser, 'ListCaseViews', {});
    // The operation answers with views.
    return (output['views'] as { name: string }[]).map(({ name }) => name);
  };
  const join = async (groupId: unknown, name: string) => {
    const admin = await fixture.admin();
    const { output: listed } = await admin.center('ListUsers', {});
    // The operation answers with users.
    const users = listed['users'] as { userName: string; userId: string }[];
    await admin.center('AddUserToGroup', {
      groupId,
      userId: users.find(({ userName }) => userName === name)?.userId,
    });
  };

  test('are kept as they were given, for whoever keeps them', async () => {
    const ann = await fixture.userWith('ann', []);
    const bob = await fixture.userWith('bob', []);
    const { output: made } = await call(ann, 'CreateCaseView', { name: 'Queues', search });
    const { viewId } = made;
    expect((await call(ann, 'ListCaseViews', {})).output).toEqual({
      groups: [],
      views: [{ viewId, name: 'Queues', search, updatedAt: expect.any(String), updatedBy: 'ann' }],
    });
    expect(await namesFor(bob)).toEqual([]);
    for (const refused of [
      await call(bob, 'UpdateCaseView', { viewId, name: 'Mine', search }),
      await call(bob, 'DeleteCaseView', { viewId }),
    ]) {
      expect(refused.status).toBe(400);
      expect(refused.output['message']).toBe('There is no view with this viewId.');
    }
    await call(ann, 'UpdateCaseView', { viewId, name: 'All queues', search: {} });
    expect(await namesFor(ann)).toEqual(['All queues']);
    await call(ann, 'DeleteCaseView', { viewId });
    expect(await namesFor(ann)).toEqual([]);
  });

  test('of a group are its members’ to see and to change, and nobody else’s', async () => {
    const admin = await fixture.admin();
    const cleo = await fixture.userWith('cleo', []);
    const dan = await fixture.userWith('dan', []);
    const eve = await fixture.userWith('eve', []);
    const { output: group } = await admin.center('CreateGroup', { name: 'Storage team' });
    const { groupId } = group;
    await join(groupId, 'cleo');
    await join(groupId, 'dan');
    const { output: made } = await call(cleo, 'CreateCaseView', { name: 'Ours', groupId, search });
    const { viewId } = made;
    expect((await call(dan, 'ListCaseViews', {})).output).toMatchObject({
      groups: [{ groupId, name: 'Storage team' }],
      views: [{ name: 'Ours', groupId, groupName: 'Storage team', updatedBy: 'cleo' }],
    });
    expect((await call(dan, 'UpdateCaseView', { viewId, name: 'Ours now', groupId, search })).status).toBe(
      200,
    );
    expect(await namesFor(cleo)).toEqual(['Ours now']);
    for (const refused of [
      await call(eve, 'CreateCaseView', { name: 'Theirs', groupId, search }),
      await call(eve, 'UpdateCaseView', { viewId, name: 'Mine', search }),
      await call(eve, 'DeleteCaseView', { viewId }),
    ]) {
      expect(refused.status).toBe(400);
    }
    expect(await namesFor(eve)).toEqual([]);
    await admin.center('DeleteGroup', { groupId });
    expect(await namesFor(cleo)).toEqual([]);
  });

  test.each([
    ['a property', { tokens: [{ property: 'password', operator: '=', value: 'x' }] }],
    ['an operator', { tokens: [{ property: 'status', operator: '<', value: 'x' }] }],
    ['a date', { tokens: [{ property: 'timeCreated', operator: '<', value: 'soon' }] }],
    ['an empty value', { tokens: [{ property: 'status', operator: '=', value: '' }] }],
    [
      'too many tokens',
      { tokens: Array.from({ length: 51 }, () => ({ property: 'status', operator: '=', value: 'x' })) },
    ],
    ['too long a text', { text: 'x'.repeat(501) }],
    ['an account', { accountIds: ['1'] }],
    ['an order', { sort: 'password' }],
    ['a member', { page: 2 }],
  ])('refuse %s that a search does not know', async (_what, wrong) => {
    const admin = await fixture.admin();
    const refused = await call(admin, 'CreateCaseView', { name: 'Wrong', search: wrong });
    expect(refused.status).toBe(400);
    expect(refused.output['message']).toMatch(/^search/);
    expect(refused.output['message']).not.toContain('password');
  });

  test('end at a number of them', async () => {
    const fay = await fixture.userWith('fay', []);
    for (let made = 0; made < 50; made += 1) {
      expect((await call(fay, 'CreateCaseView', { name: `View ${made}`, search: {} })).status).toBe(200);
    }
    const refused = await call(fay, 'CreateCaseView', { name: 'One more', search: {} });
    expect(refused.output['message']).toMatch(/^There are 50 views already/);
  });

  test('are recorded by name, without what is looked for', async () => {
    const gil = await fixture.userWith('gil', []);
    await call(gil, 'CreateCaseView', { name: 'Recorded', search: { text: 'secret project' } });
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'CreateCaseView');
    expect(record).toMatchObject({ requestParameters: { name: 'Recorded' } });
    expect(JSON.stringify(record)).not.toContain('secret project');
  });
});
