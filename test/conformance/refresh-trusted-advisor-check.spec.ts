import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  RefreshTrustedAdvisorCheckCommand,
} from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { checkId } from './trusted-advisor.ts';

describeEmulator('RefreshTrustedAdvisorCheck', (emulator) => {
  test(`malformed: ${proven} a number for the check`, async () => {
    const answer = await emulator().call('RefreshTrustedAdvisorCheck', { checkId: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no check', {}, 'ValidationException'],
    ['an unknown check', { checkId: 'none' }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    expect(await emulator().call('RefreshTrustedAdvisorCheck', input)).toMatchObject({
      status: 400,
      errorType,
    });
  });

  test(`invalid: ${documented} without permission`, async () => {
    const answer = await emulator().call('RefreshTrustedAdvisorCheck', { checkId }, keyOf('reader'));
    expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
  });

  describe('behaviour', () => {
    test(`${proven} enqueued, then success, and an hour until the next`, async () => {
      const client = emulator().sdk();
      const { status } = await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId }));
      expect(status).toEqual({ checkId, status: 'enqueued', millisUntilNextRefreshable: 3_600_000 });
      const poll = async () => {
        const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [checkId] });
        return (await client.send(command)).statuses?.[0];
      };
      await emulator().control('clock', { advanceSeconds: 60 });
      expect(await poll()).toMatchObject({ checkId, status: 'success' });
      await emulator().control('clock', { advanceSeconds: 3600 });
      expect(await poll()).toEqual({ checkId, status: 'success', millisUntilNextRefreshable: 0 });
    });
  });
});
