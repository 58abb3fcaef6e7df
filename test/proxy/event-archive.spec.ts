/** The whole event history as an archive of CloudTrail's log files. */
import { gunzipSync } from 'node:zlib';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AuditRecord } from '../../src/contract/audit-record.ts';
import { AuditLog } from '../../src/proxy/audit/audit-log.ts';
import { logFiles } from '../../src/proxy/audit/log-files.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

type FilesInput = Parameters<typeof logFiles> extends [unknown, ...infer Rest] ? Rest : never;

const record = (eventTime: string, account?: string): AuditRecord => ({
  eventVersion: '1.11',
  userIdentity: { type: 'IAMUser', userName: 'ann' },
  eventTime,
  eventSource: 'supportcenter',
  eventName: 'Old',
  awsRegion: 'us-east-1',
  sourceIPAddress: '192.0.2.1',
  userAgent: null,
  requestParameters: null,
  responseElements: null,
  requestID: 'r',
  eventID: `e-${eventTime}-${account}`,
  readOnly: true,
  eventType: 'AwsApiCall',
  managementEvent: true,
  eventCategory: 'Management',
  ...(account !== undefined && { recipientAccountId: account }),
});

describe.each(engines)('the archive on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    const [one, two] = [new AuditLog(fixture.database), new AuditLog(fixture.database)];
    await one.write(record('2026-03-04T23:59:59Z', retail));
    for (const hour of ['08', '09', '10']) await two.write(record(`2026-03-04T${hour}:00:00Z`, retail));
    await one.write(record('2026-03-05T00:00:00Z', retail));
    await two.write(record('2026-03-05T10:11:12Z', labs));
    await one.write(record('2026-03-05T10:11:12Z'));
  });
  afterAll(async () => {
    await fixture.close();
  });

  async function filesOf(...[filter, bounds]: FilesInput): Promise<AuditRecord[][]> {
    const files: AuditRecord[][] = [];
    for await (const { content } of logFiles(fixture.database, filter, bounds)) {
      // What a log file holds.
      files.push((JSON.parse(gunzipSync(content).toString()) as { Records: AuditRecord[] }).Records);
    }
    return files;
  }

  const old = { endTime: '2026-04-01T00:00:00Z' };

  /** Unpacked by another library than the one that packs. */
  async function unpacked(filter: object): Promise<Map<string, AuditRecord[]>> {
    const answer = await fetch(`${admin.url}/api/center`, {
      method: 'POST',
      headers: {
        origin: admin.url,
        cookie: admin.cookie ?? '',
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'SupportCenter.ExportEventArchive',
      },
      body: JSON.stringify(filter),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = Object.entries(unzipSync(await answer.bytes()));
    const contents = files.map(([path, content]): [string, AuditRecord[]] => {
      // As above.
      const { Records } = JSON.parse(gunzipSync(content).toString()) as { Records: AuditRecord[] };
      return [path, Records];
    });
    return new Map(contents.toSorted(([one], [other]) => one.localeCompare(other)));
  }

  test('has CloudTrail’s layout: a folder for each account, region and day', async () => {
    const files = await unpacked(old);
    const place = (account: string, day: string, minute: string) =>
      new RegExp(
        `^AWSLogs/${account}/CloudTrail/us-east-1/${day}/${account}_CloudTrail_us-east-1_${minute}Z_[0-9a-f]{16}\\.json\\.gz$`,
      );
    const expected = [
      place(retail, '2026/03/04', '20260304T2359'),
      place(retail, '2026/03/05', '20260305T0000'),
      place(labs, '2026/03/05', '20260305T1011'),
      place('supportcenter', '2026/03/05', '20260305T1011'),
    ];
    expect([...files.keys()]).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect([...files.values()][0]?.map(({ eventTime }) => eventTime)).toEqual([
      '2026-03-04T08:00:00Z',
      '2026-03-04T09:00:00Z',
      '2026-03-04T10:00:00Z',
      '2026-03-04T23:59:59Z',
    ]);
  });

  test('holds what the filter finds, and nothing where that is nothing', async () => {
    const files = await unpacked({ ...old, accountId: labs });
    expect([...files.values()].flat().map(({ recipientAccountId }) => recipientAccountId)).toEqual([labs]);
    expect(await unpacked({ userName: 'nobody at all' })).toEqual(new Map());
  });

  test('is on record, and refused to who may not read the history', async () => {
    await unpacked({ ...old, accountId: labs });
    expect(
      (await fixture.audit()).findLast(({ eventName }) => eventName === 'ExportEventArchive'),
    ).toMatchObject({
      requestParameters: { ...old, accountId: labs },
      responseElements: { fileName: expect.stringMatching(/^event-history-.*\.zip$/) },
    });
    const reader = await fixture.userWith('rea', [{ policy: 'AWSSupportReadOnly', scope: '*' }]);
    expect((await reader.center('ExportEventArchive', {})).errorType).toBe('AccessDeniedException');
    expect((await admin.center('ExportEventArchive', { outcome: 'bad' })).errorType).toBe(
      'ValidationException',
    );
  });

  test.each([
    ['waits', { records: 100, waiting: 1000 }],
    ['is held by a file', { records: 2, waiting: 1_000_000 }],
  ])('splits a day by how much %s, and loses nothing', async (_name, bounds) => {
    const filter = { startTime: Date.UTC(2026, 2, 4), endTime: Date.UTC(2026, 2, 6) };
    const [whole, split] = [await filesOf(filter), await filesOf(filter, bounds)];
    expect(whole).toHaveLength(4);
    expect(split.length).toBeGreaterThan(4);
    const idsOf = (files: AuditRecord[][]) =>
      files
        .flat()
        .map(({ eventID }) => eventID)
        .toSorted((one, other) => one.localeCompare(other));
    expect(idsOf(split)).toEqual(idsOf(whole));
  });

  test('one event is found by its id, and exported alone', async () => {
    const { output } = await admin.center('LookupEvents', { ...old, accountId: labs });
    const [event] = output['events'] as unknown as { eventId: string; record: string }[];
    const { eventId = '' } = event ?? {};
    const alone = await admin.center('LookupEvents', { eventId });
    expect(alone.output['events']).toEqual([event]);
    const file = await admin.center('ExportEvents', { eventId });
    const content = file.output['content'];
    const text = gunzipSync(Buffer.from(typeof content === 'string' ? content : '', 'base64')).toString();
    expect(text).toBe(`{"Records":[${event?.record}]}`);
    expect((await admin.center('LookupEvents', { eventId: 'none-1' })).output['events']).toEqual([]);
    expect((await admin.center('LookupEvents', { eventId: 'x' })).errorType).toBe('ValidationException');
  });
});
