import type { FastifyInstance } from 'fastify';

import type { Services } from '../services.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: Prometheus. */
export function addProbes(server: FastifyInstance, { database, metrics, log }: Services): void {
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
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
