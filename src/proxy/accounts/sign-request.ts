/**
 * Signature Version 4 for the requests that we send: every header signed, a path and a query that are canonical
 * already.
 *
 * Choice: a signer of our own, a quarter of the time of the SDK's general one on the way of every call;
 * the tests hold it against the SDK's and a third. Cost: it signs nothing else.
 * Source: IAM user guide, "Create a signed AWS API request".
 */
import { hash } from 'node:crypto';

import type { AwsCredentialIdentity } from '@smithy/types';

export interface RequestToSign {
  readonly endpoint: URL;
  /** Without it a POST to the endpoint itself, of the Support API. */
  readonly rest?: RestRequest | undefined;
  /** Lower-case names; values in a single line. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request of the Trusted Advisor API. */
export interface RestRequest {
  readonly method: 'GET' | 'PUT';
  /** Each part escaped once, as RFC 3986 has it. */
  readonly path: string;
  /** Escaped and sorted as a signature wants it, without a question mark; may be empty. */
  readonly query: string;
}

type Service = 'support' | 'trustedadvisor';
// Both APIs are served, and signed for, in this region of the partition.
const scopes = {
  support: 'us-east-1/support/aws4_request',
  trustedadvisor: 'us-east-1/trustedadvisor/aws4_request',
} as const satisfies Record<Service, string>;
/** Keys kept for signing; each is good for a day. */
const keysAtMost = 1_000;

/** The headers to send. `now` in epoch milliseconds. */
export function signRequest(
  credentials: AwsCredentialIdentity,
  { endpoint, rest, headers, body }: RequestToSign,
  now: number,
): Record<string, string> {
  const service = rest ? 'trustedadvisor' : 'support';
  const scope = scopes[service];
  const time = timeOf(now);
  const day = time.slice(0, 8);
  const bodyHash = hash('sha256', body);
  const sent: Record<string, string> = {
    ...headers,
    host: endpoint.host,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': time,
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = Object.keys(sent).toSorted();
  let lines = '';
  for (const name of names) lines += `${name}:${(sent[name] ?? '').trim().replaceAll(/ {2,}/g, ' ')}\n`;
  const signedHeaders = names.join(';');
  const canonical = `${rest ? firstLines(rest) : `POST\n${endpoint.pathname}\n`}\n${lines}\n${signedHeaders}\n${bodyHash}`;
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${scope}\n${hash('sha256', canonical)}`;
  const signature = hmac(signingKey(credentials, day, service), toSign).toString('hex');
  const credential = `${credentials.accessKeyId}/${day}/${scope}`;
  sent['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return sent;
}

/** Of every service but S3 the path is escaped once more. */
function firstLines({ method, path, query }: RestRequest): string {
  return `${method}\n${path.replaceAll('%', '%25')}\n${query}`;
}

/** Within a second the same. */
let lastTime = { second: -1, text: '' };

function timeOf(now: number): string {
  const second = Math.floor(now / 1000);
  if (lastTime.second !== second) {
    const text = new Date(second * 1000).toISOString().replaceAll(/[-:]|\.000/g, '');
    lastTime = { second, text };
  }
  return lastTime.text;
}

const keys = new Map<string, { readonly secret: string; readonly key: HmacKey }>();

function signingKey(
  { accessKeyId, secretAccessKey: secret }: AwsCredentialIdentity,
  day: string,
  service: Service,
): HmacKey {
  const name = `${accessKeyId} ${day} ${service}`;
  const known = keys.get(name);
  if (known?.secret === secret) return known.key;
  let key: Buffer = Buffer.from(`AWS4${secret}`);
  for (const part of [day, ...scopes[service].split('/')]) key = hmac(hmacKey(key), part);
  const signing = hmacKey(key);
  if (keys.size >= keysAtMost) keys.clear();
  keys.set(name, { secret, key: signing });
  return signing;
}

/** A key of HMAC-SHA256 (RFC 2104), mixed with both paddings once for all that it will sign. */
interface HmacKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const blockSize = 64;

function hmacKey(key: Buffer): HmacKey {
  const short = key.length > blockSize ? hash('sha256', key, 'buffer') : key;
  const padded = (mask: number) =>
    Buffer.from(new Uint8Array(blockSize).map((_byte, at) => (short[at] ?? 0) ^ mask));
  return { inner: padded(0x36), outer: padded(0x5c) };
}

/** Two one-shot hashes: half of the time of node:crypto's Hmac object. */
function hmac({ inner, outer }: HmacKey, text: string): Buffer {
  const digest = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
  return hash('sha256', Buffer.concat([outer, digest]), 'buffer');
}
