import { DescribeServicesCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('DescribeServices', (emulator) => {
  test.each([
    ['a string for the list', { serviceCodeList: 'x' }],
    ['a number for the language', { language: 5 }],
  ])(`malformed: ${proven} %s`, async (_title, input) => {
    const answer = await emulator().call('DescribeServices', input);
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test(`${proven} more than 100 codes`, async () => {
      const answer = await emulator().call('DescribeServices', { serviceCodeList: Array(101).fill('x') });
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test(`${ours} an unknown language`, async () => {
      const answer = await emulator().call('DescribeServices', { language: 'xx' });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });
  });

  describe('behaviour', () => {
    test(`${documented} every service has a code, a name and categories`, async () => {
      const { services = [] } = await emulator().sdk().send(new DescribeServicesCommand({}));
      expect(services.length).toBeGreaterThanOrEqual(280);
      expect(new Set(services.map(({ code }) => code)).size).toBe(services.length);
      for (const { code, name, categories = [] } of services) {
        expect(name).not.toBe('');
        expect([code, categories.length > 0]).toEqual([code, true]);
      }
    });

    test(`${proven} a list of codes chooses`, async () => {
      const command = new DescribeServicesCommand({ serviceCodeList: ['general-info', 'none'] });
      const { services = [] } = await emulator().sdk().send(command);
      expect(services.map(({ code }) => code)).toEqual(['general-info']);
    });

    test(`${ours} names are English in every language`, async () => {
      const input = { serviceCodeList: ['general-info'] };
      const [japanese, english] = [
        await emulator().call('DescribeServices', { ...input, language: 'ja' }),
        await emulator().call('DescribeServices', { ...input, language: 'en' }),
      ];
      expect(japanese.output).toEqual(english.output);
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const answer = await emulator().call('DescribeServices', { dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
