import { describe, expect, test } from 'vitest';

import type { Database } from '../../../src/database/database.ts';
import { communicationsOf, indexedCase } from '../../../src/proxy/cases/read-cases.ts';
import { takeIn } from '../../../src/proxy/cases/take-in.ts';
import { type ToldCase, toldCase } from '../../../src/proxy/cases/told-case.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { awsName } from '../../../src/support/origin.ts';
import { engines } from '../../databases.ts';
import { labs, retail } from '../test-accounts.ts';
import { caseOf, indexDatabases, message, opened } from './index-database.ts';

const minute = 60_000;

describe.each(engines)('taking cases in on %s', (engine) => {
  const open = indexDatabases(engine);
  const tell = (database: Database<CenterTables>, cases: ToldCase[], askedAt = opened, accountId = retail) =>
    database.write((transaction) => takeIn(database, transaction, accountId, cases, askedAt));

  async function bodiesOf(database: Database<CenterTables>, caseId: string): Promise<string[]> {
    const row = await indexedCase(database.read, caseId);
    const messages = await communicationsOf(database.read, row?.case_no ?? 0, { limit: 100 });
    return messages.map(({ body }) => body);
  }

  test('keeps a case with all that it has, once however often it is told', async () => {
    const database = await open();
    const told = caseOf(1, {
      ccEmailAddresses: ['ops@example.com'],
      firstResponseDue: opened + 5 * minute,
      communications: [
        message(opened + 2 * minute, 'Which region?', awsName, ['steps.pdf', 'map.png']),
        message(opened + minute, 'It is down.'),
      ],
    });
    const first = await tell(database, [told]);
    const again = await tell(database, [told, told], opened + minute);
    expect(first).toEqual([
      { accountId: retail, caseId: told.caseId, change: 'created', origin: 'CUSTOMER', status: 'opened' },
    ]);
    expect(again).toEqual([]);
    const row = await indexedCase(database.read, told.caseId);
    expect(row).toMatchObject({
      account_id: retail,
      subject: told.subject,
      time_updated: opened + 2 * minute,
      first_response_at: opened + 2 * minute,
      first_response_due: opened + 5 * minute,
      last_origin: 'AWS',
      communication_count: 2,
      has_attachment: 1,
      is_whole: 1,
      ccEmailAddresses: ['ops@example.com'],
    });
    const messages = await communicationsOf(database.read, row?.case_no ?? 0, { limit: 100 });
    expect(messages).toMatchObject([
      { sent_at: opened + minute, body: 'It is down.', origin: 'CUSTOMER', attachments: [] },
      {
        sent_at: opened + 2 * minute,
        body: 'Which region?',
        origin: 'AWS',
        attachments: [{ fileName: 'steps.pdf' }, { fileName: 'map.png' }],
      },
    ]);
    const accounts = await database.read.selectFrom('indexed_accounts').selectAll().execute();
    expect(accounts).toMatchObject([{ account_id: retail, state: 'waiting', cases: 1 }]);
  });

  test('tells what is new: messages, status, severity, anything else', async () => {
    const database = await open();
    const before = caseOf(1, { communications: [message(opened + minute, 'It is down.')] });
    await tell(database, [before, caseOf(2)]);
    const after = {
      ...before,
      status: 'pending-customer-action',
      severityCode: 'high',
      ccEmailAddresses: ['ops@example.com'],
      communications: [
        ...before.communications,
        message(opened + 2 * minute, 'Which region?', awsName),
        message(opened + 3 * minute, 'Ireland.'),
      ],
    };
    const base = { accountId: retail, caseId: before.caseId, status: 'pending-customer-action' };
    expect(await tell(database, [after, caseOf(2)], opened + 3 * minute)).toEqual([
      { ...base, change: 'communication', origin: 'AWS', communication: String(opened + 2 * minute) },
      { ...base, change: 'communication', origin: 'CUSTOMER', communication: String(opened + 3 * minute) },
      { ...base, change: 'status' },
      { ...base, change: 'severity' },
      { ...base, change: 'other' },
    ]);
    expect(await indexedCase(database.read, before.caseId)).toMatchObject({
      communication_count: 3,
      last_origin: 'CUSTOMER',
      severity_code: 'high',
      ccEmailAddresses: ['ops@example.com'],
    });
  });

  test('keeps what is no longer told, and takes in earlier messages without news', async () => {
    const database = await open();
    const newest = caseOf(1, { isWhole: false, communications: [message(opened + 9 * minute, 'nine')] });
    await tell(database, [newest]);
    const earlier = { ...newest, isWhole: true, communications: [message(opened + minute, 'one', awsName)] };
    expect(await tell(database, [earlier], opened + minute)).toEqual([]);
    await tell(database, [{ ...newest, communications: [] }], opened + 2 * minute);
    expect(await bodiesOf(database, newest.caseId)).toEqual(['one', 'nine']);
    expect(await indexedCase(database.read, newest.caseId)).toMatchObject({
      is_whole: 1,
      last_origin: 'CUSTOMER',
      first_response_at: opened + minute,
      time_updated: opened + 9 * minute,
    });
  });

  test('lets no older answer undo a newer one, and keeps its messages', async () => {
    const database = await open();
    await tell(database, [caseOf(1, { status: 'resolved' })], opened + 9 * minute);
    const late = caseOf(1, {
      ccEmailAddresses: ['x@example.com'],
      communications: [message(opened + 1, 'late')],
    });
    const changes = await tell(database, [late], opened);
    expect(changes).toEqual([]);
    expect(await indexedCase(database.read, late.caseId)).toMatchObject({
      status: 'resolved',
      ccEmailAddresses: [],
      communication_count: 1,
    });
  });

  test('notes when a case was seen resolved, and forgets it when it is open again', async () => {
    const database = await open();
    const { caseId } = caseOf(1);
    const resolvedAt = async () => (await indexedCase(database.read, caseId))?.time_resolved;
    await tell(database, [caseOf(1)]);
    await tell(database, [caseOf(1, { status: 'resolved' })], opened + minute);
    await tell(database, [caseOf(1, { status: 'resolved' })], opened + 2 * minute);
    expect(await resolvedAt()).toBe(opened + minute);
    await tell(database, [caseOf(1, { status: 'reopened' })], opened + 3 * minute);
    expect(await resolvedAt()).toBe(null);
    await tell(database, [caseOf(1, { status: 'resolved', timeResolved: opened })], opened + 4 * minute);
    expect(await resolvedAt()).toBe(opened);
  });

  test('believes no account that tells another one’s case', async () => {
    const database = await open();
    await tell(database, [caseOf(1)]);
    const changes = await tell(database, [caseOf(1, { subject: 'mine' })], opened + minute, labs);
    expect(changes).toEqual([]);
    expect(await indexedCase(database.read, caseOf(1).caseId)).toMatchObject({
      account_id: retail,
      subject: 'Instance 1 does not answer',
    });
  });

  test('keeps any text, told at once by two', async () => {
    const database = await open();
    const body = 'NUL \0, half \ud83d a pair, "quotes" \\ % _ 😀 東京';
    const told = toldCase({
      caseId: caseOf(1).caseId,
      timeCreated: new Date(opened).toISOString(),
      recentCommunications: { communications: [{ body, timeCreated: new Date(opened).toISOString() }] },
    });
    if (!told) throw new Error('The case has an id and a time.');
    const both = await Promise.all([tell(database, [told]), tell(database, [told])]);
    expect(both.flat()).toHaveLength(1);
    expect(await bodiesOf(database, told.caseId)).toEqual([
      'NUL \ufffd, half \ufffd a pair, "quotes" \\ % _ 😀 東京',
    ]);
  });
});
