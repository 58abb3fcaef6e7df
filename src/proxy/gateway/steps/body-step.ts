import type { IncomingHttpHeaders } from 'node:http';

import { isJsonObject, parseJson } from '../../../support/json.ts';
import type { JsonObject } from '../../../support/json.ts';
import type { RestRequest } from '../../accounts/sign-request.ts';
import type { BodyRoom } from '../body-room.ts';
import { type Call, type Step, found } from '../call.ts';
import { readRequest } from '../read-request.ts';
import { awsJson, bodyTooLarge, Refusal, restJson } from '../refusal.ts';
import { readRestInput } from '../rest-input.ts';

/** Bodies up to this many bytes are as many as there are connections, and need no room. */
const small = 16 * 1024;

/**
 * The body: of the exact type, within the operation's bound, one JSON object read strictly. Of the Trusted
 * Advisor API the address says the rest, and of a read all of it.
 */
export function bodyStep(room: BodyRoom): Step {
  return {
    name: 'body',
    async run(call) {
      const { bodyLimit } = found(call.operation, 'operation');
      const { headers } = call.raw;
      if (call.service === 'trustedadvisor') call.rest = readAddress(call);
      if (bodyLimit > 0) checkType(call.rest ? restJson : awsJson, headers);
      const length = Number(headers['content-length'] ?? bodyLimit);
      if (length > bodyLimit) throw bodyTooLarge(bodyLimit);
      // Given back when the call has ended, whatever came of it.
      if (length > small) call.leaveRoom = await room.take(length, call.signal);
      const body = await readRequest(call.raw, bodyLimit);
      call.body = body.length === 0 && bodyLimit > 0 ? Buffer.from('{}') : body;
      call.input = { ...call.input, ...(bodyLimit > 0 && readObject(call.body)) };
    },
  };
}

function readAddress(call: Call): RestRequest {
  const { request, members } = readRestInput(call.raw.method ?? '', call.below);
  call.input = members;
  return request;
}

function checkType(expected: string, headers: IncomingHttpHeaders): void {
  const { 'content-type': contentType, 'content-encoding': encoding } = headers;
  if (contentType?.toLowerCase() === expected && encoding === undefined) return;
  const message = `The content type must be ${expected}, without an encoding.`;
  throw new Refusal(415, 'UnsupportedMediaTypeException', message);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readObject(body: Buffer): JsonObject {
  const parsed = parseJson(decode(body));
  if (!parsed.ok) throw serialization(parsed.reason);
  if (!isJsonObject(parsed.value)) throw serialization('The body must be a JSON object.');
  return parsed.value;
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    // The decoder throws for one reason only.
    throw serialization('The body is not valid UTF-8.');
  }
}

function serialization(message: string): Refusal {
  return new Refusal(400, 'SerializationException', message);
}
