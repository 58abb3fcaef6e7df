import { DescribeTrustedAdvisorCheckSummariesCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { checkId, giveAddress } from './trusted-advisor.ts';

describeEmulator('DescribeTrustedAdvisorCheckSummaries', (emulator) => {
  test(`malformed: ${proven} a string for the list`, async () => {
    const answer = await emulator().call('DescribeTrustedAdvisorCheckSummaries', { checkIds: checkId });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no list', {}, 'ValidationException'],
    ['an unknown check', { checkIds: [checkId, 'none'] }, 'InvalidParameterValueException'],
    ['a null in the list', { checkIds: [null] }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    const answer = await emulator().call('DescribeTrustedAdvisorCheckSummaries', input);
    expect(answer).toMatchObject({ status: 400, errorType });
  });

  describe('behaviour', () => {
    test(`${documented} of each check that was asked for, in that order`, async () => {
      await giveAddress(emulator());
      await emulator().call('RefreshTrustedAdvisorCheck', { checkId });
      await emulator().control('clock', { advanceSeconds: 10 });
      const checkIds = [checkId, 'Qch7DwouX1'];
      const command = new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds });
      const { summaries } = await emulator().sdk().send(command);
      expect(summaries).toMatchObject([
        { checkId, status: 'warning', hasFlaggedResources: true, resourcesSummary: { resourcesFlagged: 1 } },
        { checkId: 'Qch7DwouX1', status: 'not_available', hasFlaggedResources: false },
      ]);
    });

    test(`${proven} no checks, no summaries`, async () => {
      const { output } = await emulator().call('DescribeTrustedAdvisorCheckSummaries', { checkIds: [] });
      expect(output).toEqual({ summaries: [] });
    });
  });
});
