import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { AnswerCall } from './answer-calls.ts';

/** The addresses of the Support API, of our own operations and of the desk; below, of the Trusted Advisor API. */
const addresses = [
  '/api/accounts/:accountId/support',
  '/api/accounts/:accountId/center',
  '/api/center',
  '/api/desk',
];

const restAddress = '/api/accounts/:accountId/trustedadvisor/*';

/** Calls are taken before the framework sees them; it knows their addresses all the same, like all others. */
export function addCallRoutes(server: FastifyInstance, answerCall: AnswerCall): void {
  const answer = (request: FastifyRequest, reply: FastifyReply): void => {
    reply.hijack();
    answerCall(request.raw, reply.raw);
  };
  for (const address of addresses) server.post(address, answer);
  server.get(restAddress, { exposeHeadRoute: false }, answer);
  server.put(restAddress, answer);
}
