import { describeTrustedAdvisorCheckRefreshStatuses } from '../trusted-advisor/operations/describe-check-refresh-statuses.ts';
import { describeTrustedAdvisorCheckResult } from '../trusted-advisor/operations/describe-check-result.ts';
import { describeTrustedAdvisorCheckSummaries } from '../trusted-advisor/operations/describe-check-summaries.ts';
import { describeTrustedAdvisorChecks } from '../trusted-advisor/operations/describe-checks.ts';
import { refreshTrustedAdvisorCheck } from '../trusted-advisor/operations/refresh-check.ts';
import {
  createServiceLinkedRole,
  deleteServiceLinkedRole,
  describeAccountAccess,
  setAccountAccess,
  updateRoleDescription,
} from '../trusted-advisor/operations/account-access.ts';
import { whileEnabled } from '../trusted-advisor/refreshing/switch-advisor.ts';
import { addAttachmentsToSet } from './add-attachments-to-set.ts';
import { addCommunicationToCase } from './add-communication-to-case.ts';
import { describeCaseAttributes } from './console/describe-case-attributes.ts';
import { describeIssueTypes } from './console/describe-issue-types.ts';
import { describeSupportLevel } from './console/describe-support-level.ts';
import { putCaseAttributes } from './console/put-case-attributes.ts';
import { rateCaseCommunication } from './console/rate-case-communication.ts';
import { updateCaseSeverity } from './console/update-case-severity.ts';
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
  DescribeTrustedAdvisorCheckRefreshStatuses: whileEnabled(describeTrustedAdvisorCheckRefreshStatuses),
  DescribeTrustedAdvisorCheckResult: whileEnabled(describeTrustedAdvisorCheckResult),
  DescribeTrustedAdvisorCheckSummaries: whileEnabled(describeTrustedAdvisorCheckSummaries),
  DescribeTrustedAdvisorChecks: whileEnabled(describeTrustedAdvisorChecks),
  GetAttachmentDownloadLink: getAttachmentDownloadLink,
  GetAttachmentUploadLinks: getAttachmentUploadLinks,
  RefreshTrustedAdvisorCheck: whileEnabled(refreshTrustedAdvisorCheck),
  ResolveCase: resolveCase,
  // The console's own.
  DescribeCaseAttributes: describeCaseAttributes,
  DescribeIssueTypes: describeIssueTypes,
  DescribeSupportLevel: describeSupportLevel,
  PutCaseAttributes: putCaseAttributes,
  RateCaseCommunication: rateCaseCommunication,
  UpdateCaseSeverity: updateCaseSeverity,
  CreateServiceLinkedRole: createServiceLinkedRole,
  DeleteServiceLinkedRole: deleteServiceLinkedRole,
  DescribeAccountAccess: describeAccountAccess,
  SetAccountAccess: setAccountAccess,
  UpdateRoleDescription: updateRoleDescription,
};
