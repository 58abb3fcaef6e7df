import { createHash, createHmac } from 'node:crypto';
import type { Hash, Hmac } from 'node:crypto';

import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity, Checksum, SourceData } from '@smithy/types';

export interface RequestToSign {
  readonly endpoint: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

// The whole API is served, and signed for, in this region of the partition.
const region = 'us-east-1';

/** Signs a POST for the Support API (SigV4): the headers to send, every one of them signed. */
export async function signRequest(
  credentials: AwsCredentialIdentity,
  { endpoint, headers, body }: RequestToSign,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({ credentials, region, service: 'support', sha256: NodeSha256 });
  const signed = await signer.sign({
    method: 'POST',
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    path: endpoint.pathname,
    headers: { ...headers, host: endpoint.host },
    body,
  });
  return signed.headers;
}

/** The SDK's own SHA-256 is written in JavaScript; Node's is several times as fast. */
class NodeSha256 implements Checksum {
  private readonly state: Hash | Hmac;

  constructor(secret?: SourceData) {
    this.state = secret === undefined ? createHash('sha256') : createHmac('sha256', binary(secret));
  }

  update(data: SourceData): void {
    this.state.update(binary(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.state.digest();
  }

  reset(): void {
    throw new Error('A hash is used once.');
  }
}

function binary(data: SourceData): string | Uint8Array {
  if (typeof data === 'string') return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
