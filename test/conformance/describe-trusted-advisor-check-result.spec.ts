import { DescribeTrustedAdvisorCheckResultCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { checkId, giveAddress } from './trusted-advisor.ts';

describeEmulator('DescribeTrustedAdvisorCheckResult', (emulator) => {
  test(`malformed: ${proven} a list for the check`, async () => {
    const answer = await emulator().call('DescribeTrustedAdvisorCheckResult', { checkId: [checkId] });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no check', {}, 'ValidationException'],
    ['an unknown check', { checkId: 'none' }, 'InvalidParameterValueException'],
    ['a check that AWS has retired', { checkId: 'vZ2c2W1srf' }, 'InvalidParameterValueException'],
    ['an unknown language', { checkId, language: 'xx' }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    expect(await emulator().call('DescribeTrustedAdvisorCheckResult', input)).toMatchObject({
      status: 400,
      errorType,
    });
  });

  describe('behaviour', () => {
    test(`${documented} before a refresh a check is not available`, async () => {
      const { output } = await emulator().call(
        'DescribeTrustedAdvisorCheckResult',
        { checkId },
        keyOf('bob'),
      );
      expect(output['result']).toMatchObject({ checkId, status: 'not_available', flaggedResources: [] });
    });

    test(`${documented} a result changes by a refresh and not before`, async () => {
      const read = async () => {
        const command = new DescribeTrustedAdvisorCheckResultCommand({ checkId });
        return (await emulator().sdk().send(command)).result;
      };
      await giveAddress(emulator());
      expect((await read())?.status).toBe('not_available');
      await emulator().call('RefreshTrustedAdvisorCheck', { checkId });
      await emulator().control('clock', { advanceSeconds: 10 });
      expect(await read()).toMatchObject({
        checkId,
        status: 'warning',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        resourcesSummary: {
          resourcesProcessed: 1,
          resourcesFlagged: 1,
          resourcesIgnored: 0,
          resourcesSuppressed: 0,
        },
        flaggedResources: [
          {
            status: 'warning',
            region: 'eu-west-1',
            isSuppressed: false,
            metadata: ['eu-west-1', '198.51.100.7'],
          },
        ],
      });
    });
  });
});
