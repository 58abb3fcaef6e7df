import type { FastifyInstance } from 'fastify';

import type { AnswerCall } from './answer-calls.ts';

/** The addresses of the Support API and of our own operations. */
const addresses = ['/api/accounts/:accountId/support', '/api/accounts/:accountId/center', '/api/center'];

/** Calls are taken before the framework sees them; it knows their addresses all the same, like all others. */
export function addCallRoutes(server: FastifyInstance, answerCall: AnswerCall): void {
  for (const address of addresses) {
    server.post(address, (request, reply) => {
      reply.hijack();
      answerCall(request.raw, reply.raw);
    });
  }
}
