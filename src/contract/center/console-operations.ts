/**
 * What AWS's console alone can do, by the names of its IAM actions. The emulator carries it out; AWS's API has
 * none of it, so that there ratings and attributes are kept here, and what can't be kept is refused with what
 * to do instead. `support/console-operations.ts` says more.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

type WithMetadata<Output> = Output & MetadataBearer;

interface Attribute {
  key: string;
  value: string;
}

const CaseAttribute$ = structure('CaseAttribute', { key: text, value: text });
const attributes = () => listOf(CaseAttribute$);

/** Sorted by key. */
export class DescribeCaseAttributesCommand extends centerCommand<
  { caseId: string },
  WithMetadata<{ attributes: Attribute[] }>
>(
  {},
  noPlugins,
  'DescribeCaseAttributes',
  operation('DescribeCaseAttributes', { caseId: text }, { attributes }),
) {}

export interface AttributesRequest {
  caseId: string;
  attributes?: Attribute[];
  removedKeys?: string[];
}

/** Keys that are named in neither list stay as they are. */
export class PutCaseAttributesCommand extends centerCommand<
  AttributesRequest,
  WithMetadata<{ result: boolean }>
>(
  {},
  noPlugins,
  'PutCaseAttributes',
  operation('PutCaseAttributes', { caseId: text, attributes, removedKeys: texts }, { result: truth }),
) {}

export interface RatingRequest {
  caseId: string;
  /** As `communicationKey` names it. */
  communicationKey: string;
  /** 1 to 5. */
  rating: number;
  comment?: string;
}

export class RateCaseCommunicationCommand extends centerCommand<
  RatingRequest,
  WithMetadata<{ result: boolean; previousRating?: number }>
>(
  {},
  noPlugins,
  'RateCaseCommunication',
  operation(
    'RateCaseCommunication',
    { caseId: text, communicationKey: text, rating: number, comment: text },
    { result: truth, previousRating: number },
  ),
) {}

export interface SeverityRequest {
  caseId: string;
  severityCode: string;
  /** Becomes a message of the customer. */
  reason: string;
}

export class UpdateCaseSeverityCommand extends centerCommand<
  SeverityRequest,
  WithMetadata<{ result: boolean }>
>(
  {},
  noPlugins,
  'UpdateCaseSeverity',
  operation('UpdateCaseSeverity', { caseId: text, severityCode: text, reason: text }, { result: truth }),
) {}

/** The plans that the account can be on; none where nothing is known of it. */
export class DescribeSupportLevelCommand extends centerCommand<
  Readonly<Record<string, never>>,
  WithMetadata<{ supportLevels: string[] }>
>({}, noPlugins, 'DescribeSupportLevel', operation('DescribeSupportLevel', {}, { supportLevels: texts })) {}

const IssueType$ = structure('IssueType', { code: text, name: text });

/** What can be opened in the account through here. */
export class DescribeIssueTypesCommand extends centerCommand<
  { language?: string },
  WithMetadata<{ issueTypes: { code: string; name: string }[] }>
>(
  {},
  noPlugins,
  'DescribeIssueTypes',
  operation('DescribeIssueTypes', { language: text }, { issueTypes: () => listOf(IssueType$) }),
) {}
