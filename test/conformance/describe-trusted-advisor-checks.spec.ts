import { DescribeTrustedAdvisorChecksCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

describeEmulator('DescribeTrustedAdvisorChecks', (emulator) => {
  test(`malformed: ${proven} a number for the language`, async () => {
    const answer = await emulator().call('DescribeTrustedAdvisorChecks', { language: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test(`invalid: ${proven} no language`, async () => {
    const answer = await emulator().call('DescribeTrustedAdvisorChecks', {});
    expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });

  test(`invalid: ${ours} an unknown language`, async () => {
    const answer = await emulator().call('DescribeTrustedAdvisorChecks', { language: 'xx' });
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });

  describe('behaviour', () => {
    test(`${proven} ids, names, categories and columns are AWS’s`, async () => {
      const command = new DescribeTrustedAdvisorChecksCommand({ language: 'en' });
      const { checks = [] } = await emulator().sdk().send(command);
      expect(checks.find(({ id }) => id === 'Qch7DwouX1')).toMatchObject({
        name: 'Low Utilization Amazon EC2 Instances',
        category: 'cost_optimizing',
      });
      expect(checks.find(({ id }) => id === 'Z4AUBRNSmz')?.metadata).toEqual(['Region', 'IP Address']);
      expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
      for (const { description } of checks) expect(description).not.toBe('');
    });

    test.each(['zh', 'zh_TW', 'en', 'fr', 'de', 'id', 'it', 'ja', 'ko', 'pt_BR', 'es'])(
      `${documented} the language %s is known`,
      async (language) => {
        expect((await emulator().call('DescribeTrustedAdvisorChecks', { language })).status).toBe(200);
      },
    );

    test(`${documented} the plan Basic has fewer checks, in the console`, async () => {
      const input = { language: 'en' };
      const basic = await emulator().callAsConsole('DescribeTrustedAdvisorChecks', input, '444455556666');
      const all = await emulator().call('DescribeTrustedAdvisorChecks', input);
      // Successes have the form of the model.
      const [some, every] = [basic, all].map(({ output }) => output['checks'] as { category: string }[]);
      expect(some?.length).toBeLessThan(every?.length ?? 0);
      expect(some?.some(({ category }) => category === 'service_limits')).toBe(true);
    });
  });
});
