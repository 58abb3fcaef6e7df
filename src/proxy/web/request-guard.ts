import type { IncomingMessage } from 'node:http';

import { foreignOrigin, Refusal } from '../gateway/refusal.ts';
import { bearerToken } from '../identity/access-token.ts';
import type { Addresses } from './addresses.ts';

/** Probes come by address, not by name, and learn nothing. */
const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Refuses what did not come to one of our names, or would change something from elsewhere. */
export function guardRequest(request: IncomingMessage, addresses: Addresses): void {
  const url = request.url ?? '';
  // An absolute address or `*`: nothing of ours is asked for like this.
  if (!url.startsWith('/'))
    throw new Refusal(400, 'MalformedHttpRequestException', 'The address is not a path.');
  // Node's parser takes 0.9 and 2.0 for the same thing.
  if (!/^1\.[01]$/.test(request.httpVersion))
    throw new Refusal(400, 'MalformedHttpRequestException', 'The request is not HTTP/1.1.');
  const path = url.split('?', 1)[0] ?? '';
  if (probes.has(path)) return;
  const [host, ...others] = request.headersDistinct['host'] ?? [];
  if (host === undefined || others.length > 0 || !addresses.hosts.has(host.toLowerCase())) {
    throw foreignOrigin('This host name is not an address of the console. PUBLIC_URL sets the address.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') guardChange(request, addresses);
}

function guardChange(request: IncomingMessage, { origins }: Addresses): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    throw foreignOrigin('The request comes from another site.');
  if (origin !== undefined) {
    if (!origins.has(origin)) throw foreignOrigin('The request comes from another origin.');
    return;
  }
  if (site !== undefined || mayComeFromNowhere(request)) return;
  throw foreignOrigin('The request does not say where it comes from: send the Origin of the console.');
}

/**
 * A program has no origin to name, and pages always send one of the two headers. Without a cookie it
 * brings nothing that a foreign page could borrow: it may sign in, and is told 401 everywhere else. Nor
 * does it with an access token, beside which a cookie means nothing: no page can borrow that.
 */
function mayComeFromNowhere({ headers }: IncomingMessage): boolean {
  return headers.cookie === undefined || bearerToken(headers.authorization) !== null;
}
