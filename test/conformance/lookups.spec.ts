/** DescribeServices, DescribeSeverityLevels, DescribeCreateCaseOptions, DescribeSupportedLanguages. */
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

interface Service {
  readonly code: string;
  readonly name: string;
  readonly categories: readonly { readonly code: string; readonly name: string }[];
}

describeEmulator('Lookups', (emulator) => {
  test.each([
    ['DescribeServices', { serviceCodeList: 'x' }],
    ['DescribeSeverityLevels', { language: 5 }],
    ['DescribeCreateCaseOptions', { issueType: [] }],
    ['DescribeSupportedLanguages', { issueType: {} }],
  ])(`${proven} malformed: %s`, async (operation, input) => {
    expect(await emulator().call(operation, input)).toMatchObject({
      status: 400,
      errorType: 'SerializationException',
    });
  });

  test.each([
    ['DescribeServices', { serviceCodeList: Array(101).fill('x') }, 'ValidationException'],
    ['DescribeServices', { language: 'xx' }, 'InvalidParameterValueException'],
    ['DescribeSeverityLevels', { language: 'xx' }, 'InvalidParameterValueException'],
    ['DescribeCreateCaseOptions', {}, 'ValidationException'],
    ['DescribeSupportedLanguages', {}, 'ValidationException'],
    [
      'DescribeSupportedLanguages',
      { issueType: 'short', serviceCode: 'a', categoryCode: 'b' },
      'ValidationException',
    ],
  ])(`${proven} invalid: %s`, async (operation, input, errorType) => {
    expect(await emulator().call(operation, input)).toMatchObject({ status: 400, errorType });
  });

  test.each(['DescribeServices', 'DescribeSeverityLevels'])(`${proven} dryRun: %s`, async (operation) => {
    const answer = await emulator().call(operation, { dryRun: true });
    expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
  });

  describe('DescribeServices', () => {
    test(`${documented} every service has a code, a name and categories`, async () => {
      const { output } = await emulator().call('DescribeServices', {});
      // A success has the form of the model.
      const services = output['services'] as Service[];
      expect(services.length).toBeGreaterThanOrEqual(280);
      for (const { code, name, categories } of services) {
        expect(name).not.toBe('');
        expect([code, categories.length > 0]).toEqual([code, true]);
      }
    });

    test(`${proven} a list of codes chooses`, async () => {
      const { output } = await emulator().call('DescribeServices', {
        serviceCodeList: ['general-info', 'none'],
      });
      // A success has the form of the model.
      expect((output['services'] as Service[]).map(({ code }) => code)).toEqual(['general-info']);
    });
  });

  test(`${proven} DescribeSeverityLevels as AWS’s example shows it`, async () => {
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

  test(`${documented} Business has no critical level`, async () => {
    const { output } = await emulator().call('DescribeSeverityLevels', {}, keyOf('bob'));
    expect(JSON.stringify(output)).not.toContain('critical');
  });

  describe('Contact', () => {
    const technical = { issueType: 'technical', serviceCode: 'aws-lambda', categoryCode: 'other' };
    const billing = { issueType: 'customer-service', serviceCode: 'billing', categoryCode: 'other' };
    const options = async (input: object) =>
      (await emulator().call('DescribeCreateCaseOptions', input)).output;

    test(`${documented} in English around the clock by web, chat and phone`, async () => {
      expect(await options({ ...technical, language: 'en' })).toMatchObject({
        languageAvailability: 'available',
        communicationTypes: ['web', 'chat', 'call'].map((type) => ({
          type,
          supportedHours: [{ startTime: '00:00:00.000', endTime: '23:59:59.999' }],
        })),
      });
    });

    test(`${documented} in Japanese about the account from 9 to 18 in Tokyo`, async () => {
      const { communicationTypes } = await options({ ...billing, language: 'ja' });
      expect(communicationTypes).toContainEqual({
        type: 'web',
        supportedHours: [{ startTime: '00:00:00.000', endTime: '09:00:00.000' }],
        datesWithoutSupport: [],
      });
    });

    test(`${documented} technical cases are not handled in Turkish, account cases are`, async () => {
      expect(await options({ ...technical, language: 'tr' })).toMatchObject({
        languageAvailability: 'unavailable',
      });
      const codesOf = async (input: object): Promise<unknown[]> => {
        const { output } = await emulator().call('DescribeSupportedLanguages', input);
        // A success has the form of the model.
        return (output['supportedLanguages'] as { code: string }[]).map(({ code }) => code);
      };
      expect(await codesOf(technical)).not.toContain('tr');
      expect(await codesOf(billing)).toContain('tr');
    });

    test(`${proven} a language is told as AWS’s example tells it`, async () => {
      const { output } = await emulator().call('DescribeSupportedLanguages', technical);
      expect(output['supportedLanguages']).toContainEqual({
        code: 'en',
        language: 'ENGLISH',
        display: 'ENGLISH',
      });
    });

    test(`${documented} in the console of the plan Basic by web alone`, async () => {
      const input = { ...billing, language: 'en' };
      const { output } = await emulator().callAsConsole('DescribeCreateCaseOptions', input, '444455556666');
      expect(output['communicationTypes']).toHaveLength(1);
    });

    test.each([
      ['issueType', { issueType: 'complaint' }],
      ['serviceCode', { serviceCode: 'none' }],
      ['categoryCode', { categoryCode: 'none' }],
      ['language', { language: 'xx' }],
    ])(`${ours} an unknown %s is refused`, async (member, members) => {
      const answer = await emulator().call('DescribeCreateCaseOptions', {
        ...technical,
        language: 'en',
        ...members,
      });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      expect(answer.message).toContain(member);
    });
  });
});
