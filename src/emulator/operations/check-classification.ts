/**
 * What a case is filed under, checked against catalogue and plan. AWS documents neither the answers for
 * wrong codes nor the defaults, so both are ours: InvalidParameterValueException that names the member.
 */
import type { InputOf } from '../../support/constraints.ts';
import { defaultSeverity, severitiesOf } from '../../support/first-response.ts';
import { defaultIssueType, isIssueType } from '../../support/issue-types.ts';
import type { IssueType } from '../../support/issue-types.ts';
import { defaultCaseLanguage, isCaseLanguage } from '../../support/languages.ts';
import type { CaseLanguageCode } from '../../support/languages.ts';
import { issueTypesOf } from '../../support/plans.ts';
import type { SeverityCode } from '../../support/severities.ts';
import { shorten } from '../../support/shorten.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import { findService } from '../catalogue/services.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import type { OperationCall } from './operation-call.ts';

export interface Classification {
  readonly issueType: IssueType;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severityCode: SeverityCode;
  readonly language: CaseLanguageCode;
}

type Input = Partial<
  Pick<
    InputOf<'CreateCase'>,
    'issueType' | 'serviceCode' | 'categoryCode' | 'severityCode' | 'language' | 'ccEmailAddresses'
  >
>;

/** AWS's own example of CreateCase files a technical case under this account service. */
const generalService = 'general-info';

function invalid(member: string, value: string, why: string): InvalidParameterValue {
  return new InvalidParameterValue(`Invalid ${member} '${shorten(value, 100)}': ${why}.`);
}

export function readIssueType(value: string | undefined, call: OperationCall): IssueType {
  const issueType = value ?? defaultIssueType;
  const offered = issueTypesOf(call.account.plan, call.channel);
  if (isIssueType(issueType) && offered.includes(issueType)) return issueType;
  throw invalid('issueType', issueType, `it must be one of ${offered.join(', ')}`);
}

function isOfferedFor(service: CatalogueService, issueType: IssueType): boolean {
  const isGeneral = service.code === generalService && issueType === 'technical';
  return isGeneral || service.issueType === issueType;
}

export function readService(value: string | undefined, issueType: IssueType): CatalogueService {
  const standard = issueType === 'service-limit-increase' ? issueType : generalService;
  const code = value ?? standard;
  const service = findService(code);
  if (!service) throw invalid('serviceCode', code, 'DescribeServices lists the codes');
  if (!isOfferedFor(service, issueType)) {
    throw invalid('serviceCode', code, `it is not offered for the issue type ${issueType}`);
  }
  return service;
}

/** Without a code: the most general category that the service has. */
export function readCategory(value: string | undefined, service: CatalogueService): string {
  const codes = service.categories.map((category) => category.code);
  if (value === undefined) {
    const general = ['using-aws', 'other', 'general-guidance', 'general'];
    return general.find((code) => codes.includes(code)) ?? codes[0] ?? 'other';
  }
  if (codes.includes(value)) return value;
  throw invalid('categoryCode', value, `the service ${service.code} has no such category`);
}

function readSeverity(value: string | undefined, call: OperationCall): SeverityCode {
  const offered = severitiesOf(call.account.plan);
  const severity = offered.find((code) => code === (value ?? defaultSeverity));
  if (severity) return severity;
  throw invalid('severityCode', value ?? '', `it must be one of ${offered.join(', ')}`);
}

export function readLanguage(value: string | undefined): CaseLanguageCode {
  const language = value ?? defaultCaseLanguage;
  if (isCaseLanguage(language)) return language;
  throw invalid('language', language, 'it is not a language that AWS Support handles cases in');
}

export function checkClassification(input: Input, call: OperationCall): Classification {
  const issueType = readIssueType(input.issueType, call);
  const service = readService(input.serviceCode, issueType);
  return {
    issueType,
    serviceCode: service.code,
    categoryCode: readCategory(input.categoryCode, service),
    severityCode: readSeverity(input.severityCode, call),
    language: readLanguage(input.language),
  };
}
