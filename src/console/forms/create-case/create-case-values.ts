import { isIssueType, type IssueType } from '../../../support/issue-types.ts';
import { type CaseLanguageCode, defaultCaseLanguage, isCaseLanguage } from '../../../support/languages.ts';
import { type ContactMethod, plans } from '../../../support/plans.ts';
import { issueTypeOfService } from '../../../support/service-issue-type.ts';
import {
  emptyWish,
  mostWishes,
  type QuotaWish,
  wishesFromRecord,
  wishFromParameter,
} from './quota-wishes.ts';

/** All of them; whether the upstream takes quota increases is the form's matter. */
export type FormIssueType = IssueType;

export const formIssueTypes: readonly FormIssueType[] = [
  'technical',
  'customer-service',
  'service-limit-increase',
];

/** An empty string where nothing was chosen or written. */
export interface CreateCaseValues {
  issueType: FormIssueType;
  serviceCode: string;
  categoryCode: string;
  severityCode: string;
  quotas: readonly QuotaWish[];
  region: string;
  instanceIds: string;
  arns: string;
  requestIds: string;
  /** `YYYY-MM-DD`, or as far as it was typed. */
  sinceDate: string;
  /** `HH:mm`, or as far as it was typed. */
  sinceTime: string;
  /** IANA's name; empty for the browser's own. */
  sinceZone: string;
  /** Number or id of the case that this one follows. */
  relatedCase: string;
  subject: string;
  description: string;
  attachments: readonly File[];
  language: CaseLanguageCode;
  contactMethod: ContactMethod;
  /** ISO 3166-1 alpha-2; empty where the number begins with its country's code. */
  phoneCountry: string;
  phoneNumber: string;
  phoneExtension: string;
  /** As written: addresses with commas or semicolons between them. */
  additionalContacts: string;
}

export type CreateCaseField = keyof CreateCaseValues;

export const emptyValues: CreateCaseValues = {
  issueType: 'technical',
  serviceCode: '',
  categoryCode: '',
  severityCode: '',
  quotas: [emptyWish],
  region: '',
  instanceIds: '',
  arns: '',
  requestIds: '',
  sinceDate: '',
  sinceTime: '',
  sinceZone: '',
  relatedCase: '',
  subject: '',
  description: '',
  attachments: [],
  language: defaultCaseLanguage,
  contactMethod: 'web',
  phoneCountry: '',
  phoneNumber: '',
  phoneExtension: '',
  additionalContacts: '',
};

/** Quota increases have one service, which nobody has to choose; the one chosen before stays in the form. */
export function serviceOf({ issueType, serviceCode }: ServiceChoiceValues): string {
  return issueType === 'service-limit-increase' ? issueType : serviceCode;
}

type ServiceChoiceValues = Pick<CreateCaseValues, 'issueType' | 'serviceCode'>;

function isContactMethod(value: string): value is ContactMethod {
  return plans.business.contactMethods.some((method) => method === value);
}

/** A zone that the browser does not know would keep the whole message from being written. */
function isTimeZone(name: string): boolean {
  if (name === '') return true;
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError: no such zone.
    return false;
  }
}

/** Names of the query's parameters, so that a runbook or an alarm can link to a filled form. */
const textParameters = {
  service: 'serviceCode',
  category: 'categoryCode',
  severity: 'severityCode',
  region: 'region',
  instances: 'instanceIds',
  arns: 'arns',
  requests: 'requestIds',
  sinceDate: 'sinceDate',
  sinceTime: 'sinceTime',
  sinceZone: 'sinceZone',
  related: 'relatedCase',
  subject: 'subject',
  description: 'description',
  country: 'phoneCountry',
  phone: 'phoneNumber',
  extension: 'phoneExtension',
  contacts: 'additionalContacts',
} as const;

/** What an address or a draft gives of the form; a value that the form can't take is left out. */
export function valuesFromQuery(query: URLSearchParams): Partial<CreateCaseValues> {
  const values: Partial<CreateCaseValues> = {};
  const issueType = query.get('type') ?? '';
  const ofService = issueTypeOfService(query.get('service') ?? '');
  if (isIssueType(issueType)) values.issueType = issueType;
  else if (query.has('service') && isIssueType(ofService)) values.issueType = ofService;
  const language = query.get('language') ?? '';
  if (isCaseLanguage(language)) values.language = language;
  const contactMethod = query.get('contact') ?? '';
  if (isContactMethod(contactMethod)) values.contactMethod = contactMethod;
  const wishes = query.getAll('quota').map(wishFromParameter).slice(0, mostWishes);
  if (wishes.length > 0) values.quotas = wishes;
  for (const [parameter, field] of Object.entries(textParameters)) {
    const value = query.get(parameter);
    if (value !== null && (field !== 'sinceZone' || isTimeZone(value))) values[field] = value;
  }
  return values;
}

/** Reads what was written earlier by this or another version; null where it can't be understood. */
export function valuesFromRecord(record: Readonly<Record<string, unknown>>): CreateCaseValues {
  const values = { ...emptyValues };
  for (const field of Object.values(textParameters)) {
    const value = record[field];
    if (typeof value === 'string' && (field !== 'sinceZone' || isTimeZone(value))) values[field] = value;
  }
  const { issueType, language, contactMethod, quotas } = record;
  values.quotas = wishesFromRecord(quotas);
  if (typeof issueType === 'string' && isIssueType(issueType)) values.issueType = issueType;
  if (typeof language === 'string' && isCaseLanguage(language)) values.language = language;
  if (typeof contactMethod === 'string' && isContactMethod(contactMethod))
    values.contactMethod = contactMethod;
  return values;
}
