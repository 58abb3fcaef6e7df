import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import type { ServiceError } from './service-error.ts';

/** What a request was answered with, before it is written. `body` is JSON, as text or as UTF-8. */
export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly errorType: string | null;
}

export const newRequestId = (): string => randomUUID();

export function success(body: string | Buffer): Answer {
  return { status: 200, body, errorType: null };
}

/** The envelope that the CLI and every SDK read: `__type` and `message`. */
export function failure(error: ServiceError): Answer {
  const body = JSON.stringify({ __type: error.name, message: error.message, ...error.detail });
  return { status: error.status, body, errorType: error.name };
}

/** A client that went away is no error: there is nobody left to tell. */
export function writeAnswer(response: ServerResponse, answer: Answer, requestId: string): void {
  if (response.destroyed || response.headersSent) return;
  // Names and values in turn: Node writes such a list without another look at it.
  const headers = ['Content-Type', 'application/x-amz-json-1.1', 'x-amzn-RequestId', requestId];
  headers.push('Content-Length', String(Buffer.byteLength(answer.body)));
  // What has not been read of a body that is too large must not be taken for the next request.
  if (answer.status === 413) headers.push('Connection', 'close');
  response.writeHead(answer.status, headers);
  response.end(answer.body);
}
