import type {
  AddAttachmentsToSetResponse,
  AddCommunicationToCaseResponse,
  CompleteAttachmentUploadResponse,
  CreateCaseResponse,
  DescribeAttachmentResponse,
  DescribeAttachmentUploadStatusResponse,
  DescribeCasesResponse,
  DescribeCommunicationsResponse,
  DescribeCreateCaseOptionsResponse,
  DescribeServicesResponse,
  DescribeSeverityLevelsResponse,
  DescribeSupportedLanguagesResponse,
  DescribeTrustedAdvisorCheckRefreshStatusesResponse,
  DescribeTrustedAdvisorCheckResultResponse,
  DescribeTrustedAdvisorChecksResponse,
  DescribeTrustedAdvisorCheckSummariesResponse,
  GetAttachmentDownloadLinkResponse,
  GetAttachmentUploadLinksResponse,
  RefreshTrustedAdvisorCheckResponse,
  ResolveCaseResponse,
} from '@aws-sdk/client-support';

import type { InputOf } from '../../support/constraints.ts';
import type { OperationName } from '../../support/operations.ts';
import type { OperationCall, RenderedJson } from './operation-call.ts';

/** The outputs of the model; blobs are base64 on the wire. */
interface Outputs {
  AddAttachmentsToSet: AddAttachmentsToSetResponse;
  AddCommunicationToCase: AddCommunicationToCaseResponse;
  CompleteAttachmentUpload: CompleteAttachmentUploadResponse;
  CreateCase: CreateCaseResponse;
  DescribeAttachment: OnWire<DescribeAttachmentResponse>;
  DescribeAttachmentUploadStatus: DescribeAttachmentUploadStatusResponse;
  DescribeCases: DescribeCasesResponse;
  DescribeCommunications: DescribeCommunicationsResponse;
  DescribeCreateCaseOptions: DescribeCreateCaseOptionsResponse;
  DescribeServices: DescribeServicesResponse;
  DescribeSeverityLevels: DescribeSeverityLevelsResponse;
  DescribeSupportedLanguages: DescribeSupportedLanguagesResponse;
  DescribeTrustedAdvisorCheckRefreshStatuses: DescribeTrustedAdvisorCheckRefreshStatusesResponse;
  DescribeTrustedAdvisorCheckResult: DescribeTrustedAdvisorCheckResultResponse;
  DescribeTrustedAdvisorCheckSummaries: DescribeTrustedAdvisorCheckSummariesResponse;
  DescribeTrustedAdvisorChecks: DescribeTrustedAdvisorChecksResponse;
  GetAttachmentDownloadLink: GetAttachmentDownloadLinkResponse;
  GetAttachmentUploadLinks: GetAttachmentUploadLinksResponse;
  RefreshTrustedAdvisorCheck: RefreshTrustedAdvisorCheckResponse;
  ResolveCase: ResolveCaseResponse;
}

type OnWire<T> = T extends Uint8Array ? string : T extends object ? { [K in keyof T]: OnWire<T[K]> } : T;

export type OutputOf<Name extends OperationName> = Outputs[Name];

export type Handler<Name extends OperationName> = (
  input: InputOf<Name>,
  call: OperationCall,
) => Promise<OutputOf<Name> | RenderedJson>;

/** All 20: an operation without a handler does not compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
