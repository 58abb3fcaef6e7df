/** How people share out the work on a case, and what they write for each other: on our side alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { type Browser, newKey, someCase } from './browser.ts';
import { type EventClient, openEvents } from './event-client.ts';
import { type Fixture, startFixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const access = { policy: 'AWSSupportAccess', scope: retail };
const working = [access, { policy: 'SupportCenterCaseWork', scope: retail }];

const secret = 'The customer must not know this';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const named = (events: EventClient, name: string): unknown[] =>
  events.told.filter((one) => one.name === name).map(({ data }) => data);

describe.each(engines)('work on cases on %s', (engine) => {
  let fixture: Fixture;
  let [ann, ben, cleo]: Browser[] = [];
  let caseId: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    fixture = await startFixture(engine, { followsCases: true });
    const admin = await fixture.admin();
    ann = await fixture.userWith('ann', working);
    ben = await fixture.userWith('ben', working);
    // Sees the cases, and nothing of what colleagues write.
    cleo = await fixture.userWith('cleo', [access]);
    await fixture.userWith('otto', []);
    const { output } = await admin.center('ListUsers', {});
    // As the operation is documented.
    for (const { userName, userId } of output['users'] as { userName: string; userId: string }[]) {
      ids[userName] = userId;
    }
    const group = await admin.center('CreateGroup', { name: 'Network' });
    ids['Network'] = textOf(group.output['groupId']);
    caseId = await opened();
  });
  afterAll(() => fixture.close());

  const opened = async (): Promise<string> => {
    const { output } = await by(ann).call('CreateCase', someCase(), { account: retail });
    const id = textOf(output['caseId']);
    await soon(async () => {
      const found = await by(ann).center('SearchForCases', {
        tokens: [{ property: 'caseId', operator: '=', value: id }],
      });
      expect(found.output['total']).toBe(1);
    });
    return id;
  };
  const by = (browser: Browser | undefined): Browser => {
    if (!browser) throw new Error('Nobody is signed in.');
    return browser;
  };
  const call = (browser: Browser | undefined, operation: string, input: object, headers = {}) =>
    by(browser).center(operation, { caseId, ...input }, headers, retail);
  const workOf = async (browser: Browser | undefined) => (await call(browser, 'GetCaseWork', {})).output;
  const found = async (browser: Browser | undefined, property: string, value: string, operator = '=') => {
    const { output } = await by(browser).center('SearchForCases', {
      tokens: [{ property, operator, value }],
    });
    return (output['cases'] as { caseId: string }[]).map((one) => one.caseId);
  };

  test('a case is nobody’s at first', async () => {
    expect(await workOf(cleo)).toEqual({ labels: [], version: 0, present: [] });
    expect(await found(cleo, 'owner', ':none')).toContain(caseId);
  });

  test('is given to a person and a team with a day, and found by these', async () => {
    const given = { ownerId: ids['ben'], teamId: ids['Network'], followUpOn: '2026-11-30' };
    expect((await call(ann, 'AssignCase', given)).output).toEqual({
      version: 1,
      previousOwnerId: '',
      previousTeamId: '',
      previousFollowUpOn: '',
    });
    expect(await workOf(cleo)).toMatchObject({ owner: 'ben', team: 'Network', followUpOn: '2026-11-30' });
    for (const [property, value, operator] of [
      ['owner', 'ben'],
      ['team', 'Network'],
      ['followUpOn', '2026-12-01', '<'],
    ] as const) {
      expect(await found(cleo, property, value, operator)).toEqual([caseId]);
    }
    expect(await found(ben, 'owner', ':mine')).toEqual([caseId]);
    expect(await found(ann, 'owner', ':mine')).toEqual([]);
  });

  test('what is taken back leaves nothing behind, and what is not named stays', async () => {
    await call(ann, 'AssignCase', { ownerId: '' });
    expect(await workOf(ann)).not.toHaveProperty('owner');
    expect(await workOf(ann)).toMatchObject({ team: 'Network', version: 2, updatedBy: 'ann' });
  });

  test('of two who change the same thing, the slower one is told and overwrites nothing', async () => {
    const { version } = await workOf(ann);
    const first = await call(ben, 'AssignCase', { ownerId: ids['ben'], version });
    const second = await call(ann, 'AssignCase', { ownerId: ids['ann'], version });
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 409, errorType: 'CaseWorkChangedException' });
    expect(second.output['message']).toMatch(/^ben has changed/);
    expect(await workOf(ann)).toMatchObject({ owner: 'ben' });
  });

  test('the same key makes the same change once', async () => {
    const headers = { 'idempotency-key': newKey() };
    const { version } = await workOf(ann);
    const input = { followUpOn: '2026-12-24' };
    const answers = [
      await call(ann, 'AssignCase', input, headers),
      await call(ann, 'AssignCase', input, headers),
    ];
    expect(answers[1]?.output).toEqual(answers[0]?.output);
    expect(await workOf(ann)).toMatchObject({ version: Number(version) + 1 });
  });

  test.each([
    ['nobody who may not see the case', { ownerId: 'otto' }, 'ValidationException'],
    ['no day that there is not', { followUpOn: '2026-02-30' }, 'ValidationException'],
    ['no group that there is not', { teamId: 'nowhere' }, 'ValidationException'],
    ['no case that there is not', { caseId: `case-${retail}-muen-2026-ffffffffffffffff` }, 'CaseIdNotFound'],
  ])('it takes %s', async (_title, wrong, errorType) => {
    const { ownerId } = wrong as { ownerId?: string };
    const input = { ...wrong, ...(ownerId && { ownerId: ids[ownerId] }) };
    expect(await call(ann, 'AssignCase', input)).toMatchObject({ status: 400, errorType });
  });

  test('assignees are those who see the case', async () => {
    const { output } = await call(ann, 'ListAssignees', {});
    const names = (output['people'] as { userName: string }[]).map(({ userName }) => userName);
    expect(names).toEqual(expect.arrayContaining(['admin', 'ann', 'ben', 'cleo']));
    expect(names).not.toContain('otto');
    expect(output['teams']).toEqual([{ groupId: ids['Network'], name: 'Network' }]);
  });

  test('labels are added and taken away, each once', async () => {
    const added = await call(ann, 'LabelCase', { add: ['outage', 'billing', 'outage'] });
    expect(added.output).toEqual({
      labels: ['billing', 'outage'],
      added: ['outage', 'billing'],
      removed: [],
    });
    const changed = await call(ben, 'LabelCase', { add: ['outage'], remove: ['billing', 'nothing'] });
    expect(changed.output).toEqual({ labels: ['outage'], added: [], removed: ['billing'] });
    expect(await found(cleo, 'label', 'outage')).toEqual([caseId]);
    expect((await by(cleo).center('ListLabels', {}, {}, retail)).output).toEqual({ labels: ['outage'] });
    const { output } = await by(cleo).center('SearchForCases', { facets: ['label', 'owner'], size: 0 });
    expect(output['facets']).toMatchObject([
      { property: 'label', counts: [{ value: 'outage', count: 1 }] },
      { property: 'owner' },
    ]);
  });

  test('of two who set the same label at once, one alone has set it', async () => {
    const answers = await Promise.all([ann, ben].map((one) => call(one, 'LabelCase', { add: ['raced'] })));
    const setters = answers.filter(({ output }) => JSON.stringify(output['added']) === '["raced"]');
    expect(setters).toHaveLength(1);
    const others = answers.filter((answer) => !setters.includes(answer));
    expect(others.every(({ status }) => status === 409 || status === 200)).toBe(true);
    await call(ann, 'LabelCase', { remove: ['raced'] });
  });

  test('what was before is put back, unless somebody has changed it meanwhile', async () => {
    const before = await workOf(ann);
    const set = async () => (await call(ann, 'AssignCase', { ownerId: ids['ann'], teamId: '' })).output;
    const backTo = ({ previousOwnerId: ownerId, previousTeamId: teamId, version }: typeof before) =>
      call(ann, 'AssignCase', { ownerId, teamId, version });
    expect((await backTo(await set())).status).toBe(200);
    const { owner, team } = await workOf(ann);
    expect({ owner, team }).toEqual({ owner: before['owner'], team: before['team'] });
    const done = await set();
    await call(ben, 'AssignCase', { followUpOn: '2026-12-25' });
    expect(await backTo(done)).toMatchObject({ status: 409, errorType: 'CaseWorkChangedException' });
    expect(await workOf(ann)).toMatchObject({ owner: 'ann', followUpOn: '2026-12-25' });
    // A list tells the version that was seen.
    const { output } = await by(ann).center('SearchForCases', {
      tokens: [{ property: 'caseId', operator: '=', value: caseId }],
    });
    expect(output['cases']).toMatchObject([{ workVersion: (await workOf(ann))['version'] }]);
    await call(ann, 'AssignCase', { ownerId: ids['ben'], teamId: ids['Network'], followUpOn: '2026-12-24' });
  });

  test('notes are for those who may read them, and say what became of them', async () => {
    const kept = await call(ann, 'CreateCaseNote', { text: `${secret}, @ben and @cleo and @nobody-here` });
    expect(kept.output).toMatchObject({ version: 1, unreachable: ['cleo', 'nobody-here'] });
    const noteId = textOf(kept.output['noteId']);
    const { output } = await call(ben, 'ListCaseNotes', {});
    expect(output['notes']).toMatchObject([
      { noteId, author: 'ann', isOwn: false, mentions: [{ userName: 'ben' }] },
    ]);
    expect(await call(cleo, 'ListCaseNotes', {})).toMatchObject({ status: 403 });
    const changed = await call(ann, 'UpdateCaseNote', { noteId, text: `${secret} yet`, version: 1 });
    expect(changed.output).toMatchObject({ version: 2, unreachable: [] });
    expect(await call(ann, 'UpdateCaseNote', { noteId, text: 'Once more', version: 1 })).toMatchObject({
      status: 409,
    });
    expect(await call(ben, 'UpdateCaseNote', { noteId, text: 'Not mine', version: 2 })).toMatchObject({
      errorType: 'ValidationException',
    });
    expect(await call(ben, 'DeleteCaseNote', { noteId })).toMatchObject({ errorType: 'ValidationException' });
    expect(await call(ann, 'DeleteCaseNote', { noteId })).toMatchObject({ status: 200 });
    const left = (await call(ben, 'ListCaseNotes', {})).output['notes'];
    expect(left).toMatchObject([{ noteId, author: 'ann', text: '', mentions: [] }]);
  });

  test('a mention arrives at once, and goes with the permission to read it', async () => {
    const events = await openEvents(by(ben));
    const others = await openEvents(by(cleo));
    await call(ann, 'CreateCaseNote', { text: 'Please look at this, @BEN.' });
    await soon(() => expect(named(events, 'mention')).toHaveLength(1));
    const mentions = (await by(ben).center('ListMentions', {})).output['mentions'];
    expect(mentions).toMatchObject([
      { caseId, author: 'ann', text: 'Please look at this, @BEN.', isSeen: false },
    ]);
    await call(ben, 'MarkMentionsSeen', {});
    expect((await by(ben).center('ListMentions', {})).output['mentions']).toMatchObject([{ isSeen: true }]);
    // Whoever may not read notes hears of none, and of all else that is the case's.
    await call(ann, 'LabelCase', { add: ['heard'] });
    await soon(() =>
      expect(named(others, 'case-work')).toEqual([{ accountId: retail, caseId, part: 'shares' }]),
    );
    expect(named(others, 'mention')).toEqual([]);
    events.close();
    others.close();
    const admin = await fixture.admin();
    const detach = { principalType: 'user', principalId: ids['ben'], policyId: 'SupportCenterCaseWork' };
    await admin.center('DetachPolicy', { ...detach, scope: retail });
    await soon(async () => expect((await by(ben).center('ListMentions', {})).output['mentions']).toEqual([]));
    await admin.center('AttachPolicy', { ...detach, scope: retail });
  });

  test('who looks and who writes is seen by others until they go', async () => {
    const tab = { tabId: 'tab-of-ben' };
    await call(ben, 'ShowPresence', { ...tab, activity: 'looking' });
    expect((await workOf(cleo))['present']).toMatchObject([{ userName: 'ben', isWriting: false }]);
    expect((await workOf(ben))['present']).toEqual([]);
    await call(ben, 'ShowPresence', { ...tab, activity: 'writing' });
    expect((await workOf(cleo))['present']).toMatchObject([{ userName: 'ben', isWriting: true }]);
    await call(ben, 'ShowPresence', { ...tab, activity: 'gone' });
    expect((await workOf(cleo))['present']).toEqual([]);
    await call(ben, 'ShowPresence', { ...tab, activity: 'looking' });
    fixture.advance(121_000);
    expect((await workOf(cleo))['present']).toEqual([]);
  });

  test('the activity tells who did what, of notes to their readers alone', async () => {
    const kinds = async (browser: Browser | undefined) => {
      const { output } = await call(browser, 'ListCaseActivity', {});
      return output['activities'] as { kind: string; who?: string; owner?: string; added?: string[] }[];
    };
    const seen = await kinds(ann);
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'CreateCase', who: 'ann' }));
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: 'AssignCase', who: 'ann', owner: 'ben', team: 'Network' }),
    );
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'LabelCase', added: ['outage', 'billing'] }));
    expect(seen.filter(({ kind }) => kind === 'CreateCaseNote')).toHaveLength(2);
    expect((await kinds(cleo)).filter(({ kind }) => kind.includes('Note'))).toEqual([]);
  });

  test('what a person and a team had is nobody’s when they are gone, and has its label still', async () => {
    const admin = await fixture.admin();
    await fixture.userWith('dora', working);
    const { output: users } = await admin.center('ListUsers', {});
    // As the operation is documented.
    const dora = (users['users'] as { userName: string; userId: string }[]).find(
      ({ userName }) => userName === 'dora',
    );
    const group = await admin.center('CreateGroup', { name: 'Storage' });
    const mine = { caseId: await opened() };
    await call(ann, 'AssignCase', {
      ...mine,
      ownerId: dora?.userId,
      teamId: group.output['groupId'],
      followUpOn: '2026-12-27',
    });
    await call(ann, 'LabelCase', { ...mine, add: ['left', 'behind'] });
    expect(await found(ann, 'owner', 'dora')).toEqual([mine.caseId]);
    expect(await found(ann, 'team', ':none')).not.toContain(mine.caseId);

    await admin.center('DeleteUser', { userId: dora?.userId });
    await admin.center('DeleteGroup', { groupId: group.output['groupId'] });
    expect(await found(ann, 'owner', ':none')).toContain(mine.caseId);
    expect(await found(ann, 'team', ':none')).toContain(mine.caseId);
    expect(await found(ann, 'followUpOn', '2026-12-27')).toEqual([mine.caseId]);
    expect(await found(ann, 'label', 'left')).toEqual([mine.caseId]);
    await call(ann, 'LabelCase', { ...mine, remove: ['left', 'behind'] });
    expect(await found(ann, 'label', ':none')).toContain(mine.caseId);
  });

  test('nothing of it reaches the upstream, and no text of a note the record', async () => {
    const requests = JSON.stringify(await fixture.upstreamRequests());
    for (const name of ['AssignCase', 'LabelCase', 'Note', 'Presence']) expect(requests).not.toContain(name);
    const record = JSON.stringify(await fixture.audit());
    expect(record).toContain('CreateCaseNote');
    expect(record).not.toContain(secret);
    const told = await by(ann).call('DescribeCases', { caseIdList: [caseId] }, { account: retail });
    expect(JSON.stringify(told.output)).not.toContain(secret);
  });
});
