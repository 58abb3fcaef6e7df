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
import type { CaseAttribute } from '../../support/case-attributes.ts';
import type { AdvisorAccess, ServiceLinkedRole } from '../../support/service-linked-roles.ts';
import type { ServedName } from '../../support/console-operations.ts';
import type { OperationCall, RenderedJson } from './operation-call.ts';

/** The outputs of the model; blobs are base64 on the wire. */
interface ModelOutputs {
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

/** Ours, as AWS publishes none. */
interface ConsoleOutputs {
  DescribeCaseAttributes: { attributes: readonly CaseAttribute[] };
  DescribeIssueTypes: { issueTypes: readonly { code: string; name: string }[] };
  /** The plans that the account can be on: one, where it is known. */
  DescribeSupportLevel: { supportLevels: readonly string[] };
  PutCaseAttributes: { result: boolean };
  /** `previousRating`: what the same person had said before. */
  RateCaseCommunication: { result: boolean; previousRating?: number };
  UpdateCaseSeverity: { result: boolean };
  CreateServiceLinkedRole: { role: ServiceLinkedRole };
  DeleteServiceLinkedRole: { result: boolean };
  DescribeAccountAccess: AdvisorAccess;
  SetAccountAccess: { result: boolean };
  UpdateRoleDescription: { role: ServiceLinkedRole };
}

type OnWire<T> = T extends Uint8Array ? string : T extends object ? { [K in keyof T]: OnWire<T[K]> } : T;

export type OutputOf<Name extends ServedName> = (ModelOutputs & ConsoleOutputs)[Name];

export type Handler<Name extends ServedName> = (
  input: InputOf<Name>,
  call: OperationCall,
) => Promise<OutputOf<Name> | RenderedJson>;

/** All 20, and the console's own: an operation without a handler does not compile. */
export type Handlers = { readonly [Name in ServedName]: Handler<Name> };
