import { isEmailAddress } from '../../support/email.ts';
import { plans } from '../../support/plans.ts';
import { shorten } from '../../support/shorten.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import type { OperationCall } from './operation-call.ts';

/** The additional contacts, each once. The plan Basic has none; the form of an address is checked (ours). */
export function checkContacts(addresses: readonly string[] | undefined, call: OperationCall): string[] {
  if (!addresses || addresses.length === 0) return [];
  if (!plans[call.account.plan].additionalContacts) {
    throw new InvalidParameterValue('Additional contacts are not part of the account’s support plan.');
  }
  const wrong = addresses.find((address) => !isEmailAddress(address));
  if (wrong !== undefined) {
    throw new InvalidParameterValue(
      `Invalid ccEmailAddresses: '${shorten(wrong, 100)}' is not an e-mail address.`,
    );
  }
  return [...new Set(addresses)];
}
