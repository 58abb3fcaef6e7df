import type { IncomingMessage } from 'node:http';

import type { FastifyRequest } from 'fastify';

import type { Visitor } from '../identity/sign-in.ts';

const userAgentAtMost = 512;

/** Who sent a request that goes the framework's way. */
export function visitorOf(request: FastifyRequest): Visitor {
  return visitorAt(request.raw, request.id);
}

/** Who stands at the other end of the connection. Forwarding headers are not believed. */
export function visitorAt(request: IncomingMessage, requestId: string): Visitor {
  const address = request.socket.remoteAddress ?? 'unknown';
  return {
    requestId,
    // An IPv4 peer of a socket that listens on both is told as IPv4.
    sourceAddress: address.replace(/^::ffff:/, ''),
    userAgent: request.headers['user-agent']?.slice(0, userAgentAtMost) ?? null,
  };
}
