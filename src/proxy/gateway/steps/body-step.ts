import { isJsonObject, parseJson } from '../../../support/json.ts';
import type { JsonObject } from '../../../support/json.ts';
import type { BodyRoom } from '../body-room.ts';
import { type Step, found } from '../call.ts';
import { readRequest } from '../read-request.ts';
import { awsJson, bodyTooLarge, Refusal } from '../refusal.ts';

/** Bodies up to this many bytes are as many as there are connections, and need no room. */
const small = 16 * 1024;

/** The body: of the exact type, within the operation's bound, one JSON object read strictly. */
export function bodyStep(room: BodyRoom): Step {
  return {
    name: 'body',
    async run(call) {
      const { bodyLimit } = found(call.operation, 'operation');
      const { headers } = call.raw;
      checkType(headers['content-type'], headers['content-encoding']);
      const length = Number(headers['content-length'] ?? bodyLimit);
      if (length > bodyLimit) throw bodyTooLarge(bodyLimit);
      // Given back when the call has ended, whatever came of it.
      if (length > small) call.leaveRoom = await room.take(length, call.signal);
      const body = await readRequest(call.raw, bodyLimit);
      call.body = body.length === 0 ? Buffer.from('{}') : body;
      call.input = readObject(call.body);
    },
  };
}

function checkType(contentType: string | undefined, encoding: string | undefined): void {
  if (contentType?.toLowerCase() === awsJson && encoding === undefined) return;
  const message = `The content type must be ${awsJson}, without an encoding.`;
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
