import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

import type { Answer } from './call.ts';

/** Bytes from which on compressing saves more time than it takes. */
const compressedFrom = 8 * 1024;
/** A third of the work of the usual level for a tenth more bytes. */
const compression = { level: 4 };

/** What is compressed already, or must not wait for more of its kind. */
const isPacked = /zip|spreadsheetml|\.progress\b/;

type SendAnswer = (request: IncomingMessage, response: ServerResponse, answer: Answer) => void;

/** Writes answers; `fixed` are the names and values of headers that every one has. */
export function answerSender(fixed: readonly string[], isStopping: () => boolean): SendAnswer {
  return (request, response, answer) => {
    // Whoever is answered while we stop finds the next server by a new connection.
    if (isStopping()) response.shouldKeepAlive = false;
    send(request, response, answer, fixed);
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  fixed: readonly string[],
): void {
  const { status, contentType, requestId, body, length, headers } = answer;
  // Nobody is there any more, and a stream must not be led into what is closed.
  if (response.destroyed) {
    if (!Buffer.isBuffer(body)) body.destroy();
    return;
  }
  const head = [...fixed, 'content-type', contentType, 'x-amzn-requestid', requestId];
  for (const [name, value] of Object.entries(headers)) head.push(name, value);
  const isCompressed =
    (length ?? compressedFrom) >= compressedFrom && !isPacked.test(contentType) && acceptsGzip(request);
  if (isCompressed) head.push('content-encoding', 'gzip', 'vary', 'accept-encoding');
  else if (length !== null) head.push('content-length', String(length));
  response.writeHead(status, head);
  // A body that breaks off takes the connection with it: a shorter truth must not look whole.
  if (isCompressed) pipeline(readable(body), createGzip(compression), response, () => {});
  else if (Buffer.isBuffer(body)) response.end(body);
  else pipeline(body, response, () => {});
}

function readable(body: Buffer | Readable): Readable {
  return Buffer.isBuffer(body) ? Readable.from([body], { objectMode: false }) : body;
}

/** Named, and not with a weight of zero. */
function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers['accept-encoding'] ?? '');
}
