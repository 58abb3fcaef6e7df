/**
 * The form's own rules, stricter than the API's: what it asks for beyond the model, and the lengths of
 * AWS's form. Each problem is named by its words in the catalogue.
 */
import { apiLimits, formLimits } from '../../../support/limits.ts';
import { areAttachmentsFine, attachmentBounds } from '../../components/attachments/attachment-rules.ts';
import type { TextId } from '../../text/en.ts';
import { readAdditionalContacts } from '../additional-contacts.ts';
import { messageOf } from './create-case-request.ts';
import { type CreateCaseField, type CreateCaseValues, serviceOf } from './create-case-values.ts';
import { characterCount } from '../character-count.ts';
import { factsAsked, problemOfSince } from './problem-facts.ts';
import { problemOfWishes } from './quota-wishes.ts';

/** What can be chosen. Of a list that has not arrived whatever is chosen counts, and the API has the last word. */
export interface CreateCaseChoices {
  /** The codes of services with those of their categories; null: not known yet. */
  readonly categories: ReadonlyMap<string, ReadonlySet<string>> | null;
  /** Null: not known yet. */
  readonly severities: ReadonlySet<string> | null;
  /** Once the numbers of the world are loaded. */
  readonly problemOfNumber?: NumberRule;
  /** Whether upload links may be used, by which files can be larger and more. */
  readonly mayUpload?: boolean;
}

type NumberRule = (number: string, country: string) => FieldProblem | null;

export interface FieldProblem {
  readonly id: Extract<TextId, `createCase.problem.${string}`>;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type FieldProblems = Partial<Readonly<Record<CreateCaseField, FieldProblem>>>;

type Rule = (values: CreateCaseValues, choices: CreateCaseChoices) => FieldProblem | null;

/** Extensions of this length are dialled nowhere; shorter ones are the matter of whoever gave it. */
const longestExtension = 11;

function problemOfExtension(text: string): FieldProblem | null {
  const extension = text.trim();
  return /^\d*$/.test(extension) && extension.length <= longestExtension
    ? null
    : { id: 'createCase.problem.extension', values: { most: longestExtension } };
}

/** Where the numbers of the world are not known: something to dial must be there. */
const problemOfAnyNumber: NumberRule = (number) =>
  number.trim() === '' ? { id: 'createCase.problem.phoneMissing' } : null;

function problemOfContacts(text: string): FieldProblem | null {
  const { addresses, invalid } = readAdditionalContacts(text);
  const [first] = invalid;
  if (first !== undefined) {
    const id =
      invalid.length === 1 ? 'createCase.problem.contactInvalid' : 'createCase.problem.contactsInvalid';
    return { id, values: { address: first, addresses: invalid.join(', ') } };
  }
  const limit = apiLimits.ccEmailAddresses;
  if (addresses.length <= limit) return null;
  return { id: 'createCase.problem.contactsTooMany', values: { limit, surplus: addresses.length - limit } };
}

function problemOfLength(text: string, limit: number, id: FieldProblem['id']): FieldProblem | null {
  const surplus = characterCount(text) - limit;
  return surplus > 0 ? { id, values: { limit, surplus } } : null;
}

function problemOfDescription(values: CreateCaseValues): FieldProblem | null {
  if (values.description.trim() === '') return { id: 'createCase.problem.descriptionMissing' };
  const own = problemOfLength(values.description, formLimits.description, 'createCase.problem.tooLong');
  return (
    own ??
    problemOfLength(messageOf(values), apiLimits.communicationBody, 'createCase.problem.messageTooLong')
  );
}

interface Codes {
  has(code: string): boolean;
}

/** `codes` null: not known yet. */
function isChosen(code: string, codes: Codes | null): boolean {
  return code !== '' && (codes?.has(code) ?? true);
}

function problemOfService(values: CreateCaseValues, { categories }: CreateCaseChoices): FieldProblem | null {
  return isChosen(serviceOf(values), categories) ? null : { id: 'createCase.problem.serviceMissing' };
}

function problemOfCategory(values: CreateCaseValues, choices: CreateCaseChoices): FieldProblem | null {
  // Without a service there is nothing to choose from, and one problem is enough.
  if (problemOfService(values, choices)) return null;
  return isChosen(values.categoryCode, choices.categories?.get(serviceOf(values)) ?? null)
    ? null
    : { id: 'createCase.problem.categoryMissing' };
}

const rules: Partial<Readonly<Record<CreateCaseField, Rule>>> = {
  serviceCode: problemOfService,
  categoryCode: problemOfCategory,
  severityCode: ({ severityCode }, { severities }) =>
    isChosen(severityCode, severities) ? null : { id: 'createCase.problem.severityMissing' },
  quotas: ({ issueType, quotas }) =>
    issueType === 'service-limit-increase' ? problemOfWishes(quotas) : null,
  sinceDate: (values) => (factsAsked(values).includes('since') ? problemOfSince(values) : null),
  subject: ({ subject }) =>
    subject.trim() === ''
      ? { id: 'createCase.problem.subjectMissing' }
      : problemOfLength(subject, formLimits.subject, 'createCase.problem.tooLong'),
  description: problemOfDescription,
  attachments: ({ attachments }, { mayUpload = false }) =>
    areAttachmentsFine(attachments, attachmentBounds(mayUpload))
      ? null
      : { id: 'createCase.problem.attachments' },
  phoneNumber: (values, { problemOfNumber = problemOfAnyNumber }) =>
    values.contactMethod === 'phone' ? problemOfNumber(values.phoneNumber, values.phoneCountry) : null,
  phoneExtension: ({ contactMethod, phoneExtension }) =>
    contactMethod === 'phone' ? problemOfExtension(phoneExtension) : null,
  additionalContacts: ({ additionalContacts }) => problemOfContacts(additionalContacts),
};

export function checkCreateCase(values: CreateCaseValues, choices: CreateCaseChoices): FieldProblems {
  const found = Object.entries(rules).map(([field, rule]) => [field, rule(values, choices)] as const);
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}
