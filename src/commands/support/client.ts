/**
 * The SDK's own client, aimed at the proxy: unsigned, with the token. It may repeat a call whose answer
 * was lost, writes too: each write carries a key, and the proxy carries a key out once.
 */
import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-support';
import { SupportClient } from '@aws-sdk/client-support';
import type { BuildMiddleware, HttpRequest, HttpSigner } from '@smithy/types';

export interface Place {
  readonly url: string;
  readonly token: string;
}

const noAuth = 'smithy.api#noAuth';
const signer: HttpSigner = { sign: async (request) => request };

/** Each command of one client is the same write when it is repeated. */
export function supportClient({ url, token }: Place, accountId: string, idempotencyKey?: string) {
  const client = new SupportClient({
    endpoint: `${url}/api/accounts/${accountId}/support`,
    region: 'us-east-1',
    customUserAgent: 'support-center-command',
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 120_000 },
    httpAuthSchemes: [{ schemeId: noAuth, identityProvider: () => async () => ({}), signer }],
    httpAuthSchemeProvider: () => [{ schemeId: noAuth }],
  });
  const addHeaders: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (args) => {
    // The runtime types the request as unknown; at this step it is always an HttpRequest.
    const request = args.request as HttpRequest;
    request.headers['authorization'] = `Bearer ${token}`;
    if (idempotencyKey !== undefined) request.headers['idempotency-key'] = idempotencyKey;
    return next(args);
  };
  client.middlewareStack.add(addHeaders, { step: 'build' });
  return client;
}
