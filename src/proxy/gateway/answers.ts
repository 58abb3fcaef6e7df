import type { JsonObject } from '../../support/json.ts';
import type { Answer } from './call.ts';
import type { Refusal } from './refusal.ts';
import { awsJson, envelope } from './refusal.ts';

export function outputAnswer(output: JsonObject, requestId: string): Answer {
  return { ...bufferAnswer(200, Buffer.from(JSON.stringify(output)), requestId), output };
}

export function refusalAnswer(refusal: Refusal, requestId: string): Answer {
  return {
    ...bufferAnswer(refusal.status, Buffer.from(envelope(refusal)), requestId),
    headers: refusal.headers,
    error: { code: refusal.type, message: refusal.message },
  };
}

export function bufferAnswer(status: number, body: Buffer, requestId: string): Answer {
  return {
    status,
    contentType: awsJson,
    requestId,
    body,
    length: body.length,
    headers: {},
    output: null,
    error: null,
  };
}
