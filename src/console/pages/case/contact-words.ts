/** What the head of a case's first message tells, in words. */
import type { IntlShape } from 'react-intl';

import type { Contact } from '../../../support/contact-block.ts';
import type { Text } from '../../hooks/use-text.ts';

export function contactWords(text: Text, intl: IntlShape, contact: Contact | null | undefined): string {
  if (contact === undefined) return '…';
  if (contact === null) return text('case.contactMethod.unknown');
  const extension = contact.extension && text('case.extension', { extension: contact.extension });
  const words = [
    text(`case.contactMethod.${contact.method}`),
    contact.phoneNumber,
    extension,
    contact.country && (intl.formatDisplayName(contact.country, { type: 'region' }) ?? contact.country),
  ];
  return words.filter(Boolean).join(', ');
}

const problemFacts = ['region', 'instanceIds', 'arns', 'requestIds', 'firstOccurrence'] as const;

/** Where and since when, as far as the first message says it. */
export function factItems(text: Text, contact: Contact | null | undefined) {
  return problemFacts.flatMap((name) => {
    const value = contact?.[name];
    const label = name === 'firstOccurrence' ? 'createCase.since' : (`createCase.${name}` as const);
    return value === undefined ? [] : [{ label: text(label), value }];
  });
}
