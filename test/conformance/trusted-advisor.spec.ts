/** The five operations of Trusted Advisor, over an inventory that the control puts in place. */
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  DescribeTrustedAdvisorCheckResultCommand,
  DescribeTrustedAdvisorCheckSummariesCommand,
  DescribeTrustedAdvisorChecksCommand,
  RefreshTrustedAdvisorCheckCommand,
} from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const addresses = 'Z4AUBRNSmz';
const rootMfa = '7DAFEmoDos';
const publicSnapshots = 'ePs02jT06w';
const retired = 'zXCkfM1nI3';

const address = {
  publicIp: '203.0.113.7',
  allocationId: 'eipalloc-1',
  region: 'eu-west-1',
  instanceId: null,
};
const inventory = { instances: [], addresses: [address], rootUser: { isMfaEnabled: false } };

describeEmulator('Trusted Advisor', (emulator) => {
  const place = (document: object, accountId = '111122223333') =>
    emulator().control(`inventory/${accountId}`, document, 'PUT');
  const refresh = (checkId: string) =>
    emulator().sdk().send(new RefreshTrustedAdvisorCheckCommand({ checkId }));
  const summaryOf = async (checkId: string) => {
    const command = new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: [checkId] });
    return (await emulator().sdk().send(command)).summaries?.[0];
  };
  const resultOf = async (checkId: string) =>
    (await emulator().sdk().send(new DescribeTrustedAdvisorCheckResultCommand({ checkId }))).result;

  test.each([
    ['DescribeTrustedAdvisorChecks', { language: 5 }],
    ['DescribeTrustedAdvisorCheckResult', { checkId: [] }],
    ['DescribeTrustedAdvisorCheckSummaries', { checkIds: addresses }],
    ['DescribeTrustedAdvisorCheckRefreshStatuses', { checkIds: [5] }],
    ['RefreshTrustedAdvisorCheck', { checkId: {} }],
  ])(`${proven} malformed: %s`, async (operation, input) => {
    expect(await emulator().call(operation, input)).toMatchObject({
      status: 400,
      errorType: 'SerializationException',
    });
  });

  test.each([
    ['DescribeTrustedAdvisorChecks', {}],
    ['DescribeTrustedAdvisorCheckResult', {}],
    ['DescribeTrustedAdvisorCheckSummaries', {}],
    ['DescribeTrustedAdvisorCheckRefreshStatuses', {}],
    ['RefreshTrustedAdvisorCheck', {}],
  ])(`${proven} invalid: %s`, async (operation, input) => {
    expect(await emulator().call(operation, input)).toMatchObject({
      status: 400,
      errorType: 'ValidationException',
    });
  });

  test.each([
    [documented, 'DescribeTrustedAdvisorCheckResult', { checkId: retired }],
    [documented, 'DescribeTrustedAdvisorCheckSummaries', { checkIds: [addresses, retired] }],
    [documented, 'RefreshTrustedAdvisorCheck', { checkId: retired }],
    [ours, 'DescribeTrustedAdvisorCheckResult', { checkId: 'none' }],
    [ours, 'DescribeTrustedAdvisorCheckSummaries', { checkIds: [null] }],
    [ours, 'DescribeTrustedAdvisorChecks', { language: 'xx' }],
    [documented, 'RefreshTrustedAdvisorCheck', { checkId: publicSnapshots }],
    [documented, 'DescribeTrustedAdvisorCheckRefreshStatuses', { checkIds: [addresses, publicSnapshots] }],
  ])('%s refused: %s %o', async (_label, operation, input) => {
    expect(await emulator().call(operation, input)).toMatchObject({
      status: 400,
      errorType: 'InvalidParameterValueException',
    });
  });

  test(`${proven} a check has id, name, description, category and columns`, async () => {
    const { checks = [] } = await emulator()
      .sdk()
      .send(new DescribeTrustedAdvisorChecksCommand({ language: 'en' }));
    expect(checks.find(({ id }) => id === addresses)).toEqual({
      id: addresses,
      name: 'Unassociated Elastic IP Addresses',
      description: expect.stringContaining('<h4>Alert Criteria</h4>'),
      category: 'cost_optimizing',
      metadata: ['Region', 'IP Address'],
    });
    expect(new Set(checks.map(({ category }) => category)).size).toBe(6);
  });

  test(`${documented} keys of the plans Basic and Developer have no API; the console has some checks`, async () => {
    const input = { language: 'en' };
    expect(await emulator().call('DescribeTrustedAdvisorChecks', input, keyOf('basil'))).toMatchObject({
      errorType: 'SubscriptionRequiredException',
    });
    const { output } = await emulator().callAsConsole('DescribeTrustedAdvisorChecks', input, '444455556666');
    const listed = JSON.stringify(output);
    expect([listed.includes(rootMfa), listed.includes(addresses)]).toEqual([true, false]);
  });

  describe('Results', () => {
    test(`${ours} a check that was never refreshed is not available`, async () => {
      expect(await summaryOf('Qch7DwouX1')).toMatchObject({
        status: 'not_available',
        hasFlaggedResources: false,
        resourcesSummary: { resourcesProcessed: 0, resourcesFlagged: 0 },
      });
    });

    test(`${documented} change by a refresh and not before`, async () => {
      await place(inventory);
      await refresh(addresses);
      expect(await summaryOf(addresses)).toMatchObject({ status: 'warning', hasFlaggedResources: true });
      await place({ ...inventory, addresses: [] });
      expect(await summaryOf(addresses)).toMatchObject({ status: 'warning' });
      await refresh(addresses);
      expect(await summaryOf(addresses)).toMatchObject({ status: 'ok', hasFlaggedResources: false });
    });

    test(`${proven} a result lists resources as AWS’s example shows them`, async () => {
      await place(inventory);
      await refresh(addresses);
      const result = await resultOf(addresses);
      expect(result).toEqual({
        checkId: addresses,
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        status: 'warning',
        resourcesSummary: {
          resourcesProcessed: 1,
          resourcesFlagged: 1,
          resourcesIgnored: 0,
          resourcesSuppressed: 0,
        },
        categorySpecificSummary: {
          costOptimizing: { estimatedMonthlySavings: 3.65, estimatedPercentMonthlySavings: 100 },
        },
        flaggedResources: [
          {
            status: 'warning',
            region: 'eu-west-1',
            resourceId: expect.stringMatching(/^[\w-]{43}$/),
            isSuppressed: false,
            metadata: ['eu-west-1', '203.0.113.7'],
          },
        ],
      });
    });

    test(`${ours} what the inventory does not have is not available`, async () => {
      await place({ rootUser: { isMfaEnabled: true } });
      await refresh(addresses);
      await refresh(rootMfa);
      expect(await summaryOf(addresses)).toMatchObject({ status: 'not_available' });
      expect(await resultOf(rootMfa)).toMatchObject({ status: 'ok', flaggedResources: [{ status: 'ok' }] });
    });

    test('of one account are not those of another', async () => {
      await place({ rootUser: { isMfaEnabled: false } });
      await refresh(rootMfa);
      const input = { checkIds: [rootMfa] };
      const { output } = await emulator().call('DescribeTrustedAdvisorCheckSummaries', input, keyOf('bob'));
      expect(output).toMatchObject({ summaries: [{ status: 'not_available' }] });
    });

    test('come in the order in which checks were asked for', async () => {
      const checkIds = [rootMfa, addresses, rootMfa];
      const { output } = await emulator().call('DescribeTrustedAdvisorCheckSummaries', { checkIds });
      expect(output).toMatchObject({ summaries: checkIds.map((checkId) => ({ checkId })) });
      const nothing = await emulator().call('DescribeTrustedAdvisorCheckSummaries', { checkIds: [] });
      expect(nothing.output).toEqual({ summaries: [] });
    });
  });

  test(`${documented} a refresh passes from enqueued over processing to success`, async () => {
    const statusOf = async (checkId: string) => {
      const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [checkId] });
      return (await emulator().sdk().send(command)).statuses?.[0];
    };
    const untouched = 'hjLMh88uM8';
    expect(await statusOf(untouched)).toEqual({
      checkId: untouched,
      status: 'none',
      millisUntilNextRefreshable: 0,
    });
    const { status } = await refresh(untouched);
    expect(status).toEqual({ checkId: untouched, status: 'enqueued', millisUntilNextRefreshable: 3_600_000 });
    await emulator().control('clock', { advanceSeconds: 60 });
    expect(await statusOf(untouched)).toMatchObject({ status: 'success' });
    await emulator().control('clock', { advanceSeconds: 3600 });
    expect(await statusOf(untouched)).toMatchObject({ status: 'success', millisUntilNextRefreshable: 0 });
  });
});
