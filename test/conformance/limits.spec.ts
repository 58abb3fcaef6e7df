/** AWS's quotas, with `limits: 'aws'`; what each number is stands in src/support/limits.ts. */
import { DescribeServicesCommand, ThrottlingException } from '@aws-sdk/client-support';
import { expect, test } from 'vitest';

import { quotas } from '../../src/support/limits.ts';
import { keyOf } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours } from './labels.ts';
import { atOneMoment } from './one-moment.ts';

describeEmulator(
  'Limits',
  (emulator) => {
    const burst = (operation: string, count: number, input: object, key = keyOf('alice')) =>
      atOneMoment(() =>
        Promise.all(Array.from({ length: count }, () => emulator().call(operation, input, key))),
      );

    test(`${documented} more than five calls a second are throttled, the other account is not`, async () => {
      const answers = await burst('DescribeServices', 20, { serviceCodeList: ['general-info'] });
      const refused = answers.filter((each) => each.status !== 200);
      // A bucket holds one call more than those of a second.
      expect(refused).toHaveLength(14);
      for (const { status, errorType, message, output } of refused) {
        expect({ status, errorType, message }).toEqual({
          status: 400,
          errorType: 'ThrottlingException',
          message: 'Rate exceeded',
        });
        expect(output['throttlingReasons']).toHaveLength(1);
      }
      expect((await emulator().call('DescribeServices', {}, keyOf('bob'))).status).toBe(200);
    });

    test(`${documented} the SDK shows a typed exception`, async () => {
      const sdk = emulator().sdk();
      const ask = () => sdk.send(new DescribeServicesCommand({ serviceCodeList: ['general-info'] }));
      // Many at once: a single call after a burst may be as late as the next token.
      const outcomes = await atOneMoment(() => Promise.allSettled(Array.from({ length: 40 }, ask)));
      const reasons = outcomes.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      expect(reasons).not.toEqual([]);
      for (const reason of reasons) expect(reason).toBeInstanceOf(ThrottlingException);
    });

    test(`${documented} Trusted Advisor has a quota of its own`, async () => {
      await burst('DescribeServices', 20, { serviceCodeList: ['general-info'] });
      const answers = await burst('DescribeTrustedAdvisorChecks', 40, { language: 'en' });
      expect(answers.map((each) => each.status)).toEqual(answers.map(() => 200));
    });
  },
  { limits: 'aws' },
);

describeEmulator('Without limits', (emulator) => {
  test(`${ours} nothing is refused`, async () => {
    const set = { attachments: [{ fileName: 'a', data: 'YQ==' }] };
    for (let made = 0; made <= quotas.attachmentSetsPerHour; made += 10) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => emulator().call('AddAttachmentsToSet', set)),
      );
      expect(answers.map((each) => each.errorType)).toEqual(answers.map(() => null));
    }
  });
});
