/**
 * Sends signed requests to the one upstream, over kept connections.
 *
 * Choice: undici's dispatcher, two thirds of the processor time of node:http's client. An answer of known,
 * small size is taken in whole, so that one that breaks off is a failure like any other; a larger one is
 * a stream, with the receiver's pace handed on to the sender.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

import { Client, type Dispatcher, Pool } from 'undici';

import { AnswerStream } from './answer-stream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface SignedRequest {
  readonly method: 'POST' | 'GET' | 'PUT';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /**
   * A write goes over a connection of its own: a kept one that the other side closes at the same
   * moment would leave open whether the write arrived.
   */
  readonly freshConnection: boolean;
  /** Milliseconds of silence after which the call is given up. */
  readonly timeout: number;
  readonly signal: AbortSignal | null;
}

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | Readable;
}

const connectWithin = 5_000;
/** HTTP/2 would put one lost packet in everybody's way, and Support does not speak it. */
const settings = { pipelining: 1, allowH2: false, connect: { timeout: connectWithin } } as const;
const kept = { ...settings, connections: 64, keepAliveTimeout: 15_000 } as const;
/** Bytes of an answer that is taken in whole. */
const wholeAtMost = 64 * 1024;
/** Bytes a millisecond on the slowest line that a large request is given time for. */
const slowestLine = 128;

/** Connections to one upstream. */
export class UpstreamConnections {
  private readonly endpoint: URL;
  private readonly pool: Pool;

  constructor(endpoint: URL) {
    this.endpoint = endpoint;
    this.pool = new Pool(endpoint.origin, kept);
  }

  /** Settles with the answer, or with its head and a stream; rejects with `UpstreamFailure`. */
  async send(request: SignedRequest): Promise<UpstreamResponse> {
    const { method, path, headers, body, timeout } = request;
    const options: Dispatcher.DispatchOptions = {
      method,
      path,
      headers,
      ...(method !== 'GET' && { body }),
      headersTimeout: timeout + Math.ceil(body.length / slowestLine),
      bodyTimeout: timeout,
      reset: request.freshConnection,
    };
    if (!request.freshConnection) return await dispatch(this.pool, options, request.signal);
    const connection = new Client(this.endpoint.origin, settings);
    // Closes by itself once the answer is there to its end.
    const sending = dispatch(connection, options, request.signal);
    connection.close().catch(() => connection.destroy());
    return await sending;
  }

  close(): void {
    void this.pool.destroy();
  }
}

/** One request and what comes of it. */
async function dispatch(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal | null,
): Promise<UpstreamResponse> {
  return await new Promise((resolve, reject) => {
    const receiver = new Receiver(resolve, reject, signal);
    dispatcher.dispatch(options, receiver);
  });
}

class Receiver implements Dispatcher.DispatchHandler {
  private readonly resolve: (response: UpstreamResponse) => void;
  private readonly reject: (failure: UpstreamFailure) => void;
  private readonly signal: AbortSignal | null;
  private controller: Dispatcher.DispatchController | null = null;
  private head: { status: number; headers: IncomingHttpHeaders } | null = null;
  private stream: AnswerStream | null = null;
  private readonly chunks: Buffer[] = [];

  constructor(
    resolve: (response: UpstreamResponse) => void,
    reject: (failure: UpstreamFailure) => void,
    signal: AbortSignal | null,
  ) {
    this.resolve = resolve;
    this.reject = reject;
    this.signal = signal;
    signal?.addEventListener('abort', this.abort);
  }

  /** The request has found its connection: from here on it may arrive. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.signal?.aborted) this.abort();
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.head = { status, headers };
    if (Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= wholeAtMost) return;
    this.stream = new AnswerStream(controller);
    this.resolve({ ...this.head, body: this.stream });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.stream === null) this.chunks.push(chunk);
    else if (!this.stream.push(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.leaveSignal();
    if (this.stream) this.stream.end();
    else if (this.head) this.resolve({ ...this.head, body: whole(this.chunks) });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.leaveSignal();
    if (this.stream) this.stream.destroy(error);
    else this.reject(new UpstreamFailure(kindOf(error), this.controller !== null, error));
  }

  private readonly abort = (): void => {
    const reason = new Error('The caller went away.', { cause: this.signal?.reason });
    if (this.controller) this.controller.abort(reason);
    // Still waiting for a connection; should it get one, it is dropped there.
    else this.reject(new UpstreamFailure('connection', false, reason));
  };

  private leaveSignal(): void {
    this.signal?.removeEventListener('abort', this.abort);
  }
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first ? first : Buffer.concat(chunks);
}

const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

function kindOf(error: Error): 'timeout' | 'connection' {
  return 'code' in error && timeouts.has(String(error.code)) ? 'timeout' : 'connection';
}
