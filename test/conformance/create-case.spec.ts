import { describe, expect, test } from 'vitest';

import { CreateCaseCommand, DryRunOperationException } from '@aws-sdk/client-support';

import { keyOf } from './accounts.ts';
import { minimalCase, readCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const minimal = minimalCase;

describeEmulator('CreateCase', (emulator) => {
  describe('malformed', () => {
    test.each([
      ['a number for a string', { ...minimal, subject: 5 }],
      ['a string for a list', { ...minimal, ccEmailAddresses: 'a@example.com' }],
      ['a list for the input', [minimal]],
      ['a string for a boolean', { ...minimal, dryRun: 'true' }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('CreateCase', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });

    test.each([
      ['no JSON', '{"subject":'],
      ['nothing', ''],
      ['a key twice', '{"subject":"a","subject":"b","communicationBody":"c"}'],
      ['a lone surrogate', '{"subject":"\\ud800","communicationBody":"c"}'],
      ['the character NUL', '{"subject":"a\\u0000b","communicationBody":"c"}'],
      ['100,000 brackets', '['.repeat(100_000)],
      ['bytes that are not UTF-8', Buffer.from('{"subject":"\xff","communicationBody":"c"}', 'latin1')],
    ])(`${ours} %s`, async (_title, body) => {
      const answer = await emulator().callText('CreateCase', body);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });

    test(`${ours} a body of more than 256 kB`, async () => {
      const answer = await emulator().call('CreateCase', { ...minimal, subject: 'x'.repeat(256 * 1024) });
      expect(answer).toMatchObject({ status: 413, errorType: 'RequestEntityTooLargeException' });
    });
  });

  describe('invalid', () => {
    test(`${proven} what is required and missing is counted in one message`, async () => {
      const answer = await emulator().call('CreateCase', {});
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      expect(answer.message).toMatch(/^2 validation errors detected: /);
    });

    test(`${proven} a body beyond 8,000 characters`, async () => {
      const answer = await emulator().call('CreateCase', { ...minimal, communicationBody: 'x'.repeat(8001) });
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      expect(answer.message).toContain('less than or equal to 8000');
    });

    test.each([
      ['service', { serviceCode: 'no-such-service' }],
      ['category', { serviceCode: 'general-info', categoryCode: 'no-such-category' }],
      ['severity', { severityCode: 'catastrophic' }],
      ['language', { language: 'xx' }],
      ['issue type', { issueType: 'complaint' }],
      ['issue type that the API does not open', { issueType: 'service-limit-increase' }],
      ['service of another issue type', { issueType: 'customer-service', serviceCode: 'aws-lambda' }],
      ['e-mail address', { ccEmailAddresses: ['not an address'] }],
    ])(`${ours} an unknown %s`, async (_title, members) => {
      const answer = await emulator().call('CreateCase', { ...minimal, ...members });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });

    test(`${documented} a severity that the plan does not have`, async () => {
      const answer = await emulator().call(
        'CreateCase',
        { ...minimal, severityCode: 'critical' },
        keyOf('bob'),
      );
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    });

    test(`${proven} an attachment set that does not exist`, async () => {
      const answer = await emulator().call('CreateCase', { ...minimal, attachmentSetId: 'as-none' });
      expect(answer).toMatchObject({ status: 400, errorType: 'AttachmentSetIdNotFound' });
      expect(answer.message).toBe('An attachment set with the specified ID could not be found.');
    });
  });

  describe('behaviour', () => {
    test(`${proven} AWS’s own example opens a case`, async () => {
      const { output } = await emulator().call('CreateCase', {
        categoryCode: 'using-aws',
        ccEmailAddresses: ['myemail@example.com'],
        communicationBody: 'I want to learn more about an AWS service.',
        issueType: 'technical',
        language: 'en',
        serviceCode: 'general-info',
        severityCode: 'low',
        subject: 'Question about my account',
      });
      expect(output['caseId']).toMatch(/^case-111122223333-muen-\d{4}-[0-9a-f]{16}$/);
      expect(await readCase(emulator(), String(output['caseId']))).toMatchObject({
        caseId: output['caseId'],
        displayId: expect.stringMatching(/^\d{10}$/),
        subject: 'Question about my account',
        status: 'unassigned',
        serviceCode: 'general-info',
        categoryCode: 'using-aws',
        severityCode: 'low',
        ccEmailAddresses: ['myemail@example.com'],
        language: 'en',
        recentCommunications: {
          communications: [{ body: 'I want to learn more about an AWS service.', attachmentSet: [] }],
        },
      });
    });

    test(`${ours} without codes a case is a general question of the lowest severity`, async () => {
      const { output } = await emulator().call('CreateCase', minimal);
      const expected = {
        serviceCode: 'general-info',
        categoryCode: 'using-aws',
        severityCode: 'low',
        language: 'en',
      };
      expect(await readCase(emulator(), String(output['caseId']))).toMatchObject(expected);
    });

    test(`${documented} secrets are redacted`, async () => {
      const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
      const { output } = await emulator().call('CreateCase', {
        subject: `Key ${secret}`,
        communicationBody: secret,
      });
      const text = JSON.stringify(await readCase(emulator(), String(output['caseId'])));
      expect(text).not.toContain(secret);
      expect(text).toContain('[REDACTED_BY_AWS]');
    });

    test.each([
      ['an IAM user', keyOf('alice'), 'alice'],
      ['root', keyOf('root'), 'root'],
      ['a role', keyOf('AdminRole/jane@example.com'), 'AdminRole (Role) <jane@example.com>'],
    ])(`${documented} submittedBy names %s`, async (_title, key, submittedBy) => {
      const { output } = await emulator().call('CreateCase', minimal, key);
      expect(await readCase(emulator(), String(output['caseId']))).toMatchObject({ submittedBy });
    });

    test(`${ours} the console’s key passes on the person`, async () => {
      const answer = await emulator().callAsConsole(
        'CreateCase',
        minimal,
        '111122223333',
        'Zoë <zoe@example.com>',
      );
      const submittedBy = 'Zoë <zoe@example.com>';
      expect(await readCase(emulator(), String(answer.output['caseId']))).toMatchObject({ submittedBy });
    });

    test(`${proven} dryRun checks and writes nothing`, async () => {
      const before = await emulator().call('DescribeCases', { includeResolvedCases: true });
      const command = new CreateCaseCommand({ ...minimal, dryRun: true });
      await expect(emulator().sdk().send(command)).rejects.toBeInstanceOf(DryRunOperationException);
      const invalid = await emulator().call('CreateCase', { ...minimal, dryRun: true, severityCode: 'none' });
      expect(invalid.errorType).toBe('InvalidParameterValueException');
      const after = await emulator().call('DescribeCases', { includeResolvedCases: true });
      expect(after.output['cases']).toEqual(before.output['cases']);
    });
  });
});

describeEmulator(
  'CreateCase with limits',
  (emulator) => {
    test(`${documented} the eleventh case in an hour is refused, the next hour takes it`, async () => {
      const input = { ...minimal, serviceCode: 'general-info' };
      const create = () => emulator().callAsConsole('CreateCase', input, '444455556666');
      const send = async () => {
        // Slower than five calls a second.
        await new Promise((resolve) => setTimeout(resolve, 210));
        return emulator().callAsConsole(
          'CreateCase',
          { ...input, issueType: 'customer-service' },
          '444455556666',
        );
      };
      expect((await create()).errorType).toBe('InvalidParameterValueException');
      for (let count = 1; count <= 10; count++) expect((await send()).status).toBe(200);
      expect(await send()).toMatchObject({ status: 400, errorType: 'CaseCreationLimitExceeded' });
      await emulator().control('clock', { advanceSeconds: 3601 });
      expect((await send()).status).toBe(200);
    });
  },
  { limits: 'aws' },
);
