/** The event history: what is found, what is exported, and whether the chains hold. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AuditRecord } from '../../src/contract/audit-record.ts';
import type { HistoryEvent } from '../../src/contract/center/events.ts';
import { environmentWith } from '../../src/config.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { AuditLog } from '../../src/proxy/audit/audit-log.ts';
import { verifyChains } from '../../src/proxy/audit/verify-chains.ts';
import { centerMigrations } from '../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../src/proxy/store/schema.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

describe.each(engines)('the event history on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  let caseId: string;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    const reader = await fixture.userWith('rea', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    const answer = await admin.call('CreateCase', someCase(), { account: retail });
    caseId = textOf(answer.output['caseId']);
    await admin.call('DescribeCases', {}, { account: labs });
    await reader.call('DescribeCases', {}, { account: retail });
    await reader.call('CreateCase', someCase(), { account: retail });
    await admin.call('ResolveCase', { caseId: 'case-none' }, { account: retail });
  });
  afterAll(() => fixture.close());

  async function find(filter: object): Promise<HistoryEvent[]> {
    const answer = await admin.center('LookupEvents', filter);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    // The operation's documented answer.
    return answer.output['events'] as unknown as HistoryEvent[];
  }

  test('is narrowed by each member and by all', async () => {
    const names = async (filter: object) =>
      (await find(filter)).map(({ eventName }) => eventName).toSorted((a, b) => a.localeCompare(b));
    expect(await names({ userName: 'rea' })).toEqual(['ConsoleLogin', 'CreateCase', 'DescribeCases']);
    expect(await names({ accountId: labs })).toEqual(['DescribeCases']);
    expect(await names({ caseId })).toEqual(['CreateCase']);
    expect(await names({ outcome: 'denied' })).toEqual(['CreateCase']);
    expect(await names({ outcome: 'error', accountId: retail })).toEqual(['ResolveCase']);
    expect(await names({ eventName: 'CreateCase', outcome: 'success' })).toEqual(['CreateCase']);
    expect(await names({ userName: 'rea', accountId: labs })).toEqual([]);
    expect(await names({ startTime: '2100-01-01T00:00:00Z' })).toEqual([]);
    expect(await names({ endTime: '2000-01-01T00:00:00Z' })).toEqual([]);
    expect(await names({ userName: "' or 1=1 --" })).toEqual([]);
  });

  test('is paged, newest first, without a gap or a repetition while it grows', async () => {
    const seen: string[] = [];
    let nextToken: unknown;
    const until = { endTime: new Date(Date.now() + 60_000).toISOString() };
    const before = (await find({ ...until, maxResults: 100 })).map(({ eventId }) => eventId);
    do {
      const page = await admin.center('LookupEvents', { ...until, maxResults: 2, nextToken });
      // As above.
      const events = page.output['events'] as unknown as HistoryEvent[];
      seen.push(...events.map(({ eventId }) => eventId));
      nextToken = page.output['nextToken'];
    } while (nextToken !== undefined && seen.length < 100);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  test('is exported as CloudTrail log files', async () => {
    const { output } = await admin.center('ExportEvents', { accountId: retail });
    expect(output['fileName']).toMatch(
      new RegExp(`^${retail}_CloudTrail_us-east-1_\\d{8}T\\d{4}Z_[0-9a-f]{16}\\.json\\.gz$`),
    );
    const text = gunzipSync(Buffer.from(textOf(output['content']), 'base64')).toString();
    // What a log file holds.
    const { Records } = JSON.parse(text) as { Records: AuditRecord[] };
    expect(Records.length).toBeGreaterThanOrEqual(4);
    expect(Records.every(({ recipientAccountId }) => recipientAccountId === retail)).toBe(true);
    expect((await fixture.audit()).find(({ eventName }) => eventName === 'ExportEvents')).toMatchObject({
      requestParameters: { accountId: retail },
      responseElements: { fileName: output['fileName'] },
    });
  });

  test.each([
    [{ startTime: 'yesterday' }, /^startTime: /],
    [{ outcome: 'bad' }, /^outcome: /],
    [{ maxResults: 0 }, /^maxResults: /],
    [{ maxResults: 101 }, /^maxResults: /],
    [{ nextToken: 'W10' }, /^nextToken: /],
    [{ nextToken: '%%%' }, /^nextToken: /],
    [{ subject: 'x' }, /not known/],
  ])('%j is refused', async (filter, message) => {
    const answer = await admin.center('LookupEvents', filter);
    expect(answer.errorType).toBe('ValidationException');
    expect(answer.output['message']).toMatch(message);
  });
});

const record = (eventName: string): AuditRecord => ({
  eventVersion: '1.11',
  userIdentity: { type: 'Unknown' },
  eventTime: '2026-11-20T12:00:00Z',
  eventSource: 'supportcenter',
  eventName,
  awsRegion: 'us-east-1',
  sourceIPAddress: '192.0.2.1',
  userAgent: null,
  requestParameters: null,
  responseElements: null,
  requestID: 'r',
  eventID: 'e',
  readOnly: true,
  eventType: 'AwsApiCall',
  managementEvent: true,
  eventCategory: 'Management',
});

describe('audit:verify', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support-center-audit-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function storeWith(name: string, tamper: string): Promise<string> {
    const dataDir = join(folder, name);
    const location = { file: join(dataDir, 'center.sqlite'), blobFolder: join(dataDir, 'blobs', 'center') };
    const database = await openDatabase<CenterTables>({ engine: 'sqlite', ...location }, centerMigrations);
    for (const log of [new AuditLog(database), new AuditLog(database)]) {
      for (const event of ['One', 'Two', 'Three', 'Four']) await log.write(record(event));
    }
    const { sql } = await import('kysely');
    const first = `chain_id = (select min(chain_id) from audit)`;
    if (tamper !== '') await database.write((write) => sql.raw(`${tamper} and ${first}`).execute(write));
    const { broken } = await verifyChains(database);
    expect(broken.map(({ sequence }) => sequence)).toHaveLength(tamper === '' ? 0 : 1);
    await database.close();
    return dataDir;
  }

  async function run(dataDir: string): Promise<{ code: number; output: string }> {
    const program = join(import.meta.dirname, '..', '..', 'src', 'commands', 'audit-verify.ts');
    const env = environmentWith({ DATA_DIR: dataDir, DATABASE_URL: '' });
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program], { env });
      return { code: 0, output: stdout };
    } catch (failure) {
      // Rejects with the code and what was printed.
      const { code, stdout, stderr } = failure as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  }

  test('finds whole chains whole', async () => {
    const { code, output } = await run(await storeWith('whole', ''));
    expect([code, output]).toEqual([0, '8 records in 2 chains. All chains hold.\n']);
  });

  test.each([
    ['a changed record', "update audit set record = replace(record, 'Two', 'Ten') where sequence = 2", 2],
    ['a record taken out', 'delete from audit where sequence = 3', 4],
    ['the first taken out', 'delete from audit where sequence = 1', 2],
    ['a changed column', "update audit set user_name = 'else' where sequence = 3", 3],
    ['a changed hash', "update audit set hash = 'x' where sequence = 4", 4],
  ])('names %s', async (name, tamper, sequence) => {
    const { code, output } = await run(await storeWith(name.replaceAll(' ', '-'), tamper));
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^Broken: chain [\\w-]{36}, record ${sequence}: `));
    expect(output).toContain('1 broken.');
  });

  test('names each chain that was tampered with, and leaves the others whole', async () => {
    const dataDir = await storeWith('two-of-three', "update audit set hash = 'x' where sequence = 2");
    const location = { file: join(dataDir, 'center.sqlite'), blobFolder: join(dataDir, 'blobs', 'center') };
    const database = await openDatabase<CenterTables>({ engine: 'sqlite', ...location }, centerMigrations);
    const log = new AuditLog(database);
    for (const event of ['One', 'Two']) await log.write(record(event));
    // A whole chain that a process never wrote does not fit its own id.
    const { sql } = await import('kysely');
    const forged = `insert into audit select 'forged', sequence, hash, record, event_time, event_name,
      user_name, account_id, case_id, error_code from audit where chain_id = (select max(chain_id) from audit)`;
    await database.write((write) => sql.raw(forged).execute(write));
    await database.close();
    const { code, output } = await run(dataDir);
    expect(code).toBe(1);
    const lines = output.split('\n').filter((line) => line.startsWith('Broken: '));
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(expect.stringMatching(/chain forged, record 1: the hash does not fit/));
    expect(lines).toContainEqual(expect.stringMatching(/record 2: the hash does not fit/));
    expect(output).toMatch(/in 4 chains\. 2 broken\.\n$/);
  });

  test('says where there is nothing to check', async () => {
    const { code, output } = await run(join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(output).toContain('There is no store at');
  });
});
