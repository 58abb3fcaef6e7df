/** The translation of the form's values into the request of CreateCase. */
import { writeContactBlock } from '../../../support/contact-block.ts';
import type { NewCase } from '../../api/mutations.ts';
import { readAdditionalContacts } from '../additional-contacts.ts';
import { type CreateCaseValues, serviceOf } from './create-case-values.ts';
import { problemFacts } from './problem-facts.ts';
import { writtenWishes } from './quota-wishes.ts';

/** Half a surrogate pair, which cut emoji leave behind, can't be sent as JSON; NUL is refused upstream. */
function sendable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').trim();
}

function phoneOf({ phoneNumber, phoneCountry, phoneExtension }: CreateCaseValues) {
  return {
    phoneNumber: sendable(phoneNumber),
    country: sendable(phoneCountry),
    extension: sendable(phoneExtension),
  };
}

/** The whole first message: what the API has no field for stands at its head. */
export function messageOf(values: CreateCaseValues): string {
  const { contactMethod: method, description } = values;
  const phone = method === 'phone' ? phoneOf(values) : {};
  const isQuota = values.issueType === 'service-limit-increase';
  const text = isQuota
    ? `${writtenWishes(values.quotas, values.categoryCode)}\n\n${description}`
    : description;
  const facts = Object.entries(problemFacts(values)).map(([name, value]) => [name, sendable(value)]);
  return writeContactBlock({ method, ...phone, ...Object.fromEntries(facts) }, sendable(text));
}

/** Of values that the rules have found nothing wrong with. Files go their own way. */
export function createCaseRequest(values: CreateCaseValues): NewCase['input'] {
  const { addresses } = readAdditionalContacts(values.additionalContacts);
  return {
    issueType: values.issueType,
    serviceCode: serviceOf(values),
    categoryCode: values.categoryCode,
    severityCode: values.severityCode,
    subject: sendable(values.subject),
    communicationBody: messageOf(values),
    language: values.language,
    ...(addresses.length > 0 && { ccEmailAddresses: [...addresses] }),
  };
}
