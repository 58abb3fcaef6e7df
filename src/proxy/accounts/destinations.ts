/** Where calls go: the Support API's address and the Trusted Advisor API's, which the emulator has at one. */
import { UpstreamConnections } from './send-request.ts';
import type { RestRequest } from './sign-request.ts';
import type { Upstream } from './upstream.ts';

const awsEndpoint = 'https://support.us-east-1.amazonaws.com/';
/** The endpoint rules of its SDK: `trustedadvisor.{Region}`; us-east-1 is the one that knows every account. */
const awsAdvisorEndpoint = 'https://trustedadvisor.us-east-1.amazonaws.com/';

/** `X-Amz-Target` of the Support API, or what is asked of the Trusted Advisor API. */
export type UpstreamTarget = string | RestRequest;

export interface Destination {
  readonly endpoint: URL;
  readonly connections: UpstreamConnections;
}

export interface Destinations {
  of(target: UpstreamTarget): Destination;
  close(): void;
}

export function openDestinations(upstream: Upstream): Destinations {
  const isEmulator = upstream.kind === 'emulator';
  const support = destinationAt(isEmulator ? upstream.url : (upstream.endpoint ?? awsEndpoint));
  const advisor = isEmulator ? support : destinationAt(upstream.advisorEndpoint ?? awsAdvisorEndpoint);
  return {
    of: (target) => (typeof target === 'string' ? support : advisor),
    close() {
      support.connections.close();
      advisor.connections.close();
    },
  };
}

function destinationAt(url: string): Destination {
  const endpoint = new URL(url);
  return { endpoint, connections: new UpstreamConnections(endpoint) };
}

/** Of the Support API the endpoint itself, whose path a private one may set. */
export function addressOf(target: UpstreamTarget, { pathname }: URL) {
  if (typeof target === 'string') return { method: 'POST', path: pathname } as const;
  const { method, path, query } = target;
  return { method, path: query === '' ? path : `${path}?${query}` };
}

/** What says which operation it is, and of what type the body. */
export function headersOf(target: UpstreamTarget): Record<string, string> {
  if (typeof target === 'string') {
    return { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  }
  return target.method === 'GET' ? {} : { 'content-type': 'application/json' };
}
