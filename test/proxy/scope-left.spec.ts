/** What somebody hears who has a case open that leaves their scope, or whose access changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { eventId } from '../../src/proxy/live/event-frame.ts';
import { takeIn } from '../../src/proxy/cases/take-in.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { caseOf } from './cases/index-database.ts';
import { tellCases } from './cases/tell-cases.ts';
import { openEvents } from './event-client.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const labelled = (label: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'support:*',
      Resource: '*',
      Condition: { StringEquals: { 'supportcenter:Label': label } },
    },
  ],
});

describe.each(engines)('leaving a scope on %s', (engine) => {
  const [moving, staying] = [caseOf(1), caseOf(2)];
  let fixture: Fixture;
  let admin: Browser;
  let red: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    await tellCases(fixture.database, retail, [moving, staying]);
    admin = await fixture.admin();
    red = await fixture.userWith('red', [{ policy: labelled('red'), scope: '*' }]);
  });
  afterAll(() => fixture.close());

  const label = async (caseId: string, add: string[], remove: string[]) => {
    const { text, status } = await admin.center('LabelCase', { caseId, add, remove }, {}, retail);
    expect([status, text]).toEqual([200, expect.any(String)]);
  };
  const framesOf = (told: readonly { name: string; data: unknown }[]) =>
    told.filter(({ name }) => name !== 'ready' && name !== 'position').map(({ name, data }) => [name, data]);

  test('a case that leaves it is told once, as changed and nothing more', async () => {
    await label(moving.caseId, ['red'], []);
    const stream = await openEvents(red);
    await label(moving.caseId, ['blue'], ['red']);
    // Theirs no more, and not news to them any more.
    await label(moving.caseId, ['green'], []);
    await label(staying.caseId, ['red'], []);
    const of = (caseId: string, more: object) => ({ accountId: retail, caseId, ...more });
    await soon(() =>
      // What was told of it while it was theirs may be on its way still.
      expect(framesOf(stream.told).slice(-2)).toEqual([
        ['case-changed', of(moving.caseId, { change: 'other' })],
        ['case-work', of(staying.caseId, { part: 'shares' })],
      ]),
    );
    expect(stream.told.filter(({ name }) => name === 'case-changed')).toHaveLength(1);
    expect(stream.text()).not.toMatch(/blue|green/);
    stream.close();
  });

  test('so is one that the upstream moves to another service', async () => {
    const policy = JSON.parse(JSON.stringify(labelled('x')).replace('Label":"x', 'ServiceCode":"amazon-s3'));
    const keeper = await fixture.userWith('keeper', [{ policy, scope: '*' }]);
    const before = caseOf(3, { serviceCode: 'amazon-s3' });
    await tellCases(fixture.database, retail, [before]);
    const { events } = fixture.database;
    // Of another process, as what follows: with SQLite a running proxy reads of neither by itself.
    const mark = { name: 'index-progress', accountId: labs, caseId: null, time: Date.now(), detail: {} };
    await fixture.database.write((transaction) => events.append(transaction, mark));
    const left = await events.at((await events.latest()) ?? '');
    const changes = await fixture.database.write(async (transaction) => {
      const after = { ...before, serviceCode: 'aws-lambda' };
      const found = await takeIn(fixture.database, transaction, retail, [after], Date.now());
      for (const detail of found) {
        const { accountId, caseId } = detail;
        const event = { name: 'case-changed', accountId, caseId, time: Date.now(), detail: { ...detail } };
        await events.append(transaction, event);
      }
      return found;
    });
    expect(changes).toMatchObject([{ change: 'other', before: { ServiceCode: ['amazon-s3'] } }]);
    const stream = await openEvents(keeper, { lastEventId: left && eventId(left) });
    await soon(() => expect(stream.text()).toContain(before.caseId));
    expect(stream.text()).not.toMatch(/amazon-s3|ServiceCode/);
    stream.close();
  });

  test('whoever sees cases by the name of a team or an opener asks anew when that is another’s', async () => {
    const on = (key: string, name: string) =>
      JSON.parse(JSON.stringify(labelled(name)).replace('Label', key)) as object;
    const policies = { team: on('Team', 'night'), opener: on('OpenedBy', 'zed'), label: labelled('red') };
    const streams = new Map<string, Awaited<ReturnType<typeof openEvents>>>();
    const { output } = await admin.center('CreateGroup', { name: 'night' });
    const zed = await admin.center('CreateUser', { userName: 'zed' });
    for (const [name, policy] of Object.entries(policies)) {
      const browser = await fixture.userWith(`by-${name}`, [{ policy, scope: '*' }]);
      streams.set(name, await openEvents(browser));
    }
    const resynced = (name: string) => streams.get(name)?.told.map((one) => one.name) ?? [];
    const removed = await admin.center('DeleteGroup', { groupId: output['groupId'] });
    expect([removed.status, removed.text]).toEqual([200, expect.any(String)]);
    await soon(() => expect(resynced('team')).toContain('resync'));
    const renamed = await admin.center('RenameUser', { userId: zed.output['userId'], userName: 'zoe' });
    expect([renamed.status, renamed.text]).toEqual([200, expect.any(String)]);
    await soon(() => expect(resynced('opener')).toContain('resync'));
    expect(resynced('label')).not.toContain('resync');
    for (const stream of streams.values()) stream.close();
  });

  test('whoever gets other policies asks for everything anew, and nobody else', async () => {
    const { output } = await admin.center('CreatePolicy', {
      name: 'Blue',
      document: JSON.stringify(labelled('blue')),
    });
    const users = (await admin.center('ListUsers', {})).output['users'] as {
      userId: string;
      userName: string;
    }[];
    const principalId = users.find(({ userName }) => userName === 'red')?.userId;
    const [theirs, others] = [await openEvents(red), await openEvents(admin)];
    const attachment = { principalType: 'user', principalId, policyId: output['policyId'], scope: '*' };
    expect((await admin.center('AttachPolicy', attachment)).status).toBe(200);
    await soon(() => expect(theirs.told.map(({ name }) => name)).toContain('resync'));
    // It comes back as who they are by now.
    await soon(() => expect(theirs.end()).not.toBe('open'));
    expect(others.told.map(({ name }) => name)).not.toContain('resync');
    // Whoever was away meanwhile is told so instead of what was told by other policies.
    const returned = await openEvents(red, { lastEventId: theirs.lastId() });
    await soon(() => expect(returned.told.map(({ name }) => name)).toContain('resync'));
    for (const stream of [theirs, others, returned]) stream.close();
  });
});
