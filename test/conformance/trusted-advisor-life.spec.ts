/** When results change: by a refresh that has succeeded, asked for or by itself, and by nothing else. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { migrations } from '../../src/emulator/store/migrations.ts';
import type { EmulatorTables } from '../../src/emulator/store/schema.ts';
import {
  excludedResources,
  excludeResources,
} from '../../src/emulator/trusted-advisor/refreshing/exclude-resources.ts';
import {
  isAdvisorEnabled,
  switchAdvisor,
} from '../../src/emulator/trusted-advisor/refreshing/switch-advisor.ts';
import { engines } from '../databases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { documented, ours } from './labels.ts';
import { checkId } from './trusted-advisor.ts';

const accountId = '111122223333';
/** Amazon EBS Public Snapshots: refreshes itself. */
const automatic = 'ePs02jT06w';
const hour = 3600;
const week = 7 * 24 * hour;

interface Summary {
  readonly status: string;
  readonly timestamp: string;
  readonly resourcesSummary: { readonly resourcesFlagged: number; readonly resourcesSuppressed: number };
}

const inventoryOf = (count: number) => ({
  instances: [],
  addresses: Array.from({ length: count }, (_, index) => ({
    publicIp: `198.51.100.${index}`,
    allocationId: `eipalloc-${index}`,
    region: 'eu-west-1',
    instanceId: null,
  })),
  snapshots: Array.from({ length: count }, (_, index) => ({
    id: `snap-${index}`,
    name: '',
    volumeId: 'vol-1',
    region: 'eu-west-1',
    startedAt: '2026-01-01T00:00:00Z',
    description: '',
    sharedWith: ['all'],
  })),
});

// Time passes where a test says so: a refresh is over after three seconds.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe.each(engines)('Trusted Advisor on %s', (engine) => {
  let started: StartedEmulator;
  let database: Database<EmulatorTables>;
  beforeEach(async () => {
    started = await startTestEmulator(engine);
    database = await openDatabase<EmulatorTables>(started.location, migrations);
  });
  afterEach(async () => {
    await database.close();
    await started.stop();
  });

  const give = (count: number) =>
    started.emulator.control(`inventory/${accountId}`, inventoryOf(count), 'PUT');
  const pass = async (seconds: number): Promise<number> => {
    const { now } = await started.emulator.control('clock', { advanceSeconds: seconds });
    return Date.parse(String(now));
  };
  const refresh = async (id = checkId) => {
    const { output } = await started.emulator.call('RefreshTrustedAdvisorCheck', { checkId: id });
    return output['status'];
  };
  const statusOf = async (id = checkId) => {
    const input = { checkIds: [id] };
    const { output } = await started.emulator.call('DescribeTrustedAdvisorCheckRefreshStatuses', input);
    return (output['statuses'] as [{ status: string }])[0].status; // one id, one status
  };
  const summaryOf = async (id = checkId): Promise<Summary> => {
    const input = { checkIds: [id] };
    const { output } = await started.emulator.call('DescribeTrustedAdvisorCheckSummaries', input);
    return (output['summaries'] as [Summary])[0]; // one id, one summary
  };
  const flagged = async (id = checkId) => (await summaryOf(id)).resourcesSummary.resourcesFlagged;

  test(`${documented} what changes shows after a refresh has succeeded, and not before`, async () => {
    await give(2);
    await refresh();
    expect((await summaryOf()).status).toBe('not_available');
    await pass(10);
    expect(await flagged()).toBe(2);
    const { timestamp } = await summaryOf();
    await give(5);
    await pass(2 * hour);
    expect(await summaryOf()).toMatchObject({ timestamp, resourcesSummary: { resourcesFlagged: 2 } });
    await refresh();
    expect(await flagged()).toBe(2);
    await pass(10);
    expect(await flagged()).toBe(5);
    const { output } = await started.emulator.call('DescribeTrustedAdvisorCheckResult', { checkId });
    expect(output['result']).toMatchObject({ resourcesSummary: { resourcesFlagged: 5 } });
  });

  test(`${documented} what comes after a refresh does not show in it, whenever it is read`, async () => {
    await give(2);
    await refresh();
    await give(3);
    await pass(2 * hour);
    await give(4);
    expect(await flagged()).toBe(2);
    await refresh();
    await give(1);
    await pass(10);
    await started.restart().then((again) => (started = again));
    expect(await flagged()).toBe(4);
  });

  test(`${documented} a check refreshes by itself, each week after the last time`, async () => {
    await give(2);
    await refresh();
    await pass(10);
    await give(3);
    await pass(week - 20);
    expect(await flagged()).toBe(2);
    await pass(20);
    await give(7);
    expect(await flagged()).toBe(3);
    await pass(week);
    expect(await flagged()).toBe(7);
    expect(await statusOf()).toBe('success');
  });

  test(`${documented} some refresh themselves several times a day, and only so`, async () => {
    await give(2);
    expect((await summaryOf(automatic)).status).toBe('not_available');
    await pass(6 * hour);
    expect(await summaryOf(automatic)).toMatchObject({
      status: 'error',
      resourcesSummary: { resourcesFlagged: 2 },
    });
    await give(3);
    await pass(5 * hour);
    expect(await flagged(automatic)).toBe(2);
    await pass(hour);
    expect(await flagged(automatic)).toBe(3);
    for (const [operation, input] of [
      ['RefreshTrustedAdvisorCheck', { checkId: automatic }],
      ['DescribeTrustedAdvisorCheckRefreshStatuses', { checkIds: [checkId, automatic] }],
    ] as const) {
      expect(await started.emulator.call(operation, input)).toMatchObject({
        status: 400,
        errorType: 'InvalidParameterValueException',
        message: `[UNREFRESHABLE_CHECK_ID_ERROR] Check ${automatic} is not refreshable.`,
      });
    }
  });

  test(`${ours} a refresh is abandoned by a fault, changes nothing, and may be asked for again`, async () => {
    await give(2);
    await refresh();
    await pass(2 * hour);
    await give(3);
    await started.emulator.control('faults', { operation: 'CheckRefresh', times: 1 });
    expect(await refresh()).toMatchObject({ status: 'enqueued' });
    await pass(2);
    expect(await statusOf()).toBe('processing');
    await pass(2);
    expect(await statusOf()).toBe('abandoned');
    expect(await flagged()).toBe(2);
    await refresh();
    await pass(10);
    expect(await statusOf()).toBe('success');
    expect(await flagged()).toBe(3);
  });

  test(`${documented} disabled, every call is denied, and nothing refreshes`, async () => {
    await give(2);
    await refresh();
    await pass(10);
    await switchAdvisor(database, accountId, { isEnabled: false, now: await pass(1) });
    expect(await isAdvisorEnabled(database.read, accountId)).toBe(false);
    for (const [operation, input] of [
      ['DescribeTrustedAdvisorChecks', { language: 'en' }],
      ['DescribeTrustedAdvisorCheckResult', { checkId }],
      ['DescribeTrustedAdvisorCheckSummaries', { checkIds: [] }],
      ['DescribeTrustedAdvisorCheckRefreshStatuses', { checkIds: [] }],
      ['RefreshTrustedAdvisorCheck', { checkId }],
    ] as const) {
      const answer = await started.emulator.call(operation, input);
      expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
    }
    expect(await started.emulator.call('DescribeSeverityLevels', {})).toMatchObject({ status: 200 });
    await give(3);
    await switchAdvisor(database, accountId, { isEnabled: true, now: await pass(week) });
    expect(await flagged()).toBe(2);
    await pass(week);
    expect(await flagged()).toBe(3);
  });

  test(`${documented} excluded resources are suppressed from the next refresh on`, async () => {
    await give(3);
    await refresh();
    await pass(2 * hour);
    const read = async () => {
      const { output } = await started.emulator.call('DescribeTrustedAdvisorCheckResult', { checkId });
      return output['result'] as { flaggedResources: { resourceId: string; isSuppressed: boolean }[] };
    };
    const resourceId = (await read()).flaggedResources[1]?.resourceId ?? '';
    const exclude = async (isExcluded: boolean) =>
      excludeResources(database, [{ accountId, checkId, resourceId, isExcluded }], await pass(2 * hour));
    await exclude(true);
    await exclude(true);
    expect((await summaryOf()).resourcesSummary).toMatchObject({ resourcesFlagged: 3 });
    await refresh();
    await pass(10);
    expect((await summaryOf()).resourcesSummary).toEqual({
      resourcesProcessed: 3,
      resourcesFlagged: 2,
      resourcesIgnored: 0,
      resourcesSuppressed: 1,
    });
    const suppressed = (await read()).flaggedResources.filter(({ isSuppressed }) => isSuppressed);
    expect(suppressed.map((resource) => resource.resourceId)).toEqual([resourceId]);
    expect(await excludedResources(database, { accountId, checkId }, await pass(0))).toEqual(
      new Set([resourceId]),
    );
    await exclude(false);
    await refresh();
    await pass(10);
    expect((await summaryOf()).resourcesSummary).toMatchObject({
      resourcesFlagged: 3,
      resourcesSuppressed: 0,
    });
  });
});

describe('with AWS’s quotas', () => {
  test(`${documented} a refresh that comes too early is no error and begins nothing`, async () => {
    const started = await startTestEmulator('sqlite', { limits: 'aws' });
    const refresh = async () => {
      const { output } = await started.emulator.call('RefreshTrustedAdvisorCheck', { checkId });
      return output['status'] as { status: string; millisUntilNextRefreshable: number }; // by the model
    };
    expect(await refresh()).toMatchObject({ status: 'enqueued' });
    await started.emulator.control('clock', { advanceSeconds: 1800 });
    const early = await refresh();
    expect(early.status).toBe('success');
    expect(early.millisUntilNextRefreshable).toBeLessThanOrEqual(1_800_000);
    await started.emulator.control('clock', { advanceSeconds: 1800 });
    expect(await refresh()).toMatchObject({ status: 'enqueued' });
    await started.stop();
  });
});
