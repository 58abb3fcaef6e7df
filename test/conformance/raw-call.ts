/** Requests by hand: signed by one of two independent signers, altered at will, sent over a bare socket. */
import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';

import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '@smithy/types';
import aws4 from 'aws4';

import type { TestKey } from './accounts.ts';

export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface SigningOptions {
  readonly key: TestKey;
  readonly region?: string;
  readonly service?: string;
  /** When it is signed; now without. */
  readonly date?: Date;
}

/** What a client sends before it is signed. */
export function plainRequest(url: string, operation: string, body: string | Buffer): RawRequest {
  return {
    method: 'POST',
    path: '/',
    headers: {
      host: new URL(url).host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSSupport_20130415.${operation}`,
    },
    body,
  };
}

/** Signed by aws4. */
export function signWithAws4(plain: RawRequest, options: SigningOptions): RawRequest {
  const { key, region = 'us-east-1', service = 'support', date } = options;
  const stamp = date && { 'x-amz-date': date.toISOString().replaceAll(/[-:]|\.\d{3}/g, '') };
  const signed = aws4.sign({ ...plain, headers: { ...plain.headers, ...stamp }, service, region }, key);
  return { ...plain, headers: { ...(signed.headers as Record<string, string>) } };
}

class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    // Strings and byte views are all that the signer hands in.
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string | Uint8Array);
  }
  update(chunk: string | Uint8Array): void {
    this.#hash.update(chunk);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {
    throw new Error('The signer does not reset');
  }
}

/** Signed by the SDK's own signer. */
export async function signWithSmithy(plain: RawRequest, options: SigningOptions): Promise<RawRequest> {
  const { key, region = 'us-east-1', service = 'support', date } = options;
  const signer = new SignatureV4({ credentials: key, region, service, sha256: Sha256 });
  const [host = '', port] = String(plain.headers['host']).split(':');
  const [path = '/', query = ''] = plain.path.split('?');
  const unsigned = {
    method: plain.method,
    protocol: 'http:',
    hostname: host,
    ...(port !== undefined && { port: Number(port) }),
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: plain.headers as Record<string, string>, // single values only, by this signer's interface
    body: plain.body,
  } satisfies HttpRequest;
  const signed = await signer.sign(unsigned, date ? { signingDate: date } : {});
  return { ...plain, headers: { ...signed.headers } };
}

/** By hand, with the request's own Date header for the date: no signer at hand can do that. */
export function signWithDateHeader(plain: RawRequest, key: TestKey): RawRequest {
  const hmac = (secret: string | Buffer, text: string): Buffer =>
    createHmac('sha256', secret).update(text).digest();
  const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
  const stamp = new Date(String(plain.headers['date'])).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const names = Object.keys(plain.headers).sort();
  const lines = names.map((name) => `${name}:${String(plain.headers[name])}\n`).join('');
  const canonical = [plain.method, plain.path, '', lines, names.join(';'), sha256(plain.body)].join('\n');
  const scope = [stamp.slice(0, 8), 'us-east-1', 'support', 'aws4_request'];
  const signingKey = scope.reduce<string | Buffer>(hmac, `AWS4${key.secretAccessKey}`);
  const text = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), sha256(canonical)].join('\n');
  const signature = hmac(signingKey, text).toString('hex');
  const credential = `${key.accessKeyId}/${scope.join('/')}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...plain, headers: { ...plain.headers, authorization } };
}

/** Sends exactly these headers, none added but Content-Length and Connection. */
export function sendRaw(url: string, raw: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const { method, path, headers } = raw;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        method,
        path,
        headers: { ...headers, 'content-length': Buffer.byteLength(raw.body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    outgoing.on('error', reject);
    // As bytes: a text would take the headers along into UTF-8.
    outgoing.end(Buffer.from(raw.body));
  });
}
