/**
 * The stream of events: who hears what, and that nothing is missed. On PostgreSQL, where the test appends
 * events as another replica does.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CaseChanged } from '../../src/contract/live-event.ts';
import { type EventClient, openEvents } from './event-client.ts';
import type { Fixture } from './proxy-fixture.ts';
import { startFixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const readOnly = (scope: string) => [{ policy: 'AWSSupportReadOnly', scope }] as const;
const onlyOwn = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'support:*',
      Resource: '*',
      Condition: { StringEquals: { 'supportcenter:SubmittedBy': '${aws:username}' } },
    },
  ],
};

function indexedCase(caseId: string, submittedBy: string) {
  return {
    case_id: caseId,
    account_id: retail,
    display_id: caseId.slice(-4),
    subject: 'Anything',
    status: 'opened',
    service_code: 'general-info',
    category_code: 'other',
    severity_code: 'low',
    issue_type: 'technical',
    language: 'en',
    submitted_by: submittedBy,
    time_created: 0,
    time_updated: 0,
    time_resolved: null,
    first_response_due: null,
    first_response_at: null,
    last_origin: 'CUSTOMER',
    communication_count: 1,
    has_attachment: 0,
    is_whole: 1,
    known_until: 0,
    seen_at: 0,
  } as const;
}

describe('events', () => {
  let fixture: Fixture;
  const clients: EventClient[] = [];
  beforeAll(async () => {
    fixture = await startFixture('postgres');
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await fixture.close();
  });

  const open = async (...given: Parameters<typeof openEvents>): Promise<EventClient> => {
    const client = await openEvents(...given);
    clients.push(client);
    return client;
  };
  /** As another process does. */
  const append = async (caseId: string | null, accountId = retail, more: object = {}) => {
    const detail = { accountId, caseId, change: 'communication', origin: 'AWS', ...more };
    await fixture.unnoticed.write((transaction) =>
      fixture.unnoticed.events.append(transaction, {
        name: caseId === null ? 'index-progress' : 'case-changed',
        accountId,
        caseId,
        time: Date.now(),
        detail,
      }),
    );
  };
  let number = 0;
  const newId = () => `case-210000000001-muen-2026-${(number += 1)}`;

  test('nobody is told without a session', async () => {
    expect((await open(null, { url: fixture.proxy().url })).status).toBe(401);
    expect((await open(null, { url: fixture.proxy().url, token: 'sct_wrong' })).status).toBe(401);
    const elsewhere = { url: fixture.proxy().url, headers: { host: 'elsewhere.example' } };
    expect((await open(await fixture.admin(), elsewhere)).status).toBe(403);
  });

  test('a stream is told as one, and tells at once what happens', async () => {
    const client = await open(await fixture.admin());
    expect(client.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(client.headers['content-encoding']).toBeUndefined();
    await soon(() => expect(client.told[0]?.name).toBe('ready'));
    const caseId = newId();
    await append(caseId, retail, { status: 'work-in-progress', secret: 'of the log alone' });
    await append(null, labs);
    await soon(() => expect(client.told.slice(1)).toHaveLength(2));
    const detail: CaseChanged = {
      accountId: retail,
      caseId,
      change: 'communication',
      origin: 'AWS',
      status: 'work-in-progress',
    };
    expect(client.told.slice(1)).toEqual([
      { id: expect.any(String), name: 'case-changed', data: detail },
      { id: expect.any(String), name: 'index-progress', data: { accountId: labs } },
    ]);
  });

  test('everybody is told of their own accounts only, and from the moment on that they may', async () => {
    const [inRetail, nowhere] = await Promise.all([
      fixture.userWith('reader', readOnly(retail)),
      fixture.userWith('nobody', []),
    ]);
    const [told, untold, both] = [
      await open(inRetail),
      await open(nowhere),
      await open(await fixture.admin()),
    ];
    const [first, second, third] = [newId(), newId(), newId()];
    await append(first, labs);
    await append(second, retail);
    await append(newId(), '999999999999');
    await soon(() => expect(both.caseIds()).toEqual([first, second]));
    await soon(() => expect(told.caseIds()).toEqual([second]));
    await fixture.database.write((transaction) =>
      transaction.deleteFrom('policy_attachments').where('scope', '=', retail).execute(),
    );
    await append(third, retail);
    await soon(() => expect(both.caseIds()).toEqual([first, second, third]));
    expect(told.caseIds()).toEqual([second]);
    expect(untold.caseIds()).toEqual([]);
    expect(told.end()).toBe('open');
  });

  test('of a case that nothing is known of, who may see some cases only is told nothing', async () => {
    const browser = await fixture.userWith('own', [{ policy: onlyOwn, scope: retail }]);
    const [client, other] = [await open(browser), await open(await fixture.admin())];
    const caseId = newId();
    await append(caseId);
    await append(null);
    await soon(() => expect(other.caseIds()).toEqual([caseId]));
    await soon(() => expect(client.told.map(({ name }) => name)).toEqual(['ready', 'index-progress']));
  });

  test('who may see some cases only is told of these', async () => {
    const browser = await fixture.userWith('some', [{ policy: onlyOwn, scope: retail }]);
    const [client, other] = [await open(browser), await open(await fixture.admin())];
    const [own, others] = [newId(), newId()];
    await fixture.unnoticed.write(async (transaction) => {
      const rows = [indexedCase(own, 'some'), indexedCase(others, 'admin')];
      await transaction.insertInto('indexed_cases').values(rows).execute();
    });
    await append(others);
    await append(own);
    await soon(() => expect(other.caseIds()).toEqual([others, own]));
    await soon(() => expect(client.caseIds()).toEqual([own]));
  });

  test('who comes back with the last id is told what was missed, once and in order', async () => {
    const admin = await fixture.admin();
    const first = await open(admin);
    const ids = [newId(), newId(), newId(), newId()];
    await append(ids[0] ?? '');
    await soon(() => expect(first.caseIds()).toEqual(ids.slice(0, 1)));
    first.close();
    for (const id of ids.slice(1, 3)) await append(id);
    const second = await open(admin, { lastEventId: first.lastId() });
    await append(ids[3] ?? '');
    await soon(() => expect(second.caseIds()).toEqual(ids.slice(1)));
    // From an id in the middle, and from the last.
    const third = await open(admin, { lastEventId: second.told.at(-2)?.id ?? null });
    await soon(() => expect(third.caseIds()).toEqual(ids.slice(3)));
    const fourth = await open(admin, { lastEventId: second.lastId() });
    const last = newId();
    await append(last);
    await soon(() => expect(fourth.caseIds()).toEqual([last]));
  });

  test('after a restart the stream goes on where it was', async () => {
    const admin = await fixture.admin();
    const before = await open(admin);
    const ids = [newId(), newId(), newId()];
    await append(ids[0] ?? '');
    await soon(() => expect(before.caseIds()).toHaveLength(1));
    await fixture.restart();
    await soon(() => expect(before.end()).not.toBe('open'));
    await append(ids[1] ?? '');
    const after = await open(admin, { url: fixture.proxy().url, lastEventId: before.lastId() });
    await append(ids[2] ?? '');
    await soon(() => expect(after.caseIds()).toEqual(ids.slice(1)));
    expect(after.told.map(({ name }) => name)).not.toContain('resync');
  });

  test.each(['made up', '1.1', '999999999.1700000000000', '-1.5'])(
    'who shows the id %s is to ask for everything anew',
    async (lastEventId) => {
      const admin = await fixture.admin();
      const [earlier, caseId] = [newId(), newId()];
      const witness = await open(admin);
      await append(earlier);
      await soon(() => expect(witness.caseIds()).toEqual([earlier]));
      const client = await open(admin, { lastEventId });
      await soon(() => expect(client.told.map(({ name }) => name)).toEqual(['ready', 'resync']));
      await append(caseId);
      await soon(() => expect(client.caseIds()).toEqual([caseId]));
    },
  );

  test('who missed very much is to ask for everything anew', async () => {
    const admin = await fixture.admin();
    const first = await open(admin);
    await append(newId());
    await soon(() => expect(first.caseIds()).toHaveLength(1));
    await fixture.restart();
    const event = { name: 'case-changed', accountId: retail, caseId: newId(), time: Date.now(), detail: {} };
    await fixture.unnoticed.write(async (transaction) => {
      for (let count = 0; count < 501; count += 1) await fixture.unnoticed.events.append(transaction, event);
    });
    await fixture.restart();
    const second = await open(admin, { url: fixture.proxy().url, lastEventId: first.lastId() });
    await soon(() => expect(second.told.map(({ name }) => name)).toEqual(['ready', 'resync']));
  });

  test('a page that has just loaded is told what happened since', async () => {
    const admin = await fixture.admin();
    const caseId = newId();
    await append(caseId);
    const client = await open(admin, { ago: 60_000 });
    await soon(() => expect(client.caseIds()).toContain(caseId));
    const another = await open(admin);
    await soon(() => expect(another.told).toHaveLength(1));
    expect(another.caseIds()).toEqual([]);
  });

  test('signing out ends the stream of that session, and no other', async () => {
    const [leaving, staying] = [await fixture.admin(), await fixture.admin()];
    const [left, stayed] = [await open(leaving), await open(staying)];
    await leaving.delete('/api/session');
    await soon(() => expect(left.end()).toBe('ended'));
    expect(left.told.at(-1)?.name).toBe('session-ended');
    expect(stayed.end()).toBe('open');
  });

  test('a session that lies idle ends, whatever its stream says', async () => {
    const browser = await fixture.userWith('idle', readOnly('*'));
    const client = await open(browser);
    fixture.advance(4 * 3_600_000);
    await soon(() => expect(client.end()).toBe('ended'));
    expect((await open(browser)).status).toBe(401);
  });

  test('disabling a user ends their streams', async () => {
    const userName = 'disabled';
    const client = await open(await fixture.userWith(userName, readOnly('*')));
    await fixture.unnoticed.write((transaction) =>
      transaction.updateTable('users').set({ disabled: 1 }).where('user_name', '=', userName).execute(),
    );
    await soon(() => expect(client.told.at(-1)?.name).toBe('session-ended'));
  });

  test('an access token opens a stream as far as it reaches, until it is revoked', async () => {
    const admin = await fixture.admin();
    const input = { name: 'events', accounts: [labs], readOnly: true, days: 1 };
    const { output } = await admin.center('CreateAccessToken', input);
    const { token } = output as { token: string }; // the operation's answer
    const client = await open(null, { url: fixture.proxy().url, token });
    const [heard, unheard] = [newId(), newId()];
    await append(unheard, retail);
    await append(heard, labs);
    await soon(() => expect(client.caseIds()).toEqual([heard]));
    await admin.center('RevokeAccessToken', { tokenId: output['tokenId'] });
    await soon(() => expect(client.end()).toBe('ended'));
  });

  test('a person has a number of streams and no more', async () => {
    const browser = await fixture.userWith('many', readOnly('*'));
    const streams = await Promise.all(Array.from({ length: 16 }, () => open(browser)));
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
    const refused = await open(browser);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30']);
    streams[0]?.close();
    await expect.poll(async () => (await open(browser)).status).toBe(200);
  });

  test('each replica tells what happens at any, and goes on for any other', async () => {
    const admin = await fixture.admin();
    const { url } = await fixture.replica();
    const [here, there] = [await open(admin), await open(admin, { url })];
    const [first, second, third] = [newId(), newId(), newId()];
    await append(first);
    await soon(() => expect([here.caseIds(), there.caseIds()]).toEqual([[first], [first]]));
    here.close();
    await append(second);
    const moved = await open(admin, { url, lastEventId: here.lastId() });
    await append(third);
    await soon(() => expect(moved.caseIds()).toEqual([second, third]));
    await soon(() => expect(there.caseIds()).toEqual([first, second, third]));
  });

  test('a browser that does not read is let go, and goes on from what it has', async () => {
    const admin = await fixture.admin();
    const [slow, quick] = [await open(admin), await open(admin)];
    await soon(() => expect(slow.told).toHaveLength(1));
    slow.pause();
    const detail = { accountId: retail, change: 'communication', status: 'x'.repeat(50_000) };
    const ids = Array.from({ length: 400 }, newId);
    for (const caseId of ids) await append(caseId, retail, detail);
    await soon(() => expect(quick.caseIds()).toEqual(ids));
    // The connection holds a part of it, and nothing else does.
    await soon(() => expect(fixture.log()).toContain('A stream was dropped'));
    slow.resume();
    await soon(() => expect(slow.end()).not.toBe('open'));
    expect(slow.caseIds().length).toBeLessThan(ids.length);
    const again = await open(admin, { lastEventId: slow.lastId() });
    await soon(() => expect([...slow.caseIds(), ...again.caseIds()]).toEqual(ids));
  });

  test('a proxy that stops ends its streams, read or not', async () => {
    const admin = await fixture.admin();
    const replica = await fixture.replica();
    const [reading, silent] = [await open(admin, replica), await open(admin, replica)];
    silent.pause();
    await replica.close();
    await soon(() => expect(reading.end()).toBe('ended'));
  });

  test('open streams are counted', async () => {
    const admin = await fixture.admin();
    await open(admin);
    const { text } = await admin.get('/metrics');
    expect(Number(/^supportcenter_event_streams (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
  });
});
