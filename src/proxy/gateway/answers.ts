import type { JsonObject } from '../../support/json.ts';
import type { Answer, Call } from './call.ts';
import type { Refusal } from './refusal.ts';
import { awsJson, envelope, restJson } from './refusal.ts';

export function outputAnswer(output: JsonObject, requestId: string): Answer {
  return { ...bufferAnswer(200, Buffer.from(JSON.stringify(output)), requestId), output };
}

/** In the envelope of the service that was called. */
export function refusalAnswer(
  refusal: Refusal,
  requestId: string,
  service: Call['service'] = 'support',
): Answer {
  const { status, type: code, message, headers } = refusal;
  const isRest = service === 'trustedadvisor';
  const body = Buffer.from(isRest ? JSON.stringify({ message }) : envelope(refusal));
  return {
    ...bufferAnswer(status, body, requestId, isRest ? restJson : awsJson),
    headers: { ...headers, ...(isRest && errorTypeHeader(code)) },
    error: { code, message },
  };
}

/** Where REST-JSON says what kind of an error it is. */
export function errorTypeHeader(code: string): Readonly<Record<string, string>> {
  return { 'x-amzn-errortype': code };
}

export function bufferAnswer(
  status: number,
  body: Buffer,
  requestId: string,
  contentType: string = awsJson,
): Answer {
  return {
    status,
    contentType,
    requestId,
    body,
    length: body.length,
    headers: {},
    output: null,
    error: null,
  };
}
