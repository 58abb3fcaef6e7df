/**
 * Every operation of the Support API. Inputs are valid, so that what the proxy lets through is answered for
 * what it is; where the API can try without doing, it does.
 */
import type { OperationName } from '../../../src/support/operations.ts';
import { someCase } from '../browser.ts';
import type { Role, Row } from './roles.ts';

const writers: readonly Role[] = ['no-resolve', 'full', 'admin', 'explicit deny'];
const resolvers: readonly Role[] = ['full', 'admin', 'explicit deny'];
/** The deny covers it. */
const creators: readonly Role[] = ['no-resolve', 'full', 'admin'];
const readers: readonly Role[] = ['read-only', 'no-resolve', 'full', 'admin'];
const advisorReaders: readonly Role[] = [...readers, 'trusted advisor'];

const dryRun = true;
const tried = 'DryRunOperationException';
const attachments = [{ fileName: 'a.txt', data: 'YQ==' }];
const question = {
  issueType: 'technical',
  serviceCode: 'amazon-elastic-compute-cloud-linux',
  categoryCode: 'connectivity',
};

export const supportRows: Record<OperationName, Row> = {
  AddAttachmentsToSet: { who: writers, input: () => ({ attachments, dryRun }), answer: tried },
  AddCommunicationToCase: {
    who: writers,
    input: ({ caseId }) => ({ caseId, communicationBody: 'text', dryRun }),
    answer: tried,
  },
  CompleteAttachmentUpload: {
    who: writers,
    input: ({ uploadId }) => ({ uploadId, completedUploads: [{ partIndex: 1, eTag: 'x' }] }),
    answer: 'UploadIdNotFound',
  },
  CreateCase: { who: creators, input: () => ({ ...someCase(), dryRun }), answer: tried },
  DescribeAttachment: { who: readers, input: ({ attachmentId }) => ({ attachmentId }), answer: 'ok' },
  DescribeAttachmentUploadStatus: {
    // The status of an upload belongs to the right to upload.
    who: writers,
    input: ({ uploadId }) => ({ uploadId }),
    answer: 'UploadIdNotFound',
  },
  DescribeCases: { who: readers, input: ({ caseId }) => ({ caseIdList: [caseId] }), answer: 'ok' },
  DescribeCommunications: { who: readers, input: ({ caseId }) => ({ caseId }), answer: 'ok' },
  DescribeCreateCaseOptions: {
    who: readers,
    input: () => ({ ...question, language: 'en' }),
    answer: 'ok',
  },
  DescribeServices: { who: readers, input: () => ({ language: 'en' }), answer: 'ok' },
  DescribeSeverityLevels: { who: readers, input: () => ({}), answer: 'ok' },
  DescribeSupportedLanguages: { who: readers, input: () => question, answer: 'ok' },
  DescribeTrustedAdvisorCheckRefreshStatuses: {
    who: advisorReaders,
    input: ({ checkId }) => ({ checkIds: [checkId] }),
    answer: 'ok',
  },
  DescribeTrustedAdvisorCheckResult: {
    who: advisorReaders,
    input: ({ checkId }) => ({ checkId }),
    answer: 'ok',
  },
  DescribeTrustedAdvisorCheckSummaries: {
    who: advisorReaders,
    input: ({ checkId }) => ({ checkIds: [checkId] }),
    answer: 'ok',
  },
  DescribeTrustedAdvisorChecks: { who: advisorReaders, input: () => ({ language: 'en' }), answer: 'ok' },
  GetAttachmentDownloadLink: { who: readers, input: ({ attachmentId }) => ({ attachmentId }), answer: 'ok' },
  GetAttachmentUploadLinks: {
    who: writers,
    input: () => ({ fileName: 'a.bin', fileSizeBytes: 5, dryRun }),
    answer: tried,
  },
  RefreshTrustedAdvisorCheck: { who: writers, input: ({ checkId }) => ({ checkId }), answer: 'ok' },
  ResolveCase: { who: resolvers, input: ({ caseId }) => ({ caseId, dryRun }), answer: tried },
};
