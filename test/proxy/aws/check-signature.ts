/** Signature Version 4 as the AWS documentation describes it, checked without any signer's help. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface IssuedKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Epoch milliseconds; absent for a user's own keys, which do not expire. */
  readonly expiresAt?: number;
  /** Whose they are. */
  readonly arn: string;
}

/** The name of AWS's error, or the key that signed. */
export type Checked = { readonly error: string } | { readonly key: IssuedKey };

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
const mostSkew = 300_000;

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** The path, escaped once more than on the wire, and the query in the order of its names. */
function canonicalAddress(url: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const pairs = query.split('&').filter((pair) => pair !== '');
  return `${path.replaceAll('%', '%25')}\n${pairs.toSorted().join('&')}`;
}

/** `host` and every `x-amz-*` have to be signed, and the body by its own hash. */
export function checkSignature(
  request: IncomingMessage,
  body: Buffer,
  service: string,
  keyOf: (accessKeyId: string) => IssuedKey | undefined,
): Checked {
  const { headers, method = '', url = '' } = request;
  const parts = form.exec(headers.authorization ?? '');
  if (!parts) return { error: 'IncompleteSignatureException' };
  const [, accessKeyId = '', date = '', region = '', scopeService = '', names = '', signature] = parts;
  const key = keyOf(accessKeyId);
  if (!key || headers['x-amz-security-token'] !== key.sessionToken) {
    return { error: 'UnrecognizedClientException' };
  }
  const stamp = String(headers['x-amz-date']);
  const skew = Math.abs(Date.now() - timeOf(stamp));
  if (scopeService !== service || !stamp.startsWith(date) || !(skew < mostSkew)) {
    return { error: 'InvalidSignatureException' };
  }
  const signed = names.split(';');
  const needed = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  const hash = headers['x-amz-content-sha256'] ?? sha256(body);
  if (!needed.every((name) => signed.includes(name)) || hash !== sha256(body)) {
    return { error: 'InvalidSignatureException' };
  }
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = `${method}\n${canonicalAddress(url)}\n${lines}\n${names}\n${sha256(body)}`;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${sha256(canonical)}`;
  const signingKey = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${key.secretAccessKey}`,
  );
  if (hmac(signingKey, toSign).toString('hex') !== signature) return { error: 'InvalidSignatureException' };
  // AWS looks at the age of a session once its signature is right.
  const isOver = key.expiresAt !== undefined && key.expiresAt <= Date.now();
  return isOver ? { error: 'ExpiredTokenException' } : { key };
}
