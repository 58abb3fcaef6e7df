/**
 * The one way out of the browser: the commands of the AWS SDK and our own on the SDK's runtime,
 * unsigned, to the proxy under our own origin. The full `SupportClient` was left out: it brings
 * signing, endpoint rules and retries (20 kB) that the proxy does or that a write must never have.
 */
import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { parseUrl } from '@smithy/core/protocols';
import type { TypeRegistry } from '@smithy/core/schema';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from '@smithy/core/serde';
import { FetchHttpHandler, streamCollector } from '@smithy/fetch-http-handler';
import type { BuildMiddleware, ClientProtocol, HttpRequest, HttpResponse } from '@smithy/types';

import { fetchOnce } from './early-requests.ts';

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** One for each intended submit; the proxy answers a repeated key with the first answer. */
  readonly idempotencyKey?: string | undefined;
}

export interface TransportSettings {
  /** Path below our own origin. The protocol ends it with a slash. */
  readonly path: string;
  readonly serviceTarget: string;
  readonly defaultNamespace: string;
  readonly errorTypeRegistries: TypeRegistry[];
}

export function createTransport({ path, ...settings }: TransportSettings) {
  return transportTo(path, new AwsJson1_1Protocol(settings));
}

/** `path`: below our own origin. */
export function transportTo<Protocol extends ClientProtocol<HttpRequest, HttpResponse>>(
  path: string,
  protocol: Protocol,
) {
  return {
    apiVersion: '2013-04-15',
    region: async () => 'us-east-1',
    // Without this the runtime looks for an endpoint in AWS configuration files.
    ignoreConfiguredEndpointUrls: true,
    endpointProvider: () => ({ url: new URL(path, globalThis.location.origin) }),
    requestHandler: new FetchHttpHandler({ credentials: 'same-origin', customFetch: fetchOnce }),
    protocol,
    urlParser: parseUrl,
    disableHostPrefix: true,
    base64Encoder: toBase64,
    base64Decoder: fromBase64,
    utf8Encoder: toUtf8,
    utf8Decoder: fromUtf8,
    streamCollector,
  };
}

/** Middleware for the step `build`, after which the request exists and nothing is signed. */
export function withIdempotencyKey<Input extends object, Output extends object>(
  key: string,
): BuildMiddleware<Input, Output> {
  return (next) => (args) => {
    // The runtime types the request as unknown; at this step it is always an HttpRequest.
    const request = args.request as HttpRequest;
    request.headers['idempotency-key'] = key;
    return next(args);
  };
}
