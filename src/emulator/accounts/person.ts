import { InvalidParameterValue } from '../protocol/request-errors.ts';
import type { RawHeaders } from '../protocol/raw-headers.ts';
import type { Caller } from './caller.ts';
import { personHeader } from './console-key.ts';

const longest = 256;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded UTF-8.
    return null;
  }
}

/**
 * The person that the console's key speaks for; from any other key the header says nothing. Its signature
 * is certain: a request with an unsigned `x-amz-*` header is refused.
 */
export function readPerson(caller: Caller, headers: RawHeaders): string | null {
  const [text] = headers.get(personHeader) ?? [];
  if (caller.type !== 'console' || text === undefined || text === '') return null;
  const person = decode(text);
  if (person === null || person.length > longest || /\p{Cc}/u.test(person)) {
    throw new InvalidParameterValue(`Invalid ${personHeader}: it must be percent-encoded UTF-8.`);
  }
  return person;
}
