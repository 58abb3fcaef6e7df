import { operations, supportTarget } from '../../support/operations.ts';
import type { OperationName } from '../../support/operations.ts';
import { actionsOf } from '../../support/policy/actions.ts';
import type { CaseBinding, OperationDescriptor } from './operation-descriptor.ts';

const kB = 1024;
const MB = 1024 * kB;
const bodyLimit = 256 * kB;

/**
 * What CloudTrail keeps: codes, ids and times. Never a subject, a body, a file, an address.
 * Source for CreateCase: the user guide's chapter on CloudTrail.
 */
const audited: Record<OperationName, { in: readonly string[]; out?: readonly string[] }> = {
  AddAttachmentsToSet: { in: ['attachmentSetId'], out: ['attachmentSetId', 'expiryTime'] },
  AddCommunicationToCase: { in: ['caseId', 'attachmentSetId'], out: ['result'] },
  CompleteAttachmentUpload: { in: [], out: ['uploadStatus'] },
  CreateCase: {
    in: ['severityCode', 'categoryCode', 'language', 'serviceCode', 'issueType'],
    out: ['caseId'],
  },
  DescribeAttachment: { in: ['attachmentId'] },
  DescribeAttachmentUploadStatus: { in: [] },
  DescribeCases: {
    in: [
      'caseIdList',
      'displayId',
      'afterTime',
      'beforeTime',
      'includeResolvedCases',
      'includeCommunications',
      'maxResults',
      'language',
    ],
  },
  DescribeCommunications: { in: ['caseId', 'afterTime', 'beforeTime', 'maxResults'] },
  DescribeCreateCaseOptions: { in: ['issueType', 'serviceCode', 'categoryCode', 'language'] },
  DescribeServices: { in: ['serviceCodeList', 'language'] },
  DescribeSeverityLevels: { in: ['language'] },
  DescribeSupportedLanguages: { in: ['issueType', 'serviceCode', 'categoryCode'] },
  DescribeTrustedAdvisorCheckRefreshStatuses: { in: ['checkIds'] },
  DescribeTrustedAdvisorCheckResult: { in: ['checkId', 'language'] },
  DescribeTrustedAdvisorCheckSummaries: { in: ['checkIds'] },
  DescribeTrustedAdvisorChecks: { in: ['language'] },
  GetAttachmentDownloadLink: { in: ['attachmentId'] },
  GetAttachmentUploadLinks: { in: ['fileSizeBytes'] },
  RefreshTrustedAdvisorCheck: { in: ['checkId'], out: ['status'] },
  ResolveCase: { in: ['caseId'], out: ['initialCaseStatus', 'finalCaseStatus'] },
};

/** Of the others none is about a case, so no condition on one is ever left open. */
const bindings: Partial<Record<OperationName, CaseBinding>> = {
  AddAttachmentsToSet: 'later',
  AddCommunicationToCase: 'caseId',
  CompleteAttachmentUpload: 'later',
  CreateCase: 'new',
  DescribeAttachment: 'attachmentId',
  DescribeAttachmentUploadStatus: 'later',
  DescribeCases: 'caseIdList',
  DescribeCommunications: 'caseId',
  GetAttachmentDownloadLink: 'attachmentId',
  GetAttachmentUploadLinks: 'later',
  ResolveCase: 'caseId',
};

/** Where sending twice would do twice. */
const keyed: ReadonlySet<OperationName> = new Set(['CreateCase', 'AddCommunicationToCase']);

function describe(name: OperationName): OperationDescriptor {
  const { access, family, dryRun } = operations[name];
  return {
    name,
    service: 'support',
    eventSource: 'support.amazonaws.com',
    access,
    scope: 'account',
    actions: actionsOf(name),
    byToken: true,
    bodyLimit: name === 'AddAttachmentsToSet' ? 32 * MB : bodyLimit,
    keyed: keyed.has(name),
    cases: bindings[name] ?? 'refused',
    auditInput: dryRun ? [...audited[name].in, 'dryRun'] : audited[name].in,
    auditOutput: audited[name].out ?? [],
    quota: family === 'trusted-advisor' ? 'trusted-advisor' : 'support',
    knownTo: 'any',
  };
}

/** By the value of `X-Amz-Target`. */
export const supportDescriptors: ReadonlyMap<string, OperationDescriptor> = new Map(
  Object.keys(operations).map((name) => [`${supportTarget}.${name}`, describe(name as OperationName)]),
);
