/**
 * The input of every operation as data: types, required members, lengths, ranges, sizes of lists.
 * Source: service model `support-2013-04-15`, which has no enumeration and no pattern in any input. Whether a code or an id exists is not stated here: that
 * needs the catalogue or the account.
 */
import { consoleInputs } from './console-constraints.ts';
import type { ServedName } from './console-operations.ts';
import type { OperationName } from './operations.ts';

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface StringShape {
  readonly type: 'string';
  /** In Unicode code points. */
  readonly length?: Bounds;
}

export interface NumberShape {
  readonly type: 'integer' | 'long';
  readonly range?: Bounds;
}

export interface ListShape {
  readonly type: 'list';
  readonly member: Shape;
  readonly size?: Bounds;
  /** Whether a member may be null. */
  readonly sparse?: true;
}

export interface StructureShape {
  readonly type: 'structure';
  readonly members: Readonly<Record<string, Member>>;
}

export type Shape =
  | StringShape
  | NumberShape
  | ListShape
  | StructureShape
  | { readonly type: 'boolean' }
  /** Base64 on the wire. */
  | { readonly type: 'blob' };

export type Member = Shape & { readonly required?: true };

const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;
const strings = { type: 'list', member: string } as const;
const sparseStrings = { type: 'list', member: string, sparse: true } as const;
const dryRun = boolean;

function required<const S extends Shape>(shape: S): S & { readonly required: true } {
  return { ...shape, required: true };
}

const communicationBody = required({ type: 'string', length: { min: 1, max: 8000 } });
const ccEmailAddresses = { ...strings, size: { min: 0, max: 10 } } as const;
const uploadId = { type: 'string', length: { min: 1, max: 2048 } } as const;
const uploadIds = { type: 'list', member: uploadId, size: { min: 0, max: 10 } } as const;
const maxResults = { type: 'integer', range: { min: 10, max: 100 } } as const;
const upToHundred = { ...strings, size: { min: 0, max: 100 } } as const;
const shortCode = required({ type: 'string', length: { min: 0, max: 100 } });

const attachment = { type: 'structure', members: { fileName: string, data: { type: 'blob' } } } as const;
const completedUpload = {
  type: 'structure',
  members: {
    partIndex: required({ type: 'integer' }),
    eTag: required({ type: 'string', length: { min: 1, max: 256 } }),
  },
} as const;
const uploadRange = {
  type: 'structure',
  members: {
    startIndex: required({ type: 'integer', range: { min: 1 } }),
    endIndex: { type: 'integer', range: { min: 2 } },
  },
} as const;

export const inputs = {
  AddAttachmentsToSet: {
    attachmentSetId: string,
    attachments: required({ type: 'list', member: attachment }),
    dryRun,
  },
  AddCommunicationToCase: {
    caseId: string,
    communicationBody,
    ccEmailAddresses,
    attachmentSetId: string,
    uploadIds,
    dryRun,
  },
  CompleteAttachmentUpload: {
    uploadId: required(uploadId),
    completedUploads: required({ type: 'list', member: completedUpload }),
    dryRun,
  },
  CreateCase: {
    subject: required(string),
    serviceCode: string,
    severityCode: string,
    categoryCode: string,
    communicationBody,
    ccEmailAddresses,
    language: string,
    issueType: string,
    attachmentSetId: string,
    uploadIds,
    dryRun,
  },
  DescribeAttachment: { attachmentId: required(string), dryRun },
  DescribeAttachmentUploadStatus: { uploadId: required(uploadId), dryRun },
  DescribeCases: {
    caseIdList: upToHundred,
    displayId: string,
    afterTime: string,
    beforeTime: string,
    includeResolvedCases: boolean,
    nextToken: string,
    maxResults,
    language: string,
    includeCommunications: boolean,
    dryRun,
  },
  DescribeCommunications: {
    caseId: required(string),
    beforeTime: string,
    afterTime: string,
    nextToken: string,
    maxResults,
    dryRun,
  },
  DescribeCreateCaseOptions: {
    issueType: required(string),
    serviceCode: required(string),
    language: required(string),
    categoryCode: required(string),
    dryRun,
  },
  DescribeServices: { serviceCodeList: upToHundred, language: string, dryRun },
  DescribeSeverityLevels: { language: string, dryRun },
  DescribeSupportedLanguages: {
    issueType: required({ type: 'string', length: { min: 9, max: 22 } }),
    serviceCode: shortCode,
    categoryCode: shortCode,
    dryRun,
  },
  DescribeTrustedAdvisorCheckRefreshStatuses: { checkIds: required(sparseStrings) },
  DescribeTrustedAdvisorCheckResult: { checkId: required(string), language: string },
  DescribeTrustedAdvisorCheckSummaries: { checkIds: required(sparseStrings) },
  DescribeTrustedAdvisorChecks: { language: required(string) },
  GetAttachmentDownloadLink: { attachmentId: required(string), dryRun },
  GetAttachmentUploadLinks: {
    fileName: required(string),
    fileSizeBytes: { type: 'long', range: { min: 1, max: 157_286_400 } },
    uploadId,
    uploadRange,
    dryRun,
  },
  RefreshTrustedAdvisorCheck: { checkId: required(string) },
  ResolveCase: { caseId: string, dryRun },
} as const satisfies Record<OperationName, StructureShape['members']>;

/** Beside the model's, those of the console's own operations. */
export const servedInputs = { ...inputs, ...consoleInputs } as const;

type TypeOf<S> = S extends { type: 'string' | 'blob' }
  ? string
  : S extends { type: 'integer' | 'long' }
    ? number
    : S extends { type: 'boolean' }
      ? boolean
      : S extends { type: 'list'; member: infer M }
        ? readonly (TypeOf<M> | (S extends { sparse: true } ? null : never))[]
        : S extends { type: 'structure'; members: infer M }
          ? StructureOf<M>
          : never;

type StructureOf<M> = {
  readonly [K in keyof M as M[K] extends { required: true } ? K : never]: TypeOf<M[K]>;
} & { readonly [K in keyof M as M[K] extends { required: true } ? never : K]?: TypeOf<M[K]> };

/** The checked input of an operation. Blobs are still base64. */
export type InputOf<Name extends ServedName> = StructureOf<(typeof servedInputs)[Name]>;
