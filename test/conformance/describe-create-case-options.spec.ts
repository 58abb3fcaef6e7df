import { describe, expect, test } from 'vitest';

import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const technical = {
  issueType: 'technical',
  serviceCode: 'aws-lambda',
  categoryCode: 'other',
  language: 'en',
};
const billing = { ...technical, issueType: 'customer-service', serviceCode: 'billing' };

describeEmulator('DescribeCreateCaseOptions', (emulator) => {
  const ask = (input: object) => emulator().call('DescribeCreateCaseOptions', input);

  test(`malformed: ${proven} a list for the issue type`, async () => {
    const answer = await ask({ ...technical, issueType: [] });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test(`${proven} everything is required`, async () => {
      const answer = await ask({});
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      expect(answer.message).toMatch(/^4 validation errors detected/);
    });

    test.each([
      ['issueType', 'complaint'],
      ['issueType', 'service-limit-increase'],
      ['serviceCode', 'none'],
      ['categoryCode', 'none'],
      ['language', 'xx'],
    ])(`${ours} %s '%s'`, async (member, value) => {
      const answer = await ask({ ...technical, [member]: value });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      expect(answer.message).toContain(member);
    });
  });

  describe('behaviour', () => {
    test(`${documented} in English around the clock by web, chat and phone`, async () => {
      expect((await ask(technical)).output).toEqual({
        languageAvailability: 'available',
        communicationTypes: ['web', 'chat', 'call'].map((type) => ({
          type,
          supportedHours: [{ startTime: '00:00:00.000', endTime: '23:59:59.999' }],
          datesWithoutSupport: [],
        })),
      });
    });

    test.each([
      ['ja', '00:00:00.000', '09:00:00.000'],
      ['ko', '00:00:00.000', '09:00:00.000'],
      ['zh', '01:00:00.000', '10:00:00.000'],
      ['tr', '06:00:00.000', '15:00:00.000'],
    ])(`${documented} about the account in %s from 9 to 18 there`, async (language, startTime, endTime) => {
      const { output } = await ask({ ...billing, language });
      const hours = { supportedHours: [{ startTime, endTime }] };
      expect(output['communicationTypes']).toMatchObject([hours, hours, hours]);
    });

    test(`${documented} technical cases are not handled in Turkish`, async () => {
      const { output } = await ask({ ...technical, language: 'tr' });
      expect(output['languageAvailability']).toBe('unavailable');
    });

    test(`${documented} in the console, the plan Basic has the web alone`, async () => {
      const { output } = await emulator().callAsConsole('DescribeCreateCaseOptions', billing, '444455556666');
      expect(output['communicationTypes']).toMatchObject([{ type: 'web' }]);
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const answer = await ask({ ...technical, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
