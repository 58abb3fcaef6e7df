import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import aws4 from 'aws4';

import { S3Error } from './s3-error.ts';

export interface S3Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=/;

const mostSkew = 900_000;

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/**
 * Stricter than S3: the content has to be signed by its SHA-256, and so do host and every `x-amz-*`.
 * Throws `S3Error`.
 */
export function checkSignature(request: IncomingMessage, body: Buffer, key: S3Key): void {
  const { headers, method = '', url = '' } = request;
  const [, accessKeyId, region, names = ''] = form.exec(headers.authorization ?? '') ?? [];
  if (region === undefined) throw new S3Error('AuthorizationHeaderMalformed');
  if (accessKeyId !== key.accessKeyId) throw new S3Error('InvalidAccessKeyId');
  const stamp = String(headers['x-amz-date']);
  // A stamp that is no time is not within the skew either.
  if (!(Math.abs(Date.now() - timeOf(stamp)) < mostSkew)) throw new S3Error('RequestTimeTooSkewed');
  const hash = createHash('sha256').update(body).digest('hex');
  if (headers['x-amz-content-sha256'] !== hash) throw new S3Error('XAmzContentSHA256Mismatch');
  const signed = names.split(';');
  const needed = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!needed.every((name) => signed.includes(name))) throw new S3Error('SignatureDoesNotMatch');
  const kept = Object.fromEntries(signed.map((name) => [name, String(headers[name])]));
  const again = aws4.sign({ method, path: url, headers: kept, service: 's3', region }, key);
  if (again.headers?.['Authorization'] !== headers.authorization) throw new S3Error('SignatureDoesNotMatch');
}
