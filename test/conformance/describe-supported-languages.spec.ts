import { describe, expect, test } from 'vitest';

import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const technical = { issueType: 'technical', serviceCode: 'aws-lambda', categoryCode: 'other' };
const billing = { issueType: 'customer-service', serviceCode: 'billing', categoryCode: 'other' };

describeEmulator('DescribeSupportedLanguages', (emulator) => {
  const ask = (input: object) => emulator().call('DescribeSupportedLanguages', input);

  async function codesOf(input: object): Promise<string[]> {
    const { output } = await ask(input);
    // A success has the form of the model.
    return (output['supportedLanguages'] as { code: string }[]).map(({ code }) => code);
  }

  test(`malformed: ${proven} an object for the issue type`, async () => {
    const answer = await ask({ ...technical, issueType: {} });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  describe('invalid', () => {
    test.each([
      ['nothing', {}],
      ['an issue type of 8 characters', { ...technical, issueType: 'too shrt' }],
      ['an issue type of 23 characters', { ...technical, issueType: 'x'.repeat(23) }],
      ['a service code of 101 characters', { ...technical, serviceCode: 'x'.repeat(101) }],
    ])(`${proven} %s`, async (_title, input) => {
      expect(await ask(input)).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test.each([
      ['issue type', { issueType: 'complaints' }],
      ['service', { serviceCode: 'none' }],
      ['category', { categoryCode: 'none' }],
    ])(`${ours} an unknown %s`, async (_title, members) => {
      const answer = await ask({ ...technical, ...members });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });
  });

  describe('behaviour', () => {
    test(`${proven} a language is told as AWS’s example tells it`, async () => {
      const { output } = await ask(technical);
      expect(output['supportedLanguages']).toContainEqual({
        code: 'en',
        language: 'ENGLISH',
        display: 'ENGLISH',
      });
    });

    test(`${documented} Turkish for account cases, not for technical ones`, async () => {
      expect(await codesOf(technical)).toEqual(['en', 'ja', 'zh', 'ko', 'es', 'pt', 'fr']);
      expect(await codesOf(billing)).toContain('tr');
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const answer = await ask({ ...technical, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
