/**
 * The 20 operations of the AWS Support API, named once for console, proxy and emulator.
 * Source: the service model `support-2013-04-15` (names, `dryRun`), the service authorization
 * reference (access level, IAM action).
 */
export interface OperationTraits {
  /** Whether the operation changes anything. Reads may be repeated; writes never are. */
  readonly access: 'read' | 'write';
  /** Whether the input has the member `dryRun`. */
  readonly dryRun: boolean;
  /** Trusted Advisor operations have a quota, permissions and plan rules of their own. */
  readonly family: 'case' | 'attachment' | 'lookup' | 'trusted-advisor';
}

const read = { access: 'read', dryRun: true } as const;
const write = { access: 'write', dryRun: true } as const;
const advisorRead = { access: 'read', dryRun: false, family: 'trusted-advisor' } as const;

export const operations = {
  AddAttachmentsToSet: { ...write, family: 'attachment' },
  AddCommunicationToCase: { ...write, family: 'case' },
  CompleteAttachmentUpload: { ...write, family: 'attachment' },
  CreateCase: { ...write, family: 'case' },
  DescribeAttachment: { ...read, family: 'attachment' },
  DescribeAttachmentUploadStatus: { ...read, family: 'attachment' },
  DescribeCases: { ...read, family: 'case' },
  DescribeCommunications: { ...read, family: 'case' },
  DescribeCreateCaseOptions: { ...read, family: 'lookup' },
  DescribeServices: { ...read, family: 'lookup' },
  DescribeSeverityLevels: { ...read, family: 'lookup' },
  DescribeSupportedLanguages: { ...read, family: 'lookup' },
  DescribeTrustedAdvisorCheckRefreshStatuses: advisorRead,
  DescribeTrustedAdvisorCheckResult: advisorRead,
  DescribeTrustedAdvisorCheckSummaries: advisorRead,
  DescribeTrustedAdvisorChecks: advisorRead,
  GetAttachmentDownloadLink: { ...read, family: 'attachment' },
  GetAttachmentUploadLinks: { ...write, family: 'attachment' },
  RefreshTrustedAdvisorCheck: { access: 'write', dryRun: false, family: 'trusted-advisor' },
  ResolveCase: { ...write, family: 'case' },
} as const satisfies Record<string, OperationTraits>;

export type OperationName = keyof typeof operations;

/** The left part of `X-Amz-Target: AWSSupport_20130415.<Operation>`. */
export const supportTarget = 'AWSSupport_20130415';

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
