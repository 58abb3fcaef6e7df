import type { FastifyRequest } from 'fastify';

import type { Visitor } from '../identity/sign-in.ts';

const userAgentAtMost = 512;

/** Who stands at the other end of the connection. Forwarding headers are not believed. */
export function visitorOf(request: FastifyRequest): Visitor {
  const address = request.raw.socket.remoteAddress ?? 'unknown';
  return {
    requestId: request.id,
    // An IPv4 peer of a socket that listens on both is told as IPv4.
    sourceAddress: address.replace(/^::ffff:/, ''),
    userAgent: request.headers['user-agent']?.slice(0, userAgentAtMost) ?? null,
  };
}
