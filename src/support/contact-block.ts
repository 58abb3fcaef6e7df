/**
 * The API has no field for the contact method, nor for where and since when there is a problem: a case
 * carries them as a block at the head of its first message, for whoever answers. `Name: value` lines in a
 * fixed order, a rule, an empty line, the text:
 *
 *     Contact method: Phone
 *     Phone number: +49 30 1234567
 *     Region: eu-central-1
 *     First occurrence: 2026-11-20 09:30 Europe/Berlin (UTC+01:00)
 *     ----------
 *
 *     One of my instances …
 *
 * Reading is the exact inverse of writing. A block is only what has every line in place and the rule;
 * anything that merely resembles one is text.
 */
import type { ContactMethod } from './plans.ts';

/** Where and since when; each as one line that people read. */
export interface ProblemFacts {
  readonly region?: string;
  readonly instanceIds?: string;
  readonly arns?: string;
  readonly requestIds?: string;
  /** With its time zone. */
  readonly firstOccurrence?: string;
  /** The case that was there before: its number, its id, or both. */
  readonly relatedCase?: string;
}

export interface Contact extends ProblemFacts {
  readonly method: ContactMethod;
  /** With its country code, as it is to be dialled. */
  readonly phoneNumber?: string;
  readonly extension?: string;
  /** The country or Region of the number, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface FirstMessage {
  /** Null where the message begins with no block. */
  readonly contact: Contact | null;
  readonly text: string;
}

const rule = '----------';
const methodWords = { web: 'Web', chat: 'Chat', phone: 'Phone' } as const satisfies Record<
  ContactMethod,
  string
>;

/** One line of a value: what would break the line, or be lost when read again, becomes one space. */
function oneLine(value: string): string {
  return value.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

const fields = [
  ['Phone number', 'phoneNumber'],
  ['Country', 'country'],
  ['Extension', 'extension'],
  ['Region', 'region'],
  ['Instance IDs', 'instanceIds'],
  ['ARNs', 'arns'],
  ['Request IDs', 'requestIds'],
  ['First occurrence', 'firstOccurrence'],
  ['Related case', 'relatedCase'],
] as const;

/** The message to send: the block, then the text, unchanged. */
export function writeContactBlock(contact: Contact, text: string): string {
  const lines = [`Contact method: ${methodWords[contact.method]}`];
  for (const [name, field] of fields) {
    const value = oneLine(contact[field] ?? '');
    if (value !== '') lines.push(`${name}: ${value}`);
  }
  return `${lines.join('\n')}\n${rule}\n\n${text}`;
}

const methods = new Map<string, ContactMethod>(
  Object.entries(methodWords).map(([method, word]) => [word, method as ContactMethod]), // keys of the table
);

/** Takes a message apart. Line ends may have become CRLF on the way; nothing else may differ. */
export function readContactBlock(body: string): FirstMessage {
  const none: FirstMessage = { contact: null, text: body };
  let position = 0;
  const nextLine = (): string | null => {
    const end = body.indexOf('\n', position);
    if (end === -1) return null;
    const line = body.slice(position, body[end - 1] === '\r' ? end - 1 : end);
    position = end + 1;
    return line;
  };

  const method = methods.get(nextLine()?.match(/^Contact method: (\w+)$/)?.[1] ?? '');
  if (method === undefined) return none;
  let contact: Contact = { method };
  let line = nextLine();
  for (const [name, field] of fields) {
    if (line === null || !line.startsWith(`${name}: `)) continue;
    const value = line.slice(name.length + 2);
    if (value === '' || value !== oneLine(value)) return none;
    contact = { ...contact, [field]: value };
    line = nextLine();
  }
  if (line !== rule || nextLine() !== '') return none;
  return { contact, text: body.slice(position) };
}
