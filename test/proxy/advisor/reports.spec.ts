/** Reports over many accounts: what is in them, whose they are, and how many there can be. */

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AdvisorReport } from '../../../src/contract/center/advisor-reports.ts';
import { BlobNotFound } from '../../../src/database/blobs.ts';
import { engines } from '../../databases.ts';
import { soon } from '../../soon.ts';
import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { hobby, labs, retail } from '../test-accounts.ts';
import { keepMadeUp, limitsCheck, portsCheck } from './keep-results.ts';

describe.each(engines)('Reports on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    await keepMadeUp(fixture, retail, {
      [portsCheck]: [
        { id: 'group-1', status: 'error', region: 'eu-west-1', text: '=cmd|/c calc' },
        { id: 'group-2', status: 'warning', region: 'us-east-1', isSuppressed: true },
        { id: 'group-3', status: 'ok' },
      ],
      [limitsCheck]: [{ id: 'limit-1', status: 'warning', region: 'us-east-1' }],
    });
    await keepMadeUp(fixture, labs, { [portsCheck]: [{ id: 'group-9', status: 'warning' }] });
  });
  afterAll(() => fixture.close());

  async function list(who = admin): Promise<AdvisorReport[]> {
    const { output } = await who.center('ListAdvisorReports', {});
    return output['reports'] as unknown as AdvisorReport[]; // the operation's answer
  }

  async function made(input: object, who = admin): Promise<AdvisorReport> {
    const { output, text } = await who.center('StartAdvisorReport', {
      name: 'Weekly',
      format: 'json',
      ...input,
    });
    const { reportId } = output;
    if (typeof reportId !== 'string') throw new Error(text);
    return await soon(async () => {
      const report = (await list(who)).find((each) => each.reportId === reportId);
      if (!report || report.state === 'running') throw new Error('It was not made.');
      return report;
    });
  }

  async function download({ reportId }: AdvisorReport, who = admin, headers: Record<string, string> = {}) {
    const address = `${who.url}/api/advisor-reports/${reportId}/file`;
    return await fetch(address, { headers: { cookie: who.cookie ?? '', ...headers } });
  }

  async function filesOf(report: AdvisorReport, who = admin): Promise<Record<string, string>> {
    const answer = await download(report, who);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(await answer.bytes());
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, new TextDecoder('utf-8').decode(bytes)]),
    );
  }

  test('have a summary, a schema and the resources of all accounts', async () => {
    const report = await made({});
    expect(report).toMatchObject({
      name: 'Weekly',
      format: 'json',
      state: 'done',
      accountsDone: 3,
      accountsTotal: 3,
      resources: 5,
      finishedAt: expect.any(String),
    });
    const files = await filesOf(report);
    expect(Object.keys(files)).toEqual(['resources.json', 'summary.json', 'schema.json']);
    expect(JSON.parse(files['schema.json'] ?? '')).toEqual({
      [portsCheck]: ['Region', 'Group'],
      [limitsCheck]: ['Region', 'Limit'],
    });
    expect(JSON.parse(files['summary.json'] ?? '')).toMatchObject({
      numAccounts: 3,
      numResources: 5,
      filtersApplied: {
        accountIds: [retail, labs, hobby],
        checkIds: 'All',
        categories: 'All',
        statuses: 'All',
        regions: 'All',
      },
      categoryStatusMap: {
        security: {
          name: 'Security',
          statusMap: { ERROR: { name: 'Red', count: 1 }, WARN: { name: 'Yellow', count: 1 } },
        },
        service_limits: { statusMap: { WARN: { name: 'Yellow', count: 1 } } },
      },
      accountStatusMap: { [labs]: { security: { statusMap: { WARN: { count: 1 } } } } },
    });
    const resources: object[] = JSON.parse(files['resources.json'] ?? '');
    expect(resources).toHaveLength(5);
    expect(resources[0]).toEqual({
      accountId: retail,
      accountName: 'Retail',
      checkId: portsCheck,
      checkName: 'Open Ports',
      category: 'security',
      region: 'eu-west-1',
      resourceId: 'group-1',
      status: 'ERROR',
      isSuppressed: false,
      timestamp: '2026-11-20T10:00:00.000Z',
      metadata: { Region: 'eu-west-1', Group: '=cmd|/c calc' },
    });
  });

  test('hold what their filters leave', async () => {
    const ids = async (filter: object) => {
      const files = await filesOf(await made(filter));
      const resources: { resourceId: string }[] = JSON.parse(files['resources.json'] ?? '');
      return resources.map(({ resourceId }) => resourceId);
    };
    expect(await ids({ accountIds: [labs] })).toEqual(['group-9']);
    expect(await ids({ regions: ['us-east-1'] })).toEqual(['group-2', 'group-3', 'limit-1', 'group-9']);
    expect(await ids({ categories: ['service_limits'] })).toEqual(['limit-1']);
    expect(await ids({ checkIds: [portsCheck], statuses: ['error'] })).toEqual(['group-1']);
  });

  test('in CSV no cell is computed', async () => {
    const files = await filesOf(await made({ format: 'csv', statuses: ['error'] }));
    const [head, row] = (files['resources.csv'] ?? '').split('\r\n');
    expect(head).toContain('Account ID,Account,Check ID,Check,Category,Region,Resource ID,Status');
    expect(row).toContain(`${retail},Retail,${portsCheck},Open Ports,security,eu-west-1,group-1,ERROR,false`);
    expect(row).not.toMatch(/(?:^|,)"?=/);
    expect(row).toContain('Group: =cmd|/c calc');
  });

  test('a download goes on where it broke off, and is recorded', async () => {
    const report = await made({});
    const whole = await (await download(report)).bytes();
    expect(whole).toHaveLength(report.size);
    const rest = await download(report, admin, { range: 'bytes=10-' });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-${whole.length - 1}/${whole.length}`,
    ]);
    expect(await rest.bytes()).toEqual(whole.subarray(10));
    const records = (await fixture.audit()).filter(({ eventName }) => eventName === 'DownloadAdvisorReport');
    expect(records.at(-1)).toMatchObject({
      requestParameters: { reportId: report.reportId },
      userIdentity: { userName: 'admin' },
    });
  });

  test('are of who made them, of the accounts that they may see, as long as they may', async () => {
    const own = await made({});
    const ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: labs }]);
    const hers = await made({}, ann);
    expect(hers).toMatchObject({ accountsTotal: 1, resources: 1 });
    expect((await list(ann)).map(({ reportId }) => reportId)).toEqual([hers.reportId]);
    expect((await download(own, ann)).status).toBe(404);
    const stolen = await ann.center('DeleteAdvisorReport', { reportId: own.reportId });
    expect(stolen.errorType).toBe('ValidationException');
    const named = await ann.center('StartAdvisorReport', { name: 'x', format: 'json', accountIds: [retail] });
    expect([named.status, named.errorType]).toEqual([403, 'AccessDeniedException']);
    const reader = await fixture.userWith('reader', [{ policy: 'TrustedAdvisorReadOnly', scope: labs }]);
    const denied = await reader.center('StartAdvisorReport', { name: 'x', format: 'json' });
    expect(denied.errorType).toBe('ValidationException');
    expect((await download(hers, ann)).status).toBe(200);
    await fixture.database.write((transaction) =>
      transaction.deleteFrom('policy_attachments').where('scope', '=', labs).execute(),
    );
    expect((await download(hers, ann)).status).toBe(403);
  });

  // A SQLite file has one process, whose own maker takes up whatever is under way.
  test.each(engine === 'postgres' ? [engine] : [])('one at a time, until six hours', async () => {
    const eve = await fixture.userWith('eve', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const first = await made({}, eve);
    const change = (values: object) =>
      fixture.database.write((transaction) =>
        transaction
          .updateTable('advisor_reports')
          .set(values)
          .where('report_id', '=', first.reportId)
          .execute(),
      );
    const busy = { lease_owner: 'another process', lease_until: Date.now() + 86_400_000 };
    await change({ state: 'running', ...busy });
    const second = await eve.center('StartAdvisorReport', { name: 'x', format: 'json' });
    expect(second.errorType).toBe('LimitExceededException');
    await change({ started_at: Date.now() - 7 * 3_600_000 });
    expect((await made({}, eve)).state).toBe('done');
    await change({ state: 'done', lease_owner: null });
  });

  test('the last fifty are kept', async () => {
    const ben = await fixture.userWith('ben', [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const first = await made({}, ben);
    const row = await fixture.database.read
      .selectFrom('advisor_reports')
      .selectAll()
      .where('report_id', '=', first.reportId)
      .executeTakeFirstOrThrow();
    const older = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      report_id: `older-${index}`,
      started_at: index + 1,
      blob_id: null,
    }));
    await fixture.database.write((transaction) =>
      transaction.insertInto('advisor_reports').values(older).execute(),
    );
    const newest = await made({}, ben);
    const left = await list(ben);
    expect(left).toHaveLength(50);
    expect(left[0]?.reportId).toBe(newest.reportId);
    expect(left.at(-1)?.reportId).toMatch(/^older-/);
  });

  test('one that is deleted is gone with its bytes', async () => {
    const report = await made({});
    const row = await fixture.database.read
      .selectFrom('advisor_reports')
      .select('blob_id')
      .where('report_id', '=', report.reportId)
      .executeTakeFirstOrThrow();
    expect((await admin.center('DeleteAdvisorReport', { reportId: report.reportId })).status).toBe(200);
    expect((await list()).map(({ reportId }) => reportId)).not.toContain(report.reportId);
    expect((await download(report)).status).toBe(404);
    const bytes = () => fixture.database.blobs.read(row.blob_id ?? '');
    await soon(() => expect(bytes()).rejects.toThrow(BlobNotFound));
  });

  test('one that was under way when the process ended is made by the next', async () => {
    const report = await made({ name: 'Interrupted' });
    await fixture.database.write((transaction) =>
      transaction
        .updateTable('advisor_reports')
        .set({ state: 'running', blob_id: null, lease_owner: 'gone', lease_until: 1 })
        .where('report_id', '=', report.reportId)
        .execute(),
    );
    await fixture.restart();
    admin = await fixture.admin();
    const { reportId, resources, size } = report;
    await soon(async () => {
      const again = (await list()).find((each) => each.reportId === reportId);
      expect(again).toMatchObject({ state: 'done', resources, size });
    });
  });
});
