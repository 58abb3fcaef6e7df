/** The translation of the form's values into the request of CreateCase. */
import { writeContactBlock } from '../../support/contact-block.ts';
import type { NewCase } from '../api/mutations.ts';
import { readAdditionalContacts } from './additional-contacts.ts';
import type { CreateCaseValues } from './create-case-values.ts';

/** Half a surrogate pair, which cut emoji leave behind, can't be sent as JSON; NUL is refused upstream. */
function sendable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').trim();
}

/** The whole first message: the API has no field for the contact method, so it stands at the head. */
export function messageOf(values: CreateCaseValues): string {
  const { contactMethod, description, phoneNumber } = values;
  const text = sendable(description);
  if (contactMethod !== 'phone') return writeContactBlock({ method: contactMethod }, text);
  return writeContactBlock({ method: 'phone', phoneNumber: sendable(phoneNumber) }, text);
}

/** Of values that the rules have found nothing wrong with. Files go their own way. */
export function createCaseRequest(values: CreateCaseValues): NewCase['input'] {
  const { addresses } = readAdditionalContacts(values.additionalContacts);
  return {
    issueType: values.issueType,
    serviceCode: values.serviceCode,
    categoryCode: values.categoryCode,
    severityCode: values.severityCode,
    subject: sendable(values.subject),
    communicationBody: messageOf(values),
    language: values.language,
    ...(addresses.length > 0 && { ccEmailAddresses: [...addresses] }),
  };
}
