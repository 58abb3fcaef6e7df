import { isIP } from 'node:net';

import type { Addresses } from '../../web/addresses.ts';

/** For whom browsers make passkeys: a name, and the one address where they are taken. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * Follows from the address that people see. Null where browsers have no passkeys: under a bare IP address
 * and without https; this machine's own name is the exception, for its loopback addresses too.
 * Source: Web Authentication Level 3, "Create a New Credential" (secure context, valid domain).
 */
export function relyingPartyOf({ publicUrl }: Pick<Addresses, 'publicUrl'>): RelyingParty | null {
  const url = new URL(publicUrl);
  if (isLoopback(url.hostname)) url.hostname = 'localhost';
  const { hostname, protocol, origin } = url;
  const isName = isIP(hostname.replace(/^\[(.*)\]$/, '$1')) === 0;
  const isSecure = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  return isName && isSecure ? { id: hostname, origin } : null;
}

function isLoopback(hostname: string): boolean {
  return hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
