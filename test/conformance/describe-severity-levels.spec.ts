import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('DescribeSeverityLevels', (emulator) => {
  test(`malformed: ${proven} a number for the language`, async () => {
    const answer = await emulator().call('DescribeSeverityLevels', { language: 5 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test(`invalid: ${ours} an unknown language`, async () => {
    const answer = await emulator().call('DescribeSeverityLevels', { language: 'xx' });
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });

  describe('behaviour', () => {
    test(`${proven} as AWS’s example shows it`, async () => {
      const { output } = await emulator().call('DescribeSeverityLevels', {});
      expect(output).toEqual({
        severityLevels: [
          { code: 'low', name: 'Low' },
          { code: 'normal', name: 'Normal' },
          { code: 'high', name: 'High' },
          { code: 'urgent', name: 'Urgent' },
          { code: 'critical', name: 'Critical' },
        ],
      });
    });

    test.each([
      ['Business', '222233334444', ['low', 'normal', 'high', 'urgent']],
      ['Developer', '333344445555', ['low', 'normal']],
    ])(`${documented} %s has the levels of its plan`, async (_plan, accountId, codes) => {
      const { output } = await emulator().callAsConsole('DescribeSeverityLevels', {}, accountId);
      expect(output['severityLevels']).toMatchObject(codes.map((code) => ({ code })));
      expect(output['severityLevels']).toHaveLength(codes.length);
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const answer = await emulator().call('DescribeSeverityLevels', { dryRun: true }, keyOf('bob'));
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
