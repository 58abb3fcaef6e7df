import { setTimeout as pause } from 'node:timers/promises';

import type { AwsCredentialIdentity } from '@smithy/types';

import { countriesHeader } from '../../support/desk-operations.ts';
import { CallQueue, spanMs, spareOf } from './call-queue.ts';
import type { CallSlots } from './call-slots.ts';
import type { Credentials } from './credentials.ts';
import { openCredentials } from './credentials.ts';
import { addressOf, type Destinations, headersOf, openDestinations } from './destinations.ts';
import type { UpstreamTarget } from './destinations.ts';
import { signRequest } from './sign-request.ts';
import type { AccountEntry, Upstream } from './upstream.ts';
import { isOfRefusedKeys, readHead, type UpstreamAnswer } from './upstream-answer.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface UpstreamCall {
  readonly account: AccountEntry;
  /** Who asks; the upstream is told, and calls wait in turn by it. */
  readonly userId: string;
  readonly userName: string;
  readonly target: UpstreamTarget;
  readonly access: 'read' | 'write';
  /** Which of AWS's call limits counts; null: none, for what is no operation of AWS. */
  readonly quota: 'support' | 'trusted-advisor' | null;
  readonly body: Buffer;
  /** What the desk is told beside the person. */
  readonly countries?: string;
  /** Ends a read whose reader went away. */
  readonly signal: AbortSignal | null;
  /** One attempt within this many milliseconds, where somebody waits for more than this call. */
  readonly once?: number;
  /** For the index of cases and for nobody who waits: it leaves when nobody else wants to. */
  readonly isForIndex?: boolean;
}

export interface UpstreamClientOptions {
  readonly upstream: Upstream;
  readonly limits: 'aws' | 'off';
  /** Shared with other replicas; null: there are none. */
  readonly slots: CallSlots | null;
  /** Milliseconds of silence after which a call is given up. */
  readonly timeout: number;
}

/** Calls a second for one account, from AWS's general reference. */
const callsPerSecond = { support: 5, 'trusted-advisor': 100 } as const;
const retriesOfReads = 2;
const firstPause = 200;
/** Milliseconds after which a read is not repeated any more: whoever waits has given up by then. */
const readsWithin = 30_000;

/** Signs and sends calls to the one upstream that the configuration names. */
export class UpstreamClient {
  private readonly options: UpstreamClientOptions;
  private readonly destinations: Destinations;
  private readonly credentials: Credentials;
  private readonly queues = new Map<string, CallQueue>();

  constructor(options: UpstreamClientOptions) {
    const { upstream } = options;
    this.options = options;
    this.credentials = openCredentials(upstream);
    this.destinations = openDestinations(upstream);
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

  /** Milliseconds of silence after which a call is given up. */
  get timeout(): number {
    return this.options.timeout;
  }

  close(): void {
    this.destinations.close();
  }

  private async attempt(call: UpstreamCall): Promise<UpstreamAnswer> {
    // Before the queue: calls that waited for keys together would leave it one by one and arrive at once.
    const credentials = await this.credentialsFor(call);
    await this.queue(call);
    const { target } = call;
    const { connections, endpoint } = this.destinations.of(target);
    const response = await connections.send({
      ...addressOf(target, endpoint),
      headers: this.signedHeaders(call, credentials),
      body: call.body,
      freshConnection: call.access === 'write',
      timeout: Math.min(this.options.timeout, call.once ?? Number.POSITIVE_INFINITY),
      signal: call.signal,
    });
    const answer = await readHead(response, typeof target !== 'string');
    if (isOfRefusedKeys(answer)) this.credentials.forget(call.account, call.userName, credentials);
    return answer;
  }

  private async queue(call: UpstreamCall): Promise<void> {
    if (this.options.limits === 'off' || call.quota === null) return;
    const queue = this.queueOf(call.account, call.quota);
    await (call.isForIndex ? queue.enterSpare(call.signal) : queue.enter(call.userId, call.signal));
  }

  /** Nothing of the client's but the body goes upstream: these are all the headers there are. */
  private signedHeaders(call: UpstreamCall, credentials: AwsCredentialIdentity): Record<string, string> {
    const { target, body } = call;
    const rest = typeof target === 'string' ? undefined : target;
    const { endpoint } = this.destinations.of(target);
    const headers = headersOf(target);
    if (this.options.upstream.kind === 'emulator') {
      headers['x-amz-supportcenter-person'] = encodeURIComponent(call.userName);
      if (call.countries) headers[countriesHeader] = call.countries;
      if (call.isForIndex) headers['x-amz-supportcenter-purpose'] = 'index';
    }
    return signRequest(credentials, { endpoint, rest, headers, body }, Date.now());
  }

  private async credentialsFor(call: UpstreamCall): Promise<AwsCredentialIdentity> {
    try {
      return await this.credentials.find(call.account, call.userName);
    } catch (failure) {
      throw new UpstreamFailure('credentials', false, failure);
    }
  }

  private queueOf(account: AccountEntry, quota: 'support' | 'trusted-advisor'): CallQueue {
    const key = `${account.accountId} ${quota}`;
    const known = this.queues.get(key);
    if (known) return known;
    const { slots } = this.options;
    const limit = callsPerSecond[quota];
    const shared = { name: key, limit, spanMs };
    const queue = slots
      ? new CallQueue(
          limit,
          () => slots.reserve(shared),
          () => slots.reserveSpare(shared, spareOf(limit)),
        )
      : new CallQueue(limit);
    this.queues.set(key, queue);
    return queue;
  }
}

function mayPass(answer: UpstreamAnswer): boolean {
  const { status, error } = answer;
  if (status >= 500 || isOfRefusedKeys(answer)) return true;
  return status === 429 || (error !== null && error.includes('ThrottlingException'));
}
