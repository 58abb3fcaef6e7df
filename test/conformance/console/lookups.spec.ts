import { expect, test } from 'vitest';

import { describeEmulator } from '../emulator.ts';
import { documented, ours } from '../labels.ts';

describeEmulator('DescribeSupportLevel', (emulator) => {
  test(`malformed: ${ours} a list for the input`, async () => {
    const answer = await emulator().callText('DescribeSupportLevel', '[]');
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test(`behaviour: ${documented} the plan of the account, in the console on every plan`, async () => {
    expect((await emulator().call('DescribeSupportLevel', {})).output).toEqual({
      supportLevels: ['enterprise'],
    });
    const basic = await emulator().callAsConsole('DescribeSupportLevel', {}, '444455556666');
    expect(basic.output).toEqual({ supportLevels: ['basic'] });
  });
});

describeEmulator('DescribeIssueTypes', (emulator) => {
  test(`malformed: ${ours} a number for the language`, async () => {
    const answer = await emulator().call('DescribeIssueTypes', { language: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test(`invalid: ${ours} a language that AWS handles no cases in`, async () => {
    const answer = await emulator().call('DescribeIssueTypes', { language: 'xx' });
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });

  test(`behaviour: ${documented} what may be opened: by key no quota increase, on Basic nothing technical`, async () => {
    const codes = ({ output }: { output: Readonly<Record<string, unknown>> }) =>
      (output['issueTypes'] as { code: string }[]).map(({ code }) => code); // as the emulator's types say
    expect(codes(await emulator().call('DescribeIssueTypes', { language: 'en' }))).toEqual([
      'technical',
      'customer-service',
    ]);
    expect(codes(await emulator().callAsConsole('DescribeIssueTypes', {}, '444455556666'))).toEqual([
      'customer-service',
      'service-limit-increase',
    ]);
  });
});
