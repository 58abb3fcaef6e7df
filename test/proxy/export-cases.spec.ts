/** The whole result of a search as a file. */
import { setTimeout as pause } from 'node:timers/promises';

import { readXlsx } from 'hucre';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { caseColumns, rowsHeader } from '../../src/contract/center/exports.ts';
import { writeContactBlock } from '../../src/support/contact-block.ts';
import { awsName } from '../../src/support/origin.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { addPeopleAndTeams, assignWork } from './cases/assign-work.ts';
import { caseOf, message, opened } from './cases/index-database.ts';
import { tellCases } from './cases/tell-cases.ts';
import { askFile, contentOf, framesOf } from './export-client.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const minute = 60_000;
const head = writeContactBlock({ method: 'phone', phoneNumber: '+49 30 1234567', extension: '42' }, 'Help.');
const cases = [
  caseOf(1, {
    subject: '=HYPERLINK("http://example.com")',
    severityCode: 'urgent',
    ccEmailAddresses: ['a@example.com', 'b@example.com'],
    firstResponseDue: opened + 61 * minute,
    communications: [message(opened + minute, head), message(opened + 30 * minute, 'We look.', awsName)],
  }),
  caseOf(2, { subject: 'Störung, "laut"', language: 'ja', submittedBy: 'bob', status: 'resolved' }),
  caseOf(3, { subject: '+1 on the queue', firstResponseDue: opened + 4 * minute }),
];

/** Records of a file without line breaks in its cells. */
function records(csv: string): string[][] {
  return csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|(?<=,))(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}

describe.each(engines)('ExportCases on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    await tellCases(fixture.database, retail, cases);
    await tellCases(fixture.database, labs, [caseOf(4, { subject: 'Labs' }, labs)]);
    await addPeopleAndTeams(fixture.database);
    const shares = { owner: 'ann', team: 'Network', labels: ['vip', 'billing'], followUpOn: '2026-12-24' };
    await assignWork(
      fixture.database,
      cases.slice(0, 1).map((one) => ({ ...one, ...shares, accountId: retail })),
    );
    // The first one was opened before AWS answered.
    const [{ caseId } = { caseId: '' }] = cases;
    await fixture.database.write(async (transaction) => {
      await sql`insert into case_reads (user_id, case_id, read_at)
        select user_id, ${caseId}, ${opened + 2 * minute} from users where user_name = 'admin'`.execute(
        transaction,
      );
    });
  });
  afterAll(() => fixture.close());

  async function exported(input: object, who = admin): Promise<Response> {
    return await askFile(who, 'ExportCases', { sort: 'displayId', ...input });
  }

  async function rows(input: object, who = admin): Promise<string[][]> {
    const answer = await exported({ format: 'csv', ...input }, who);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([200, text]);
    const found = records(text);
    expect(answer.headers.get(rowsHeader)).toBe(String(found.length - 1));
    return found;
  }

  test('CSV has every column, times in the person’s zone, and nothing to compute', async () => {
    const answer = await exported({ format: 'csv', timeZone: 'Europe/Berlin', accountIds: [retail] });
    expect(answer.headers.get('content-disposition')).toMatch(/filename="cases-\d{4}-\d\d-\d\d\.csv"$/);
    const bytes = Buffer.from(await answer.bytes());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [titles = [], first = [], second = []] = records(bytes.toString());
    expect(titles).toHaveLength(Object.keys(caseColumns).length);
    const told = Object.fromEntries(titles.map((title, index) => [title, first[index]]));
    expect(told).toMatchObject({
      Case: '9000000001',
      Subject: `'=HYPERLINK("http://example.com")`,
      Status: 'Opened',
      'Account ID': retail,
      'Additional contacts': 'a@example.com, b@example.com',
      'Contact method': 'phone',
      'Phone number': "'+49 30 1234567 ext. 42",
      'Created (Europe/Berlin)': '2026-11-02T10:01:00+01:00',
      'First response due (Europe/Berlin)': '2026-11-02T11:01:00+01:00',
      'First response (Europe/Berlin)': '2026-11-02T10:30:00+01:00',
      'First response on time': 'met',
      Language: 'en',
      Messages: '2',
      Unread: 'true',
      Owner: 'ann',
      Team: 'Network',
      Labels: 'billing, vip',
      'Follow up on': '2026-12-24',
    });
    expect(second).toContain('Störung, "laut"');
  });

  test('XLSX has texts as texts and times as dates', async () => {
    const columns = [
      'subject',
      'timeCreated',
      'firstResponse',
      'communicationCount',
      'isUnread',
      'followUpOn',
    ];
    const answer = await exported({ format: 'xlsx', accountIds: [retail], columns });
    const { sheets } = await readXlsx(await answer.bytes());
    expect(sheets[0]?.rows).toEqual([
      ['Subject', 'Created (UTC)', 'First response on time', 'Messages', 'Unread', 'Follow up on'],
      ['=HYPERLINK("http://example.com")', new Date(opened + minute), 'met', 2, true, new Date('2026-12-24')],
      ['Störung, "laut"', new Date(opened + 2 * minute), null, 0, false, null],
      ['+1 on the queue', new Date(opened + 3 * minute), 'missed', 0, false, null],
    ]);
  });

  test('is the result that is on the screen, in its order, whatever its page', async () => {
    const columns = ['displayId'];
    const numbers = async (input: object) => (await rows({ columns, ...input })).slice(1).flat();
    const all = ['9000000001', '9000000002', '9000000003', '9000000004'];
    expect(await numbers({})).toEqual(all);
    expect(await numbers({ sort: 'displayId', descending: true })).toEqual(all.toReversed());
    const tokens = [{ property: 'submittedBy', operator: '=', value: 'bob' }];
    expect(await numbers({ tokens })).toEqual(['9000000002']);
    expect(await numbers({ accountIds: [labs] })).toEqual(['9000000004']);
    expect(await numbers({ tokens: [{ property: 'status', operator: '=', value: 'none' }] })).toEqual([]);
  });

  test('says how far it is', async () => {
    const answer = await exported({ format: 'csv', progress: true });
    const frames = await Array.fromAsync(framesOf(answer));
    expect(frames[0]).toEqual({ kind: 'progress', progress: { done: 0, total: 4 } });
    expect(frames.slice(-2)).toEqual([
      { kind: 'progress', progress: { done: 4, total: 4 } },
      { kind: 'end' },
    ]);
    expect(records((await contentOf(frames)).toString())).toHaveLength(5);
  });

  test('is on record', async () => {
    await rows({ accountIds: [retail] });
    const record = (await fixture.audit()).findLast(({ eventName }) => eventName === 'ExportCases');
    expect(record).toMatchObject({
      requestParameters: { accountIds: [retail], format: 'csv' },
      responseElements: { fileName: expect.stringMatching(/\.csv$/), rows: 3 },
    });
  });

  test('is refused for what is no search, no format, no column, and of accounts that are not open', async () => {
    const refusal = async (input: object, who = admin) => {
      const answer = await exported(input, who);
      return [answer.status, ((await answer.json()) as Record<string, string>)['__type']]; // AWS's envelope
    };
    for (const input of [
      {},
      { format: 'pdf' },
      { format: 'csv', columns: [] },
      { format: 'csv', columns: ['body'] },
      { format: 'csv', columns: ['subject', 'subject'] },
      { format: 'csv', timeZone: 'Mars' },
      { format: 'csv', sort: 'weather' },
    ]) {
      expect(await refusal(input)).toEqual([400, 'ValidationException']);
    }
    const reader = await fixture.userWith('rea', [{ policy: 'AWSSupportReadOnly', scope: labs }]);
    expect(await refusal({ format: 'csv', accountIds: [retail] }, reader)).toEqual([
      403,
      'AccessDeniedException',
    ]);
    expect((await rows({ columns: ['accountId'] }, reader)).slice(1)).toEqual([[labs]]);
  });

  test('a condition narrows it, and what may not be read is left out', async () => {
    const statement = (Action: readonly string[], rest: object = {}) => ({
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*', ...rest }] },
      scope: retail,
    });
    const list = ['support:SearchForCases', 'support:DescribeCases'];
    const ofAnn = { Condition: { StringEquals: { 'supportcenter:SubmittedBy': 'ann' } } };
    const columns = ['displayId', 'contactMethod'];
    const narrow = await fixture.userWith('narrow', [
      statement([...list, 'support:DescribeCommunications'], ofAnn),
    ]);
    expect((await rows({ columns }, narrow)).slice(1)).toEqual([
      ['9000000001', 'phone'],
      ['9000000003', ''],
    ]);
    const blind = await fixture.userWith('blind', [statement(list)]);
    expect((await rows({ columns }, blind)).slice(1).map(([, method]) => method)).toEqual(['', '', '']);
  });
});

describe('ExportCases of 50,000 rows', () => {
  const many = 50_000;
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture();
    admin = await fixture.admin();
    await fixture.database.write(async (transaction) => {
      await sql`insert into indexed_cases (case_id, account_id, display_id, subject, status, service_code,
          category_code, severity_code, issue_type, language, submitted_by, time_created, time_updated,
          last_origin, communication_count, has_attachment, is_whole, seen_at)
        with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
        select 'case-' || i, ${retail}, printf('%08d', i), printf('%.*c', 1000, 'x') || i, 'opened', 's', 'c', 'low',
          'technical', 'en', 'ann', i, i, 'CUSTOMER', 1, 0, 1, 0 from n`.execute(transaction);
    });
  });
  afterAll(() => fixture.close());

  const ask = (input: object, signal?: AbortSignal) =>
    askFile(admin, 'ExportCases', { sort: 'displayId', ...input }, { signal: signal ?? null });

  test('begins before the last rows are read, and has them all', async () => {
    const answer = await ask({ format: 'csv', columns: ['displayId', 'subject'] });
    const reader = answer.body?.getReader();
    const pieces = [(await reader?.read())?.value ?? new Uint8Array()];
    expect(answer.headers.get(rowsHeader)).toBe(String(many));
    await fixture.database.write((transaction) =>
      transaction
        .updateTable('indexed_cases')
        .set({ subject: 'written later' })
        .where('case_id', '=', `case-${many}`)
        .execute(),
    );
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      pieces.push(next.value);
    const lines = Buffer.concat(pieces).toString().trimEnd().split('\r\n');
    expect([lines.length, lines.at(-1)]).toEqual([many + 1, `${many},written later`.padStart(22, '0')]);
  });

  test('stays within its memory, whoever reads slowly', async () => {
    const before = process.memoryUsage().rss;
    let peak = 0;
    let size = 0;
    const answer = await ask({ format: 'csv' });
    for await (const piece of answer.body ?? []) {
      size += piece.length;
      peak = Math.max(peak, process.memoryUsage().rss);
    }
    expect(size).toBeGreaterThan(50_000_000);
    expect((peak - before) / 1e6).toBeLessThan(150);
  });

  test('XLSX has them all', async () => {
    const answer = await ask({ format: 'xlsx', columns: ['displayId', 'timeCreated'] });
    const { sheets } = await readXlsx(await answer.bytes());
    expect(sheets[0]?.rows).toHaveLength(many + 1);
    expect(sheets[0]?.rows.at(-1)?.[0]).toBe('00050000');
  });

  test('ends when the client goes away', async () => {
    const gone = new AbortController();
    const answer = await ask({ format: 'csv', progress: true }, gone.signal);
    await answer.body?.getReader().read();
    gone.abort();
    await expect.poll(() => fixture.log()).toContain('broke off on its way');
    await pause(10);
    expect((await ask({ format: 'csv', columns: ['displayId'] })).status).toBe(200);
  });
});
