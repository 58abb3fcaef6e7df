import type { IncomingMessage } from 'node:http';

import type { Network } from '../../support/policy/network.ts';
import { isInNetwork, readNetwork } from '../../support/policy/network.ts';

const noted = new WeakMap<IncomingMessage, string>();

/**
 * Finds out who asks where reverse proxies stand in front of us. `X-Forwarded-For` is believed as far as
 * trusted peers have written it: from its end, up to the first address that is none of theirs. What stands
 * before that came from the outside and may be made up.
 */
export function noteSource(request: IncomingMessage, trusted: readonly Network[]): void {
  if (trusted.length === 0) return;
  let source = peerOf(request);
  const hops = (request.headersDistinct['x-forwarded-for'] ?? []).flatMap((line) => line.split(','));
  while (isWithin(source, trusted)) {
    const next = readHop(hops.pop());
    if (next === null) break;
    source = next;
  }
  noted.set(request, source);
}

/** The address of whoever sent the request, as far as it is known for certain. */
export function sourceOf(request: IncomingMessage): string {
  return noted.get(request) ?? peerOf(request);
}

export function isWithin(address: string, networks: readonly Network[]): boolean {
  const read = readNetwork(address);
  return read !== null && networks.some((network) => isInNetwork(read, network));
}

/** The peer of the connection. An IPv4 one of a socket that listens on both is told as IPv4. */
function peerOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
}

/** An address, which some proxies give with a port; null for anything else. */
function readHop(hop: string | undefined): string | null {
  const [, six, four] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+)(?::\d+)?|.*)$/.exec(hop?.trim() ?? '') ?? [];
  const address = six ?? four ?? hop?.trim() ?? '';
  return readNetwork(address) === null || address.includes('/') ? null : address;
}
