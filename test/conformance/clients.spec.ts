/**
 * AWS's own clients, unchanged: the CLI, boto3 and the SDK for JavaScript live through a case and meet the
 * errors of the model under their own names. Only what the oldest of them knows is asked for.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase } from './cases.ts';
import { boto3Client } from './clients/boto3-client.ts';
import { cliClient } from './clients/cli-client.ts';
import { javascriptClient } from './clients/javascript-client.ts';
import { ClientFailure } from './clients/support-client.ts';
import type { Output, SupportCaller } from './clients/support-client.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { file } from './files.ts';
import { documented, proven } from './labels.ts';

const clients = { 'the AWS CLI': cliClient, boto3: boto3Client, 'the SDK for JavaScript': javascriptClient };
const unknownCase = 'case-111122223333-muen-2026-0000000000000000';
/** A program starts for each call of the CLI. */
const patience = 240_000;

/** Members as the model has them; the tests say what they expect in them. */
interface Details {
  readonly caseId: string;
  readonly status: string;
  readonly submittedBy: string;
  readonly recentCommunications: {
    readonly communications: readonly {
      readonly body: string;
      readonly attachmentSet: readonly { readonly attachmentId: string; readonly fileName: string }[];
    }[];
  };
}

describe.each(Object.entries(clients))('%s', (_name, clientFor) => {
  let started: StartedEmulator;
  let alice: SupportCaller;
  beforeAll(async () => {
    started = await startTestEmulator('sqlite');
    alice = clientFor({ url: started.emulator.url, key: keyOf('alice') });
  }, patience);
  afterAll(async () => {
    alice.close();
    await started.stop();
  });

  async function detailsOf(caseId: string): Promise<Details> {
    const { cases } = await alice.call('DescribeCases', { caseIdList: [caseId], includeResolvedCases: true });
    const [details] = cases as [Details]; // one id, one case
    return details;
  }

  async function failureOf(calling: Promise<Output>): Promise<ClientFailure> {
    const failure = await calling.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (failure instanceof ClientFailure) return failure;
    throw failure ?? new Error('It did not fail');
  }

  test(
    `${documented} a case from its service to its end`,
    async () => {
      const { services } = await alice.call('DescribeServices', {
        serviceCodeList: ['amazon-elastic-compute-cloud-linux'],
        language: 'en',
      });
      expect(services).toMatchObject([{ code: 'amazon-elastic-compute-cloud-linux' }]);
      const { severityLevels } = await alice.call('DescribeSeverityLevels', { language: 'en' });
      expect(severityLevels).toContainEqual(expect.objectContaining({ code: 'urgent' }));

      const log = file('zulu.log', Buffer.from([0, 255, 10, 13, 128, 65]));
      const set = await alice.call('AddAttachmentsToSet', { attachments: [log] });
      const { caseId } = await alice.call('CreateCase', {
        subject: 'TEST CASE--Please ignore: “quotes”, ünïcode, 漢字 and $HOME',
        communicationBody: 'First line.\nSecond line, with a --flag and {"json": true}.',
        serviceCode: 'amazon-elastic-compute-cloud-linux',
        categoryCode: 'connectivity',
        severityCode: 'low',
        ccEmailAddresses: ['one@example.com', 'two@example.com'],
        language: 'en',
        issueType: 'technical',
        attachmentSetId: set['attachmentSetId'],
      });
      expect(caseId).toMatch(/^case-111122223333-\w+-\d{4}-\w+$/);

      const opened = await detailsOf(String(caseId));
      expect(opened).toMatchObject({
        status: 'unassigned',
        submittedBy: expect.stringContaining('alice'),
        subject: 'TEST CASE--Please ignore: “quotes”, ünïcode, 漢字 and $HOME',
        ccEmailAddresses: ['one@example.com', 'two@example.com'],
      });
      const [first] = opened.recentCommunications.communications;
      expect(first?.body).toBe('First line.\nSecond line, with a --flag and {"json": true}.');
      const [attached] = first?.attachmentSet ?? [];
      const described = await alice.call('DescribeAttachment', { attachmentId: attached?.attachmentId });
      expect(described['attachment']).toEqual(log);

      await started.emulator.control(`desk/${String(caseId)}`, {
        action: 'await-customer',
        body: 'Which Region?',
      });
      const replied = await alice.call('AddCommunicationToCase', { caseId, communicationBody: 'eu-west-1' });
      expect(replied).toEqual({ result: true });
      const { communications } = await alice.call('DescribeCommunications', { caseId });
      expect(communications).toMatchObject([{ body: 'eu-west-1' }, { body: 'Which Region?' }, {}]);
      const resolved = await alice.call('ResolveCase', { caseId });
      expect(resolved).toEqual({
        initialCaseStatus: 'customer-action-completed',
        finalCaseStatus: 'resolved',
      });
      expect((await detailsOf(String(caseId))).status).toBe('resolved');
      const open = await alice.call('DescribeCases', { includeResolvedCases: false });
      expect(open['cases']).toEqual([]);
    },
    patience,
  );

  test(
    `${documented} Trusted Advisor, as far as a check’s resources`,
    async () => {
      const { checks } = await alice.call('DescribeTrustedAdvisorChecks', { language: 'en' });
      const [check] = checks as [{ id: string }]; // there are always some
      const { result } = await alice.call('DescribeTrustedAdvisorCheckResult', { checkId: check.id });
      expect(result).toMatchObject({ checkId: check.id, status: expect.any(String) });
      const { statuses } = await alice.call('DescribeTrustedAdvisorCheckRefreshStatuses', {
        checkIds: [check.id],
      });
      expect(statuses).toMatchObject([{ checkId: check.id }]);
    },
    patience,
  );

  test(
    `${documented} every page of the cases, each once, by its own paginator`,
    async () => {
      const made: string[] = [];
      for (let count = 0; count < 23; count++) made.push(await createCase(started.emulator));
      expect(await alice.describeAllCases(10)).toEqual(made.toReversed());
    },
    patience,
  );

  const tooMany = ['a', 'b', 'c', 'd'].map((name) => file(name));
  test.each<[string, string, object]>([
    ['CaseIdNotFound', 'DescribeCases', { caseIdList: [unknownCase] }],
    ['CaseIdNotFound', 'ResolveCase', { caseId: unknownCase }],
    ['AttachmentIdNotFound', 'DescribeAttachment', { attachmentId: 'attachment-unknown' }],
    [
      'AttachmentSetIdNotFound',
      'CreateCase',
      { subject: 's', communicationBody: 'b', attachmentSetId: 'unknown' },
    ],
    ['AttachmentSetSizeLimitExceeded', 'AddAttachmentsToSet', { attachments: tooMany }],
  ])(
    `${proven} %s of %s is its own exception`,
    async (type, operation, input) => {
      const failure = await failureOf(alice.call(operation, input));
      expect([failure.type, failure.isTyped]).toEqual([type, true]);
      expect(failure.message).not.toBe('');
    },
    patience,
  );

  test.each([
    ['CaseCreationLimitExceeded', 'CreateCase', { subject: 's', communicationBody: 'b' }],
    ['AttachmentLimitExceeded', 'AddAttachmentsToSet', { attachments: [file('a')] }],
    ['DescribeAttachmentLimitExceeded', 'DescribeAttachment', { attachmentId: 'a' }],
    ['InternalServerError', 'DescribeServices', {}],
  ])(
    `${proven} %s of %s too`,
    async (errorType, operation, input) => {
      await started.emulator.control('faults', { operation, errorType, times: 1 });
      const failure = await failureOf(alice.call(operation, input));
      expect([failure.type, failure.isTyped]).toEqual([errorType, true]);
    },
    patience,
  );

  test(
    `${proven} AttachmentSetExpired after an hour`,
    async () => {
      const { attachmentSetId } = await alice.call('AddAttachmentsToSet', { attachments: [file('a')] });
      await started.emulator.control('clock', { advanceSeconds: 3601 });
      const input = { subject: 's', communicationBody: 'b', attachmentSetId };
      const failure = await failureOf(alice.call('CreateCase', input));
      expect([failure.type, failure.isTyped]).toEqual(['AttachmentSetExpired', true]);
    },
    patience,
  );

  test(
    `${documented} refusals that the model does not name carry AWS’s codes`,
    async () => {
      const { url } = started.emulator;
      const codeOf = async (key: ReturnType<typeof keyOf>) => {
        const client = clientFor({ url, key });
        const { type } = await failureOf(client.call('DescribeServices', {}));
        client.close();
        return type;
      };
      expect(await codeOf(keyOf('nobody'))).toBe('AccessDeniedException');
      expect(await codeOf(keyOf('basil'))).toBe('SubscriptionRequiredException');
      expect(await codeOf({ ...keyOf('alice'), secretAccessKey: 'another' })).toBe(
        'InvalidSignatureException',
      );
      expect(await codeOf({ ...keyOf('alice'), accessKeyId: 'AKIAUNKNOWN' })).toBe(
        'UnrecognizedClientException',
      );
    },
    patience,
  );
});
