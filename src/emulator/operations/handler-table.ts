import { NotImplemented } from '../protocol/not-implemented.ts';
import { addAttachmentsToSet } from './add-attachments-to-set.ts';
import { addCommunicationToCase } from './add-communication-to-case.ts';
import { completeAttachmentUpload } from './complete-attachment-upload.ts';
import { createCase } from './create-case.ts';
import { describeAttachment } from './describe-attachment.ts';
import { describeAttachmentUploadStatus } from './describe-attachment-upload-status.ts';
import { describeCases } from './describe-cases.ts';
import { describeCommunications } from './describe-communications.ts';
import { describeServices } from './describe-services.ts';
import { describeSeverityLevels } from './describe-severity-levels.ts';
import { getAttachmentDownloadLink } from './get-attachment-download-link.ts';
import { getAttachmentUploadLinks } from './get-attachment-upload-links.ts';
import type { Handlers } from './handlers.ts';
import { resolveCase } from './resolve-case.ts';

function notYet(operation: string): () => Promise<never> {
  return () => Promise.reject(new NotImplemented(operation));
}

export const handlers: Handlers = {
  AddAttachmentsToSet: addAttachmentsToSet,
  AddCommunicationToCase: addCommunicationToCase,
  CompleteAttachmentUpload: completeAttachmentUpload,
  CreateCase: createCase,
  DescribeAttachment: describeAttachment,
  DescribeAttachmentUploadStatus: describeAttachmentUploadStatus,
  DescribeCases: describeCases,
  DescribeCommunications: describeCommunications,
  DescribeCreateCaseOptions: notYet('DescribeCreateCaseOptions'),
  DescribeServices: describeServices,
  DescribeSeverityLevels: describeSeverityLevels,
  DescribeSupportedLanguages: notYet('DescribeSupportedLanguages'),
  DescribeTrustedAdvisorCheckRefreshStatuses: notYet('DescribeTrustedAdvisorCheckRefreshStatuses'),
  DescribeTrustedAdvisorCheckResult: notYet('DescribeTrustedAdvisorCheckResult'),
  DescribeTrustedAdvisorCheckSummaries: notYet('DescribeTrustedAdvisorCheckSummaries'),
  DescribeTrustedAdvisorChecks: notYet('DescribeTrustedAdvisorChecks'),
  GetAttachmentDownloadLink: getAttachmentDownloadLink,
  GetAttachmentUploadLinks: getAttachmentUploadLinks,
  RefreshTrustedAdvisorCheck: notYet('RefreshTrustedAdvisorCheck'),
  ResolveCase: resolveCase,
};
