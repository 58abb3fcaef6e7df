import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { checkId } from './trusted-advisor.ts';

const operation = 'DescribeTrustedAdvisorCheckRefreshStatuses';

describeEmulator(operation, (emulator) => {
  test(`malformed: ${proven} an object for the list`, async () => {
    const answer = await emulator().call(operation, { checkIds: {} });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no list', {}, 'ValidationException'],
    ['an unknown check', { checkIds: ['none'] }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    expect(await emulator().call(operation, input)).toMatchObject({ status: 400, errorType });
  });

  describe('behaviour', () => {
    test(`${documented} none, for a check that was never refreshed`, async () => {
      const { output } = await emulator().call(operation, { checkIds: [checkId] });
      expect(output).toEqual({ statuses: [{ checkId, status: 'none', millisUntilNextRefreshable: 0 }] });
    });

    test(`${proven} accounts are apart`, async () => {
      await emulator().call('RefreshTrustedAdvisorCheck', { checkId });
      const { output } = await emulator().call(operation, { checkIds: [checkId] }, keyOf('bob'));
      expect(output['statuses']).toMatchObject([{ status: 'none' }]);
    });
  });
});
