/** One check, or all of them, as a file: from AWS where it answers, and as it was known last where it does not. */
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from '../browser.ts';
import { askFile, contentOf, framesOf } from '../export-client.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { keepMadeUp, portsCheck } from './keep-results.ts';

const checkId = 'Z4AUBRNSmz';
const operation = 'ExportAdvisorChecks';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
  const addresses = [1, 2, 3].map((last) => ({
    publicIp: `198.51.100.${last}`,
    allocationId: `eipalloc-${last}`,
    region: 'eu-west-1',
    instanceId: null,
  }));
  await fetch(`${fixture.emulator.url}/_emulator/inventory/${retail}`, {
    method: 'PUT',
    body: JSON.stringify({ instances: [], addresses }),
  });
  await admin.call('RefreshTrustedAdvisorCheck', { checkId }, { account: retail });
  await fixture.control('clock', { advanceSeconds: 10 });
});
afterAll(() => fixture.close());

const file = (input: object, account = retail) => askFile(admin, operation, input, { account });

describe('one check', () => {
  test('in CSV has its own columns and each resource', async () => {
    const answer = await file({ format: 'csv', checkId });
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="trusted-advisor-210000000001-Z4AUBRNSmz-[\d-]+\.csv"/,
    );
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toContain('Resource status,Exclusion,AWS Region,Region,IP Address,Resource ID');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(
      /^Investigation recommended,Included,eu-west-1,eu-west-1,198\.51\.100\.\d,[\w-]{43}$/,
    );
  });

  test('in XLSX has the same rows', async () => {
    const { sheets } = await readXlsx(await (await file({ format: 'xlsx', checkId })).bytes());
    expect(sheets[0]?.rows).toHaveLength(4);
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['Resource status', 'Exclusion']);
  });

  test('in JSON says what and of when it is', async () => {
    const told = await (await file({ format: 'json', checkId })).json();
    expect(told).toMatchObject({
      accountId: retail,
      checks: [
        {
          checkId,
          name: 'Unassociated Elastic IP Addresses',
          status: 'warning',
          resourcesSummary: { resourcesProcessed: 3, resourcesFlagged: 3 },
          estimatedMonthlySavings: 10.95,
          takenAt: expect.any(String),
          columns: ['Region', 'IP Address'],
          resources: [{ status: 'warning', isSuppressed: false, metadata: { Region: 'eu-west-1' } }, {}, {}],
        },
      ],
    });
  });

  test('only with the resources that are asked for', async () => {
    const told = await (await file({ format: 'json', checkId, statuses: ['error'] })).json();
    expect(told).toMatchObject({ checks: [{ checkId, resources: [] }] });
  });

  test('an unknown one is refused before anything is sent', async () => {
    const answer = await file({ format: 'csv', checkId: 'nothing' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('checkId');
  });
});

describe('all checks', () => {
  test('in CSV each has a row, and says how far it is', async () => {
    const frames = await Array.fromAsync(framesOf(await file({ format: 'csv', progress: true })));
    expect(frames.at(-1)).toEqual({ kind: 'end' });
    const told = frames.findLast((frame) => frame.kind === 'progress');
    expect(told?.progress.total).toBeGreaterThan(100);
    expect(told?.progress.done).toBe(told?.progress.total);
    const lines = (await contentOf(frames)).toString().trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.includes(`,${checkId},`))).toHaveLength(3);
  });

  test('of some statuses', async () => {
    const told: { checks: { status: string }[] } = await (
      await file({ format: 'json', statuses: ['warning'] })
    ).json();
    expect(told.checks.map(({ status }) => status)).toEqual(['warning']);
  });
});

test('while the upstream is away it is told as it was known last, and of when', async () => {
  const text = '=cmd|/c calc';
  await keepMadeUp(fixture, labs, { [portsCheck]: [{ id: 'group-1', status: 'error', text }] });
  for (const one of [
    'DescribeTrustedAdvisorChecks',
    'DescribeTrustedAdvisorCheckSummaries',
    'DescribeTrustedAdvisorCheckResult',
  ]) {
    await fixture.control('faults', { operation: one, status: 503, times: 20 });
  }
  const told = await (await file({ format: 'json' }, labs)).json();
  expect(told).toMatchObject({
    checks: [{ checkId: portsCheck, status: 'error', takenAt: '2026-11-20T11:00:00.000Z' }],
  });
  // Nothing of it is computed by a spreadsheet.
  const { sheets } = await readXlsx(
    await (await file({ format: 'xlsx', checkId: portsCheck }, labs)).bytes(),
  );
  expect(sheets[0]?.rows[1]).toContain(text);
  expect(await (await file({ format: 'csv', checkId: portsCheck }, labs)).text()).toContain(`'${text}`);
  // Of an account of which nothing is known the failure is told.
  expect((await file({ format: 'json' })).status).toBe(503);
});
