/**
 * Upload and download links, without a session: who has the link may use it until it ends. Only the
 * emulator's; those of AWS lead from the browser straight to its storage.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { unknownOperation } from '../gateway/refusal.ts';
import { headersForClient, passOn } from './pass-on.ts';
import { downloadPrefix, isTransferPath, uploadPrefix } from './transfer-path.ts';

export function addTransferRoutes(server: FastifyInstance, emulator: URL | null): void {
  if (!emulator) return;
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const target = new URL(`${emulator.origin}${request.raw.url ?? ''}`);
    // Once more, where the dots of a path are resolved: nothing else of the emulator is reached from here.
    if (!isTransferPath(target.pathname)) throw unknownOperation();
    const answer = await passOn(request.raw, target);
    return reply
      .code(answer.statusCode ?? 502)
      .headers(headersForClient(answer))
      .send(answer);
  };
  server.put(`${uploadPrefix}*`, handle);
  server.get(`${downloadPrefix}*`, { exposeHeadRoute: false }, handle);
}
