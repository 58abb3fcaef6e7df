/**
 * The addresses of calls, answered without the web framework: hooks, routes and replies of Fastify cost as
 * much as all checks of a call together. Everything else that the console is asked goes the framework's way.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Addresses } from '../web/addresses.ts';
import type { Services } from '../services.ts';
import { guardRequest } from '../web/request-guard.ts';
import { securityHeaders } from '../web/security-headers.ts';
import { visitorAt } from '../web/visitor.ts';
import { refusalAnswer } from './answers.ts';
import type { Answer, Call } from './call.ts';
import { newCall } from './call.ts';
import { type CallPlace, readCallPath } from './call-path.ts';
import { asRefusal } from './refusal.ts';
import { answerSender } from './send-answer.ts';

export type CallServerParts = Pick<
  Services,
  'gateway' | 'metrics' | 'now' | 'secure' | 'storageOrigins' | 'log'
>;

/** Answers a call and says so; false for a request that is none. */
export type AnswerCall = (request: IncomingMessage, response: ServerResponse) => boolean;

export function answerCalls(
  parts: CallServerParts,
  addresses: () => Addresses,
  isStopping: () => boolean,
): AnswerCall {
  const fixed = [...Object.entries(securityHeaders(parts)).flat(), 'cache-control', 'no-store'];
  const sendAnswer = answerSender(fixed, isStopping);
  return (request, response) => {
    const place = readCallPath(request.method ?? '', request.url ?? '');
    if (!place) return false;
    const call = callOf(parts, place, request, response);
    carryOut(parts, call, addresses)
      .then((answer) => sendAnswer(request, response, answer))
      .catch((failure: unknown) => {
        // Nothing of a call throws here; what does all the same must not end the process.
        parts.log.error({ requestId: call.requestId, err: failure }, 'A call was not answered.');
        response.destroy();
      });
    return true;
  };
}

async function carryOut(parts: CallServerParts, call: Call, addresses: () => Addresses): Promise<Answer> {
  const started = performance.now();
  try {
    guardRequest(call.raw, addresses());
  } catch (failure) {
    return refusalAnswer(asRefusal(failure), call.requestId, call.service);
  }
  const answer = await parts.gateway.handle(call);
  const [operation, account] = [call.operation?.name ?? null, call.account?.accountId ?? null];
  const seconds = (performance.now() - started) / 1000;
  parts.metrics.countCall(operation, account, answer.error?.code ?? 'ok', seconds);
  return answer;
}

function callOf(
  { now, log }: CallServerParts,
  place: CallPlace,
  raw: IncomingMessage,
  response: ServerResponse,
): Call {
  const requestId = randomUUID();
  const receivedAt = now();
  const gone = new AbortController();
  // Of the answer and not of the connection, which outlives the call.
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
    const { statusCode: status } = response;
    const { method } = raw;
    log.info({ requestId, method, route: place.service, status, ms: now() - receivedAt }, 'answered');
  });
  return newCall({ ...visitorAt(raw, requestId), ...place, receivedAt, raw, signal: gone.signal });
}
