import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { FastifyInstance } from 'fastify';

import { Refusal } from '../gateway/refusal.ts';
import { tokenHash } from '../identity/opaque-token.ts';
import type { Services } from '../services.ts';
import { readNetwork } from '../../support/policy/network.ts';
import type { Network } from '../../support/policy/network.ts';
import { isWithin, sourceOf } from './source-address.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: Prometheus. */
export function addProbes(server: FastifyInstance, services: Services): void {
  const { database, metrics, log } = services;
  server.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'));
  server.get('/readyz', async (_request, reply) => {
    try {
      await database.read.selectFrom('users').select('user_id').limit(1).execute();
      return await reply.type('text/plain').send('ready\n');
    } catch (failure) {
      log.error({ err: failure }, 'The database does not answer.');
      return await reply.code(503).type('text/plain').send('The database does not answer.\n');
    }
  });
  server.get('/metrics', async (request, reply) => {
    guardMetrics(request.raw, services);
    return await reply.type(metrics.contentType).send(await metrics.text());
  });
}

const thisMachine = ['127.0.0.0/8', '::1']
  .map((text) => readNetwork(text))
  .filter((it): it is Network => it !== null);

/** The figures name accounts, which are nobody's business but the operator's. */
function guardMetrics(request: IncomingMessage, { metricsToken, trustedProxies }: Services): void {
  if (metricsToken === null) {
    if (isWithin(sourceOf(request), [...thisMachine, ...trustedProxies])) return;
    const message = 'Metrics are for this machine and trusted proxies. METRICS_TOKEN opens them to others.';
    throw new Refusal(403, 'AccessDeniedException', message);
  }
  const [, given = ''] = /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  // Hashes have one length, so that nothing is told by the time it takes.
  if (timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(metricsToken)))) return;
  throw new Refusal(401, 'NotAuthorized', 'Send METRICS_TOKEN as "Authorization: Bearer …".');
}
