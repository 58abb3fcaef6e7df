import { NotImplemented } from '../protocol/not-implemented.ts';
import { addAttachmentsToSet } from './add-attachments-to-set.ts';
import { addCommunicationToCase } from './add-communication-to-case.ts';
import { createCase } from './create-case.ts';
import { describeAttachment } from './describe-attachment.ts';
import { describeCases } from './describe-cases.ts';
import { describeCommunications } from './describe-communications.ts';
import { describeServices } from './describe-services.ts';
import { describeSeverityLevels } from './describe-severity-levels.ts';
import type { Handlers } from './handlers.ts';
import { resolveCase } from './resolve-case.ts';

function notYet(operation: string): () => Promise<never> {
  return () => Promise.reject(new NotImplemented(operation));
}

export const handlers: Handlers = {
  AddAttachmentsToSet: addAttachmentsToSet,
  AddCommunicationToCase: addCommunicationToCase,
  CompleteAttachmentUpload: notYet('CompleteAttachmentUpload'),
  CreateCase: createCase,
  DescribeAttachment: describeAttachment,
  DescribeAttachmentUploadStatus: notYet('DescribeAttachmentUploadStatus'),
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
  GetAttachmentDownloadLink: notYet('GetAttachmentDownloadLink'),
  GetAttachmentUploadLinks: notYet('GetAttachmentUploadLinks'),
  RefreshTrustedAdvisorCheck: notYet('RefreshTrustedAdvisorCheck'),
  ResolveCase: resolveCase,
};
