import type { IncomingMessage } from 'node:http';

import type { FastifyRequest } from 'fastify';

import type { Visitor } from '../identity/sign-in.ts';
import { sourceOf } from './source-address.ts';

const userAgentAtMost = 512;

/** Who sent a request that goes the framework's way. */
export function visitorOf(request: FastifyRequest): Visitor {
  return visitorAt(request.raw, request.id);
}

/** Forwarding headers are believed from trusted peers alone. */
export function visitorAt(request: IncomingMessage, requestId: string): Visitor {
  return {
    requestId,
    sourceAddress: sourceOf(request),
    userAgent: request.headers['user-agent']?.slice(0, userAgentAtMost) ?? null,
  };
}
