import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import type { AwsCredentialIdentity } from '@smithy/types';

import { errorIn, parseAnswer } from '../gateway/parse-answer.ts';
import { readBounded } from '../gateway/read-bounded.ts';
import { CallQueue, spanMs } from './call-queue.ts';
import type { CallSlots } from './call-slots.ts';
import type { Credentials } from './credentials.ts';
import { openCredentials } from './credentials.ts';
import { refusedKeys } from './refused-keys.ts';
import type { UpstreamResponse } from './send-request.ts';
import { UpstreamConnections } from './send-request.ts';
import { signRequest } from './sign-request.ts';
import type { AccountEntry, Upstream } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface UpstreamCall {
  readonly account: AccountEntry;
  /** Who asks; the upstream is told, and calls wait in turn by it. */
  readonly userId: string;
  readonly userName: string;
  /** `X-Amz-Target`. */
  readonly target: string;
  readonly access: 'read' | 'write';
  /** Which of AWS's call limits counts. */
  readonly quota: 'support' | 'trusted-advisor';
  readonly body: Buffer;
  /** Ends a read whose reader went away. */
  readonly signal: AbortSignal | null;
  /** One attempt within this many milliseconds, where somebody waits for more than this call. */
  readonly once?: number;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly requestId: string | null;
  /** Bytes of the body, where the upstream says so. */
  readonly length: number | null;
  /** Whole where it is small, else not yet read; null when `error` holds it. */
  readonly body: Buffer | Readable | null;
  /** The whole of an error's body (status 400 and above). */
  readonly error: Buffer | null;
}

export interface UpstreamClientOptions {
  readonly upstream: Upstream;
  readonly limits: 'aws' | 'off';
  /** Shared with other replicas; null: there are none. */
  readonly slots: CallSlots | null;
  /** Milliseconds of silence after which a call is given up. */
  readonly timeout: number;
}

const awsEndpoint = 'https://support.us-east-1.amazonaws.com/';
/** Calls a second for one account, from AWS's general reference. */
const callsPerSecond = { support: 5, 'trusted-advisor': 100 } as const;
const retriesOfReads = 2;
const firstPause = 200;
/** Milliseconds after which a read is not repeated any more: whoever waits has given up by then. */
const readsWithin = 30_000;
const errorBodyAtMost = 256 * 1024;

/** Signs and sends calls to the one upstream that the configuration names. */
export class UpstreamClient {
  private readonly options: UpstreamClientOptions;
  private readonly endpoint: URL;
  private readonly credentials: Credentials;
  private readonly connections: UpstreamConnections;
  private readonly queues = new Map<string, CallQueue>();

  constructor(options: UpstreamClientOptions) {
    const { upstream } = options;
    this.options = options;
    this.endpoint = new URL(upstream.kind === 'emulator' ? upstream.url : (upstream.endpoint ?? awsEndpoint));
    this.credentials = openCredentials(upstream);
    this.connections = new UpstreamConnections(this.endpoint);
  }

  /** Reads are repeated up to twice when the failure may pass; writes never are. */
  async call(call: UpstreamCall): Promise<UpstreamAnswer> {
    const until = performance.now() + readsWithin;
    const attempts = call.access === 'read' && call.once === undefined ? retriesOfReads + 1 : 1;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts || performance.now() > until;
      try {
        const answer = await this.attempt(call);
        if (last || !mayPass(answer)) return answer;
      } catch (failure) {
        if (last || !(failure instanceof UpstreamFailure) || call.signal?.aborted) throw failure;
      }
      // Full jitter: those who failed together do not come back together.
      await pause(Math.random() * firstPause * 2 ** attempt);
    }
  }

  /** Calls that wait so as to stay under the limits. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.queues.values()) waiting += queue.length;
    return waiting;
  }

  close(): void {
    this.connections.close();
  }

  private async attempt(call: UpstreamCall): Promise<UpstreamAnswer> {
    // Before the queue: calls that waited for keys together would leave it one by one and arrive at once.
    const credentials = await this.credentialsFor(call);
    if (this.options.limits === 'aws') await this.queueOf(call).enter(call.userId, call.signal);
    const response = await this.connections.send({
      headers: this.signedHeaders(call, credentials),
      body: call.body,
      freshConnection: call.access === 'write',
      timeout: Math.min(this.options.timeout, call.once ?? Number.POSITIVE_INFINITY),
      signal: call.signal,
    });
    const answer = await readHead(response);
    if (isOfRefusedKeys(answer)) this.credentials.forget(call.account, call.userName, credentials);
    return answer;
  }

  /** Nothing of the client's but the body goes upstream: these are all the headers there are. */
  private signedHeaders(call: UpstreamCall, credentials: AwsCredentialIdentity): Record<string, string> {
    const headers: Record<string, string> = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': call.target,
    };
    if (this.options.upstream.kind === 'emulator') {
      headers['x-amz-supportcenter-person'] = encodeURIComponent(call.userName);
    }
    return signRequest(credentials, { endpoint: this.endpoint, headers, body: call.body }, Date.now());
  }

  private async credentialsFor(call: UpstreamCall): Promise<AwsCredentialIdentity> {
    try {
      return await this.credentials.find(call.account, call.userName);
    } catch (failure) {
      throw new UpstreamFailure('credentials', false, failure);
    }
  }

  private queueOf({ account, quota }: UpstreamCall): CallQueue {
    const key = `${account.accountId} ${quota}`;
    const known = this.queues.get(key);
    if (known) return known;
    const { slots } = this.options;
    const limit = callsPerSecond[quota];
    const queue = new CallQueue(limit, slots && (() => slots.reserve({ name: key, limit, spanMs })));
    this.queues.set(key, queue);
    return queue;
  }
}

async function readHead(response: UpstreamResponse): Promise<UpstreamAnswer> {
  const { status, body } = response;
  const { 'x-amzn-requestid': requestId, 'content-length': length } = response.headers;
  const head = {
    status,
    contentType: response.headers['content-type'] ?? 'application/x-amz-json-1.1',
    requestId: typeof requestId === 'string' ? requestId : null,
    length: length === undefined ? null : Number(length),
  };
  if (status < 400) {
    if (isAnswer(head)) return { ...head, body, error: null };
    if (!Buffer.isBuffer(body)) body.destroy();
    const cause = new Error(`Status ${status}, ${head.contentType}, ${head.length ?? 'unknown'} bytes.`);
    throw new UpstreamFailure('answer', true, cause);
  }
  return { ...head, body: null, error: await readAnswer(body, errorBodyAtMost) };
}

/** The whole of an answer. Rejects with `UpstreamFailure` when it breaks off or is too large. */
export async function readAnswer(answer: Buffer | Readable, bound: number): Promise<Buffer> {
  if (Buffer.isBuffer(answer)) return answer;
  try {
    const body = await readBounded(answer, bound);
    if (body === null) throw new Error(`The answer is larger than ${bound} bytes.`);
    return body;
  } catch (failure) {
    answer.destroy();
    throw new UpstreamFailure('connection', true, failure);
  }
}

/** Whether it may be the API's own: a page, an empty body or a way to elsewhere is not. */
function isAnswer({ status, contentType, length }: Omit<UpstreamAnswer, 'body' | 'error'>): boolean {
  return status === 200 && length !== 0 && /^application\/(?:x-amz-json-1\.1|json)\b/i.test(contentType);
}

/** Told before anything was carried out, so that other keys may do better. */
export function isOfRefusedKeys({ error }: Pick<UpstreamAnswer, 'error'>): boolean {
  return error !== null && refusedKeys.has(errorIn(parseAnswer(error))?.code ?? '');
}

function mayPass(answer: UpstreamAnswer): boolean {
  const { status, error } = answer;
  if (status >= 500 || isOfRefusedKeys(answer)) return true;
  return status === 429 || (error !== null && error.includes('ThrottlingException'));
}
