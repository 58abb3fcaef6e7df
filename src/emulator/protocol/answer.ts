import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers';

import type { ServiceError } from './service-error.ts';

/** What a request was answered with, before it is written. `body` is JSON, as text or as UTF-8. */
export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly errorType: string | null;
  /** That of JSON 1.1 where none is named. */
  readonly contentType?: string;
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

/**
 * The same for REST-JSON, where a header tells the type. The Trusted Advisor API has another status for
 * throttling and another name for its own failures than the Support API; source: its model.
 */
export function restFailure(error: ServiceError): Answer {
  const isOurs = error.name === 'InternalServerError';
  return {
    status: error.name === 'ThrottlingException' ? 429 : error.status,
    body: JSON.stringify({ message: error.message }),
    errorType: isOurs ? 'InternalServerException' : error.name,
    contentType: restJson,
  };
}

export const restJson = 'application/json';

interface Waiting {
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly requestId: string;
}

/** The answers of this turn of the event loop. */
let waiting: Waiting[] = [];

/**
 * Writes at the end of the turn, one answer right after the other: a client that works off the first ones
 * is still awake for the next, and waking it is the dearest part of a write. It saves a tenth of a read.
 */
export function writeAnswer(response: ServerResponse, answer: Answer, requestId: string): void {
  if (waiting.length === 0) setImmediate(writeWaiting);
  waiting.push({ response, answer, requestId });
}

function writeWaiting(): void {
  const answers = waiting;
  waiting = [];
  for (const each of answers) write(each);
}

/** A client that went away is no error: there is nobody left to tell. */
function write({ response, answer, requestId }: Waiting): void {
  if (response.destroyed || response.headersSent) return;
  // Names and values in turn: Node writes such a list without another look at it.
  const headers = [
    'Content-Type',
    answer.contentType ?? 'application/x-amz-json-1.1',
    'x-amzn-RequestId',
    requestId,
  ];
  if (answer.errorType !== null && answer.contentType === restJson) {
    headers.push('x-amzn-ErrorType', answer.errorType);
  }
  headers.push('Content-Length', String(Buffer.byteLength(answer.body)));
  // What has not been read of a body that is too large must not be taken for the next request.
  if (answer.status === 413) headers.push('Connection', 'close');
  response.writeHead(answer.status, headers);
  response.end(answer.body);
}
