import type { FastifyInstance } from 'fastify';

import type { ServiceParts } from '../services.ts';

export type Policy = Pick<ServiceParts, 'secure' | 'storageOrigins'>;

/** Hashes of what stands inside a page, as a policy names them; without any nothing may stand there. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a page may load and do: its own files, and requests to its own origin and the storage of files. */
export function contentSecurityPolicy(
  { storageOrigins }: Policy,
  { scripts, styles }: InlineHashes = { scripts: [], styles: [] },
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "font-src 'self'",
    // Previews of attachments are read by script first, then shown from memory.
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...storageOrigins].join(' '),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join(';');
}

const unusedFeatures = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/**
 * Headers of every answer. A table of our own: helmet puts the same one together anew for each request,
 * and has none for the answers that come before any hook.
 */
export function securityHeaders(policy: Policy): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(policy),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    ...(policy.secure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** On every answer of a route, refusals of later hooks included. */
export function addSecurityHeaders(server: FastifyInstance, headers: Readonly<Record<string, string>>): void {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
