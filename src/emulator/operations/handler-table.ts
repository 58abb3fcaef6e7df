import { describeTrustedAdvisorCheckRefreshStatuses } from '../trusted-advisor/describe-check-refresh-statuses.ts';
import { describeTrustedAdvisorCheckResult } from '../trusted-advisor/describe-check-result.ts';
import { describeTrustedAdvisorCheckSummaries } from '../trusted-advisor/describe-check-summaries.ts';
import { describeTrustedAdvisorChecks } from '../trusted-advisor/describe-checks.ts';
import { refreshTrustedAdvisorCheck } from '../trusted-advisor/refresh-check.ts';
import { addAttachmentsToSet } from './add-attachments-to-set.ts';
import { addCommunicationToCase } from './add-communication-to-case.ts';
import { completeAttachmentUpload } from './complete-attachment-upload.ts';
import { createCase } from './create-case.ts';
import { describeAttachment } from './describe-attachment.ts';
import { describeAttachmentUploadStatus } from './describe-attachment-upload-status.ts';
import { describeCases } from './describe-cases.ts';
import { describeCommunications } from './describe-communications.ts';
import { describeCreateCaseOptions } from './describe-create-case-options.ts';
import { describeServices } from './describe-services.ts';
import { describeSeverityLevels } from './describe-severity-levels.ts';
import { describeSupportedLanguages } from './describe-supported-languages.ts';
import { getAttachmentDownloadLink } from './get-attachment-download-link.ts';
import { getAttachmentUploadLinks } from './get-attachment-upload-links.ts';
import type { Handlers } from './handlers.ts';
import { resolveCase } from './resolve-case.ts';

export const handlers: Handlers = {
  AddAttachmentsToSet: addAttachmentsToSet,
  AddCommunicationToCase: addCommunicationToCase,
  CompleteAttachmentUpload: completeAttachmentUpload,
  CreateCase: createCase,
  DescribeAttachment: describeAttachment,
  DescribeAttachmentUploadStatus: describeAttachmentUploadStatus,
  DescribeCases: describeCases,
  DescribeCommunications: describeCommunications,
  DescribeCreateCaseOptions: describeCreateCaseOptions,
  DescribeServices: describeServices,
  DescribeSeverityLevels: describeSeverityLevels,
  DescribeSupportedLanguages: describeSupportedLanguages,
  DescribeTrustedAdvisorCheckRefreshStatuses: describeTrustedAdvisorCheckRefreshStatuses,
  DescribeTrustedAdvisorCheckResult: describeTrustedAdvisorCheckResult,
  DescribeTrustedAdvisorCheckSummaries: describeTrustedAdvisorCheckSummaries,
  DescribeTrustedAdvisorChecks: describeTrustedAdvisorChecks,
  GetAttachmentDownloadLink: getAttachmentDownloadLink,
  GetAttachmentUploadLinks: getAttachmentUploadLinks,
  RefreshTrustedAdvisorCheck: refreshTrustedAdvisorCheck,
  ResolveCase: resolveCase,
};
