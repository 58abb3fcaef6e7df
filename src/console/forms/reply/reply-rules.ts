import type { FieldErrors, ResolverResult } from 'react-hook-form';

import { apiLimits } from '../../../support/limits.ts';
import type { Text } from '../../hooks/use-text.ts';
import { readAdditionalContacts } from '../additional-contacts.ts';
import { characterCount } from '../character-count.ts';
import type { ReplyValues } from './reply-values.ts';

/** The part of the request that the values say. */
export function replyInput({ body, contacts }: ReplyValues) {
  const { addresses } = readAdditionalContacts(contacts);
  return { communicationBody: body, ...(addresses.length > 0 && { ccEmailAddresses: [...addresses] }) };
}

function bodyProblem(body: string, text: Text): string | null {
  const limit = apiLimits.communicationBody;
  const surplus = characterCount(body) - limit;
  if (body.trim() === '') return text('reply.body.missing');
  return surplus > 0 ? text('reply.body.tooLong', { limit, surplus }) : null;
}

function contactsProblem(written: string, text: Text): string | null {
  const limit = apiLimits.ccEmailAddresses;
  const { addresses, invalid } = readAdditionalContacts(written);
  if (invalid.length > 0) return text('reply.contacts.invalid', { addresses: invalid.join(', ') });
  const surplus = addresses.length - limit;
  return surplus > 0 ? text('reply.contacts.tooMany', { limit, surplus }) : null;
}

/** The rules of a reply, in the form that react-hook-form asks for. */
export function findReplyProblem(values: ReplyValues, text: Text): ResolverResult<ReplyValues> {
  const problems = { body: bodyProblem(values.body, text), contacts: contactsProblem(values.contacts, text) };
  const errors: FieldErrors<ReplyValues> = {
    ...(problems.body && { body: { type: 'rule', message: problems.body } }),
    ...(problems.contacts && { contacts: { type: 'rule', message: problems.contacts } }),
  };
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
}
