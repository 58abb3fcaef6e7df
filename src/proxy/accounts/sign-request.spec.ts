import { createHash, createHmac } from 'node:crypto';

import { SignatureV4 } from '@smithy/signature-v4';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readRestInput } from '../gateway/rest-input.ts';
import { signRequest } from './sign-request.ts';

/** The SDK's signer needs a hash that works like its own. */
class Sha256 {
  private readonly state;
  constructor(secret?: unknown) {
    // The signer hands over text and bytes only.
    this.state = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Buffer);
  }
  update(data: unknown): void {
    this.state.update(data as Buffer);
  }
  async digest(): Promise<Uint8Array> {
    return this.state.digest();
  }
  reset(): void {}
}

const word = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);

test('signs as the SDK does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ accessKeyId: fc.stringMatching(/^[A-Z0-9]{16,20}$/), secretAccessKey: word }),
      fc.option(word, { nil: undefined }),
      fc.record({ 'x-amz-target': word, 'x-amz-supportcenter-person': fc.stringMatching(/^[\x20-\x7e]*$/) }),
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      async (key, sessionToken, given, bytes, now) => {
        const credentials = { ...key, ...(sessionToken !== undefined && { sessionToken }) };
        const endpoint = new URL('https://support.us-east-1.amazonaws.com/');
        const headers = { 'content-type': 'application/x-amz-json-1.1', ...given };
        const body = Buffer.from(bytes);
        const signer = new SignatureV4({
          credentials,
          region: 'us-east-1',
          service: 'support',
          sha256: Sha256,
        });
        const { headers: expected } = await signer.sign(
          {
            method: 'POST',
            protocol: 'https:',
            hostname: endpoint.hostname,
            path: '/',
            headers: { ...headers, host: endpoint.host },
            body,
          },
          { signingDate: new Date(now) },
        );
        const sent = signRequest(credentials, { endpoint, headers, body }, now);
        expect(sent['authorization']).toBe(expected['authorization']);
      },
    ),
  );
});

test('signs what is asked of the Trusted Advisor API as the SDK does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'PUT'),
      fc.stringMatching(/^[\w:/-]{1,60}$/),
      fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,10}$/), fc.string()),
      fc.uint8Array({ maxLength: 50 }),
      async (method, identifier, query, bytes) => {
        const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };
        const endpoint = new URL('https://trustedadvisor.us-east-1.amazonaws.com/');
        const body = Buffer.from(bytes);
        const below = `/v1/recommendations/${encodeURIComponent(identifier)}`;
        const search = new URLSearchParams(query).toString();
        const suffix = method === 'PUT' ? '/lifecycle' : '';
        const { request: rest } = readRestInput(method, `${below}${suffix}?${search}`);
        const signer = new SignatureV4({
          credentials,
          region: 'us-east-1',
          service: 'trustedadvisor',
          sha256: Sha256,
        });
        const { headers: expected } = await signer.sign(
          {
            method,
            protocol: 'https:',
            hostname: endpoint.hostname,
            path: below + suffix,
            query,
            headers: { host: endpoint.host },
            body,
          },
          { signingDate: new Date(1_800_000_000_000) },
        );
        const sent = signRequest(credentials, { endpoint, rest, headers: {}, body }, 1_800_000_000_000);
        expect(sent['authorization']).toBe(expected['authorization']);
      },
    ),
  );
});
