/** Who may call what: plans, policies, kinds of callers, accounts apart. */
import { SupportServiceException, DescribeSeverityLevelsCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { servedOperations } from '../../src/support/console-operations.ts';
import { keyOf } from './accounts.ts';
import { createCase, describeCases, minimalCase, readCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const subscription = 'Amazon Web Services Premium Support Subscription is required to use this service.';
const names = Object.keys(servedOperations);

describeEmulator('Plans', (emulator) => {
  test.each(['dora', 'basil'] as const)(`${proven} by key no operation is open to %s`, async (userName) => {
    for (const name of names) {
      const answer = await emulator().call(name, {}, keyOf(userName));
      expect(answer).toMatchObject({
        status: 400,
        errorType: 'SubscriptionRequiredException',
        message: subscription,
      });
    }
  });

  test(`${proven} the SDK shows the error by its name`, async () => {
    const failing = emulator().sdk(keyOf('basil')).send(new DescribeSeverityLevelsCommand({}));
    await expect(failing).rejects.toBeInstanceOf(SupportServiceException);
    await expect(failing).rejects.toMatchObject({
      name: 'SubscriptionRequiredException',
      message: subscription,
    });
  });

  const open = (accountId: string, members: object) =>
    emulator().callAsConsole('CreateCase', { ...minimalCase, ...members }, accountId);
  const account = { issueType: 'customer-service', serviceCode: 'billing' };
  const quota = { issueType: 'service-limit-increase' };
  const technical = { issueType: 'technical' };

  test.each([
    ['Basic', '444455556666', [account, quota], [technical]],
    ['Developer', '333344445555', [account, quota, technical], []],
    ['Business', '222233334444', [account, quota, technical], []],
  ])(
    `${documented} in the console %s opens what its plan has`,
    async (_name, accountId, allowed, refused) => {
      for (const members of allowed) expect((await open(accountId, members)).status).toBe(200);
      for (const members of refused) {
        const answer = await open(accountId, members);
        expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
        expect(answer.message).toContain('issueType');
      }
    },
  );

  test(`${documented} Basic has no additional contacts`, async () => {
    const answer = await open('444455556666', { ...account, ccEmailAddresses: ['a@example.com'] });
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });
});

describeEmulator('Policies', (emulator) => {
  test(`${documented} without any, nothing is allowed`, async () => {
    for (const name of names) {
      const answer = await emulator().call(name, {}, keyOf('nobody'));
      expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
      expect(answer.message).toMatch(
        /^User: arn:aws:iam::111122223333:user\/nobody is not authorized to perform: ((?:support|iam|trustedadvisor):\w+) because no identity-based policy allows the \1 action$/,
      );
    }
  });

  test(`${documented} a reader reads and writes nothing`, async () => {
    const before = await describeCases(emulator(), {}, keyOf('reader'));
    for (const [name, { access }] of Object.entries(servedOperations)) {
      const { errorType } = await emulator().call(name, {}, keyOf('reader'));
      const isReading = access === 'read' && !/Upload|Download/.test(name);
      expect([name, errorType === 'AccessDeniedException']).toEqual([name, !isReading]);
    }
    expect(await describeCases(emulator(), {}, keyOf('reader'))).toEqual(before);
  });

  test(`${documented} an explicit deny wins and is told as such`, async () => {
    const caseId = await createCase(emulator(), {}, keyOf('no-resolve'));
    const answer = await emulator().call('ResolveCase', { caseId }, keyOf('no-resolve'));
    expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
    expect(answer.message).toMatch(/with an explicit deny in an identity-based policy$/);
    expect((await readCase(emulator(), caseId)).status).toBe('unassigned');
  });

  test(`${documented} permission comes before the input and before dryRun`, async () => {
    const answer = await emulator().call('CreateCase', { dryRun: true }, keyOf('reader'));
    expect(answer.errorType).toBe('AccessDeniedException');
  });

  test(`${documented} root needs no policy`, async () => {
    expect((await emulator().call('DescribeServices', {}, keyOf('root'))).status).toBe(200);
  });

  test(`${ours} a user’s key can’t speak for another person`, async () => {
    const answer = await emulator().callAsPerson(
      'CreateCase',
      minimalCase,
      keyOf('alice'),
      'mallory@example.com',
    );
    const found = await readCase(emulator(), String(answer.output['caseId']));
    expect(found).toMatchObject({ submittedBy: 'alice' });
  });

  test.each(['%E0%A4%A', '%0A', 'a'.repeat(257)])(
    `${ours} a person that can't be read is refused: %s`,
    async (person) => {
      const key = emulator().running.consoleCredentials('111122223333');
      const answer = await emulator().callAsPerson('DescribeCases', {}, key, person, true);
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    },
  );
});

describe('Accounts', () => {
  describeEmulator('are apart', (emulator) => {
    test(`${proven} nobody sees another account’s cases`, async () => {
      const caseId = await createCase(emulator());
      expect((await describeCases(emulator(), {}, keyOf('bob'))).cases).toEqual([]);
      for (const [name, input] of [
        ['DescribeCases', { caseIdList: [caseId] }],
        ['DescribeCommunications', { caseId }],
        ['AddCommunicationToCase', { caseId, communicationBody: 'x' }],
        ['ResolveCase', { caseId }],
      ] as const) {
        const answer = await emulator().call(name, input, keyOf('bob'));
        expect([name, answer.errorType]).toEqual([name, 'CaseIdNotFound']);
      }
    });
  });
});
