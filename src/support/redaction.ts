/**
 * Replaces secrets in subjects and messages as AWS does on CreateCase and AddCommunicationToCase.
 * Source: API reference CreateCase.
 */
import { findSecrets } from './secrets.ts';

const mark = '[REDACTED_BY_AWS]';

/** The text with its secrets replaced; of a card number the last four digits stay. */
export function redact(text: string): string {
  let redacted = '';
  let position = 0;
  for (const { kind, start, end } of findSecrets(text)) {
    const kept = kind === 'card-number' ? `-${text.slice(end - 4, end)}` : '';
    redacted += `${text.slice(position, start)}${mark}${kept}`;
    position = end;
  }
  return redacted + text.slice(position);
}
