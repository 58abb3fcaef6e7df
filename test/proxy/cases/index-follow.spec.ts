/** What happens to cases stands in the index a moment later, whoever did it, and browsers are told. */
import { AddCommunicationToCaseCommand } from '@aws-sdk/client-support';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import type { Browser } from '../browser.ts';
import { someCase } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { eventsNamed, filled, indexed, messagesOf, openCase, stateOf, straight } from './indexing.ts';

async function changesOf(fixture: Fixture, caseId: string) {
  const events = await eventsNamed(fixture, 'case-changed');
  return events.filter((event) => event.caseId === caseId).map(({ detail }) => detail);
}

describe.each(engines)('Following the emulator on %s', (engine) => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await startFixture(engine, { followsCases: true });
    await Promise.all([retail, labs].map((accountId) => filled(fixture, accountId)));
  });
  afterEach(() => fixture.close());

  const rowOf = async (accountId: string, caseId: string) =>
    (await indexed(fixture, accountId)).find((row) => row.case_id === caseId);

  test('a case’s whole life, made straight at the emulator', async () => {
    const client = straight(fixture, retail);
    const caseId = await openCase(client, 'Volume stuck');
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ subject: 'Volume stuck' });
    const act = (action: object) => fixture.control(`desk/${caseId}`, action);
    await act({ action: 'assign' });
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ status: 'work-in-progress' });
    await act({ action: 'change-severity', severityCode: 'urgent' });
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ severity_code: 'urgent' });
    await act({ action: 'await-customer', body: 'Which volume?' });
    await expect
      .poll(() => rowOf(retail, caseId))
      .toMatchObject({ status: 'pending-customer-action', last_origin: 'AWS', communication_count: 2 });
    await fixture.control('clock', { advanceSeconds: 7 * 86_400 });
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ status: 'resolved' });
    const asked = (await rowOf(retail, caseId))?.first_response_at ?? 0;
    // Silence lasts six days, whenever it is noticed.
    expect((await rowOf(retail, caseId))?.time_resolved).toBe(asked + 6 * 86_400_000);
    expect(await changesOf(fixture, caseId)).toMatchObject([
      { change: 'created' },
      { change: 'status', status: 'work-in-progress' },
      { change: 'severity' },
      { change: 'communication', origin: 'AWS', communication: String(asked) },
      { change: 'status', status: 'pending-customer-action' },
      { change: 'status', status: 'resolved' },
    ]);
  });

  test('many messages at once are all there, and each is news once', async () => {
    const client = straight(fixture, retail);
    const caseId = await openCase(client, 'Talkative', 6);
    await expect.poll(() => messagesOf(fixture, caseId)).toHaveLength(6);
    for (let count = 0; count < 15; count += 1) {
      await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: `more ${count}` }));
    }
    await expect.poll(() => messagesOf(fixture, caseId)).toHaveLength(21);
    expect(await rowOf(retail, caseId)).toMatchObject({ communication_count: 21, is_whole: 1 });
    const told = (await changesOf(fixture, caseId)).filter(({ change }) => change === 'communication');
    expect(new Set(told.map(({ communication }) => communication)).size).toBe(told.length);
  });

  test('what happened while nobody followed is found at the next start', async () => {
    const client = straight(fixture, labs);
    const caseId = await openCase(client, 'Before');
    await expect.poll(() => rowOf(labs, caseId)).toBeDefined();
    await fixture.restart({ followsCases: false });
    await fixture.control(`desk/${caseId}`, { action: 'reply', body: 'While you were away.' });
    const another = await openCase(client, 'Meanwhile');
    await fixture.restart({ followsCases: true });
    await expect.poll(() => rowOf(labs, another)).toBeDefined();
    expect(await messagesOf(fixture, caseId)).toContain('While you were away.');
    expect(await changesOf(fixture, another)).toMatchObject([{ change: 'created' }]);
  });

  test('what was answered before the index saw it is news all the same', async () => {
    await fixture.restart({ followsCases: false });
    const caseId = await openCase(straight(fixture, labs), 'Quickly answered');
    await fixture.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
    await fixture.restart({ followsCases: true });
    await expect.poll(() => rowOf(labs, caseId)).toBeDefined();
    const tokens = [{ property: 'isUnread', operator: '=', value: 'true' }];
    const { output } = await (await fixture.admin()).center('SearchForCases', { tokens });
    expect(output).toMatchObject({ total: 1, cases: [{ caseId, isUnread: true }] });
    expect(await changesOf(fixture, caseId)).toMatchObject([
      { change: 'created' },
      { change: 'communication', origin: 'AWS' },
    ]);
  });

  test('a place in the feed of another emulator is no place: everything is read again', async () => {
    await fixture.restart({ followsCases: false });
    const caseId = await openCase(straight(fixture, labs), 'Unheard of');
    await fixture.database.write((transaction) =>
      transaction.updateTable('event_feeds').set({ cursor: 'another.17' }).execute(),
    );
    await fixture.restart({ followsCases: true });
    await expect.poll(() => rowOf(labs, caseId)).toBeDefined();
  });

  test('what a person does through the proxy is in the index when the next search asks', async () => {
    const ann: Browser = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const { output } = await ann.call('CreateCase', someCase(), { account: retail });
    const caseId = output['caseId'] as string; // as the model has it
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ submitted_by: 'ann' });
    await ann.call('ResolveCase', { caseId }, { account: retail });
    await expect.poll(() => rowOf(retail, caseId)).toMatchObject({ status: 'resolved' });
  });

  test('a search right after a write finds it', async () => {
    await fixture.restart({ searchPatience: 30_000 });
    const ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const { output } = await ann.call('CreateCase', someCase(), { account: retail });
    const tokens = [{ property: 'caseId', operator: '=', value: output['caseId'] }];
    const search = async () => (await ann.center('SearchForCases', { tokens })).output;
    expect(await search()).toMatchObject({ total: 1, cases: [{ submittedBy: 'ann' }] });
    await ann.call('ResolveCase', { caseId: output['caseId'] }, { account: retail });
    expect(await search()).toMatchObject({ cases: [{ status: 'resolved' }] });
  });

  test('an administrator sees how far an index is, and has it made anew', async () => {
    const caseId = await openCase(straight(fixture, retail), 'Lost here');
    await expect.poll(() => rowOf(retail, caseId)).toBeDefined();
    const admin = await fixture.admin();
    const details = async () => {
      const { output } = await admin.center('DescribeAccounts', { accountId: retail });
      return output['accounts'];
    };
    expect(await details()).toMatchObject([{ caseIndex: { state: 'current', cases: 1 } }]);
    await fixture.database.write((transaction) =>
      transaction.deleteFrom('indexed_cases').where('case_id', '=', caseId).execute(),
    );
    expect((await admin.center('RebuildCaseIndex', { accountId: retail })).status).toBe(200);
    await expect.poll(() => rowOf(retail, caseId)).toBeDefined();
    await expect.poll(details).toMatchObject([{ caseIndex: { state: 'current' } }]);
    const names = (await fixture.audit()).map(({ eventName }) => eventName);
    expect(names).toContain('RebuildCaseIndex');
    // What the index reads is no person's act.
    expect(names).not.toContain('DescribeCases');
  });

  test('all that is known is known until now', async () => {
    const before = (await stateOf(fixture, labs))?.up_to_date ?? 0;
    await openCase(straight(fixture, retail), 'Something elsewhere');
    await expect.poll(async () => ((await stateOf(fixture, labs))?.up_to_date ?? 0) > before).toBe(true);
  });
});

test('of two replicas one follows, both know, and the other takes over', async () => {
  const fixture = await startFixture('postgres', { followsCases: true });
  const second = await fixture.replica();
  await filled(fixture, retail);
  const client = straight(fixture, retail);
  const caseId = await openCase(client, 'For both');
  const count = async () => (await indexed(fixture, retail)).length;
  await expect.poll(count).toBe(1);
  expect(await changesOf(fixture, caseId)).toMatchObject([{ change: 'created' }]);
  await fixture.restart({ followsCases: false });
  await openCase(client, 'After one has gone');
  await expect.poll(count).toBe(2);
  await second.close();
  await fixture.close();
});
