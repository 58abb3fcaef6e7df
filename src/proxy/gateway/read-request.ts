import type { IncomingMessage } from 'node:http';

import { readBounded } from './read-bounded.ts';
import { bodyTooLarge, Refusal } from './refusal.ts';

/** The whole body of a request. Rejects with a refusal when it is too large or breaks off. */
export async function readRequest(request: IncomingMessage, bound: number): Promise<Buffer> {
  const body = await readBounded(request, bound).catch(endedEarly);
  if (body === null) throw bodyTooLarge(bound);
  return body;
}

function endedEarly(cause: unknown): never {
  throw new Refusal(400, 'MalformedHttpRequestException', 'The request ended before its end.', { cause });
}
