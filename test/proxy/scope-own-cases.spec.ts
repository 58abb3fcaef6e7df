/** Who opened a case here, as policies speak of it. Every way to such a case is compared in scope.spec.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/database/open-database.ts';
import { keepOpener } from '../../src/proxy/cases/scope/case-openers.ts';
import { newUser } from '../../src/proxy/identity/users.ts';
import { centerMigrations } from '../../src/proxy/store/migrations.ts';
import type { AuditRow, CenterTables } from '../../src/proxy/store/schema.ts';
import { engines, temporaryLocation } from '../databases.ts';
import type { Browser } from './browser.ts';
import { newKey, someCase } from './browser.ts';
import { caseOf } from './cases/index-database.ts';
import { tellCases } from './cases/tell-cases.ts';
import { openEvents } from './event-client.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { objectsIn, textOf } from './scope/lists.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const only = (condition: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'support:*', Resource: '*', Condition: condition }],
});
const openedBy = (value: string) => only({ StringEquals: { 'supportcenter:OpenedBy': value } });

describe.each(engines)('cases that one has opened on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
  });
  afterAll(() => fixture.close());

  const somebody = async (name: string, policy: object) =>
    await fixture.userWith(name, [{ policy, scope: retail }]);

  async function open(who: Browser, options: { key?: string; headers?: Record<string, string | null> } = {}) {
    const { output, text } = await who.call('CreateCase', someCase(), { account: retail, ...options });
    const caseId = textOf(output['caseId']);
    if (caseId === '') throw new Error(text);
    return caseId;
  }

  async function listed(who: Browser): Promise<string[]> {
    const { output, text } = await who.call('DescribeCases', {}, { account: retail });
    if (!Array.isArray(output['cases'])) throw new Error(text);
    return objectsIn(output['cases'])
      .map(({ caseId }) => textOf(caseId))
      .toSorted();
  }

  async function found(who: Browser): Promise<string[]> {
    const { output } = await who.center('SearchForCases', { accountIds: [retail], size: 100 });
    return objectsIn(output['cases'])
      .map(({ caseId }) => textOf(caseId))
      .toSorted();
  }

  /** As the index takes a case in, a moment after it was opened. */
  const indexed = (...caseIds: readonly string[]) =>
    tellCases(
      fixture.database,
      retail,
      caseIds.map((caseId, index) => ({ ...caseOf(700 + index), caseId, submittedBy: 'the same role' })),
    );

  test('are seen by their opener and by nobody else who sees such cases only', async () => {
    const ann = await somebody('ann', openedBy('${aws:userid}'));
    const bob = await somebody('bob', openedBy('${aws:username}'));
    const [annas, bobs] = [await open(ann), await open(bob)];
    expect([await listed(ann), await listed(bob)]).toEqual([[annas], [bobs]]);
    const elsewhere = caseOf(1, { submittedBy: 'ann' });
    await tellCases(fixture.database, retail, [elsewhere]);
    await indexed(annas, bobs);
    expect([await found(ann), await found(bob)]).toEqual([[annas], [bobs]]);
    expect(await found(admin)).toEqual(expect.arrayContaining([annas, bobs, elsewhere.caseId]));
    const companionOf = async (caseId: string) =>
      (await admin.center('GetCaseCompanion', { caseId }, {}, retail)).output['openedBy'];
    expect(await Promise.all([annas, bobs, elsewhere.caseId].map(companionOf))).toEqual([
      'ann',
      'bob',
      undefined,
    ]);
    const asked = await ann.call('DescribeCases', { caseIdList: [bobs] }, { account: retail });
    expect(asked.errorType).toBe('CaseIdNotFound');
    const reply = { caseId: bobs, communicationBody: 'Mine?' };
    expect((await ann.call('AddCommunicationToCase', reply, { account: retail })).errorType).toBe(
      'CaseIdNotFound',
    );
    const others = await somebody('others', only({ Null: { 'supportcenter:OpenedBy': 'true' } }));
    expect(await found(others)).toEqual([elsewhere.caseId]);
  });

  test('are also those of a token, and those whose answer was lost', async () => {
    const cat = await somebody('cat', openedBy('${aws:userid}'));
    const wanted = { name: 'script', accounts: [retail], readOnly: false, days: 1 };
    const { token } = (await cat.center('CreateAccessToken', wanted)).output;
    const headers = { origin: null, cookie: null, authorization: `Bearer ${textOf(token)}` };
    const byToken = await open(cat, { headers });
    await fixture.control('faults', { operation: 'CreateCase', drop: true, times: 1 });
    const key = newKey();
    const lost = await open(cat, { key });
    expect(await listed(cat)).toEqual([byToken, lost].toSorted());
  });

  test('go with the person and not with a name', async () => {
    const dan = await somebody('dan', openedBy('${aws:username}'));
    const literal = await somebody('literal', openedBy('dan'));
    const caseId = await open(dan);
    const none = await somebody('none', only({ Null: { 'supportcenter:OpenedBy': 'true' } }));
    expect([await listed(literal), await listed(none)]).toEqual([[caseId], []]);
    const users = objectsIn((await admin.center('ListUsers', {})).output['users']);
    const userId = users.find(({ userName }) => userName === 'dan')?.['userId'];
    const renamed = await admin.center('RenameUser', { userId, userName: 'daniel' });
    expect(renamed.status).toBe(200);
    expect([await listed(dan), await listed(literal)]).toEqual([[caseId], []]);
    expect((await admin.center('DeleteUser', { userId })).status).toBe(200);
    const heir = await somebody('daniel', openedBy('${aws:username}'));
    expect([await listed(heir), await listed(none)]).toEqual([[], [caseId]]);
  });

  test('are heard of, even if the index was faster than the answer', async () => {
    const eve = await somebody('eve', openedBy('${aws:userid}'));
    const other = await somebody('other', openedBy('${aws:userid}'));
    const [hers, theirs] = [await openEvents(eve), await openEvents(other)];
    const told = caseOf(800);
    await tellCases(fixture.database, retail, [told]);
    const { user_id: userId } = await fixture.database.read
      .selectFrom('users')
      .select('user_id')
      .where('user_name', '=', 'eve')
      .executeTakeFirstOrThrow();
    const opened = { caseId: told.caseId, accountId: retail, userId, at: Date.now() };
    await fixture.unnoticed.write((transaction) => keepOpener(fixture.database, transaction, opened));
    // With SQLite a running proxy reads of another process after a write of its own.
    await admin.center('FollowCase', { caseId: told.caseId }, {}, retail);
    await admin.center('LabelCase', { caseId: told.caseId, add: ['seen'], remove: [] }, {}, retail);
    await soon(() => expect(hers.told.filter(({ name }) => name === 'case-work')).toHaveLength(2));
    expect(theirs.text()).not.toContain(told.caseId);
    for (const stream of [hers, theirs]) stream.close();
  });

  test('are known from the record where they were opened before this was kept', async () => {
    const place = await temporaryLocation(engine);
    const step = centerMigrations.findIndex(({ name }) => name === 'who opened a case');
    const [ann, bob] = [newUser('ann', null, 0), newUser('bob', null, 0)];
    const earlier = await openDatabase<CenterTables>(place.location, centerMigrations.slice(0, step));
    const recordOf = (sequence: number, principalId: string, more: Partial<AuditRow> = {}): AuditRow => ({
      chain_id: 'chain',
      sequence,
      hash: String(sequence),
      record: JSON.stringify({ userIdentity: { principalId } }),
      event_time: sequence,
      event_name: 'CreateCase',
      user_name: null,
      account_id: retail,
      case_id: `case ${sequence}`,
      error_code: null,
      ...more,
    });
    await earlier.write(async (transaction) => {
      await transaction.insertInto('users').values([ann, bob]).execute();
      const rows = [
        recordOf(1, ann.user_id),
        recordOf(2, `role-1:${bob.user_id}`),
        recordOf(3, 'who has left'),
        recordOf(4, ann.user_id, { error_code: 'ThrottlingException' }),
        recordOf(5, ann.user_id, { event_name: 'ResolveCase' }),
        recordOf(6, ann.user_id, { case_id: 'case 1' }),
        recordOf(7, ann.user_id, { case_id: null }),
      ];
      await transaction.insertInto('audit').values(rows).execute();
    });
    await earlier.close();
    const database = await openDatabase<CenterTables>(place.location, centerMigrations);
    const rows = await database.read.selectFrom('case_openers').selectAll().orderBy('case_id').execute();
    await database.close();
    await place.remove();
    expect(rows).toEqual([
      { case_id: 'case 1', account_id: retail, user_id: ann.user_id, opened_at: 1 },
      { case_id: 'case 2', account_id: retail, user_id: bob.user_id, opened_at: 2 },
    ]);
  });
});
