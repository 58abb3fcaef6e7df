import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Metrics } from '../web/metrics.ts';
import { visitorOf } from '../web/visitor.ts';
import type { Answer, Call } from './call.ts';
import { newCall } from './call.ts';
import type { Gateway } from './gateway.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

export interface CallRouteParts {
  readonly gateway: Gateway;
  readonly metrics: Metrics;
  readonly now: () => number;
}

/** The addresses of the Support API and of our own operations; both take the gateway's way. */
export function addCallRoutes(server: FastifyInstance, parts: CallRouteParts): void {
  const route = (address: string, service: OperationDescriptor['service']): void => {
    server.post<{ Params: { accountId?: string } }>(address, async (request, reply) => {
      const started = performance.now();
      const place = { accountId: request.params.accountId ?? null, service };
      const call = callOf(request, reply, { ...place, receivedAt: parts.now() });
      const answer = await parts.gateway.handle(call);
      count(parts.metrics, call, answer, started);
      return send(reply, answer);
    });
  };
  route('/api/accounts/:accountId/support', 'support');
  route('/api/accounts/:accountId/center', 'center');
  route('/api/center', 'center');
}

function callOf(
  request: FastifyRequest,
  reply: FastifyReply,
  about: Pick<Call, 'accountId' | 'service' | 'receivedAt'>,
): Call {
  const gone = new AbortController();
  // Of the answer and not of the connection, which outlives the call.
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return newCall({ ...visitorOf(request), ...about, raw: request.raw, signal: gone.signal });
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, contentType, requestId, body, length, headers } = answer;
  reply.code(status).headers({
    ...headers,
    'content-type': contentType,
    'x-amzn-requestid': requestId,
    'cache-control': 'no-store',
    ...(length !== null && { 'content-length': String(length) }),
  });
  return reply.send(body);
}

function count(metrics: Metrics, call: Call, { error }: Answer, started: number): void {
  const seconds = (performance.now() - started) / 1000;
  metrics.countCall(
    call.operation?.name ?? null,
    call.account?.accountId ?? null,
    error?.code ?? 'ok',
    seconds,
  );
}
