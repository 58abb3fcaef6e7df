import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';

import { refusalAnswer } from '../gateway/answers.ts';
import { answerCalls } from '../gateway/answer-calls.ts';
import { addCallRoutes } from '../gateway/call-routes.ts';
import { addArchiveRoutes } from '../exports/archive/archive-routes.ts';
import { addReportRoutes } from '../exports/reports/report-routes.ts';
import { asRefusal, Refusal } from '../gateway/refusal.ts';
import { addOidcRoutes } from '../identity/oidc/oidc-routes.ts';
import { addSessionRoutes } from '../identity/session-routes.ts';
import { addSignInOptions } from '../identity/sign-in-options.ts';
import { addEventRoutes } from '../live/event-routes.ts';
import type { Services } from '../services.ts';
import type { Addresses } from './addresses.ts';
import { addArchivedFiles } from '../transfers/archived-files.ts';
import { addTransferRoutes } from '../transfers/transfer-routes.ts';
import { addProbes } from './probes.ts';
import { guardRequest } from './request-guard.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';
import { noteSource } from './source-address.ts';
import { serveConsole } from './static-console.ts';

/** A request, body included, must be there within this time; 32 MB over a slow line take a while. */
const requestTimeout = 120_000;
const keepAliveTimeout = 65_000;

/** The web server with all its addresses. `addresses` answers once the port is known. */
export async function buildServer(
  services: Services,
  addresses: () => Addresses,
  consoleFolder: string,
): Promise<FastifyInstance> {
  const headers = securityHeaders(services);
  const answerCall = answerCalls(services, addresses, () => !server.server.listening);
  const server: FastifyInstance = fastify({
    serverFactory: (handler) =>
      createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
        noteSource(request, services.trustedProxies);
        if (!answerCall(request, response)) handler(request, response);
      }),
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: () => randomUUID(),
    logger: false,
    // An address that can't be read; no hook has run yet.
    frameworkErrors: (failure, request, reply) => {
      void refuse(services, failure, request, reply.headers(headers));
    },
  });
  readBodiesOurselves(server);
  // First, so that refusals carry them too.
  addSecurityHeaders(server, headers);
  addHooks(server, services, addresses);
  server.setErrorHandler<FastifyError>((failure, request, reply) =>
    refuse(services, failure, request, reply),
  );
  addProbes(server, services);
  addSessionRoutes(server, services, addresses);
  addSignInOptions(server, services);
  if (services.oidc) addOidcRoutes(server, services.oidc, services, addresses);
  addCallRoutes(server, answerCall);
  addEventRoutes(server, services);
  addArchiveRoutes(server, services);
  addReportRoutes(server, services);
  addTransferRoutes(server, services.emulator);
  addArchivedFiles(server, services.archiveLinks, services.database);
  await serveConsole(server, consoleFolder, services);
  return server;
}

/** Whether and how much of a body is read is decided after the session, so Fastify leaves it alone. */
function readBodiesOurselves(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
}

function addHooks(server: FastifyInstance, { log }: Services, addresses: () => Addresses): void {
  server.addHook('onRequest', async (request) => guardRequest(request.raw, addresses()));
  server.addHook('onResponse', async (request, reply) => {
    // The route, not the address: a query may hold what nobody should read in a log.
    const route = request.routeOptions.url ?? 'none';
    const { method, id: requestId } = request;
    const ms = Math.round(reply.elapsedTime);
    log.info({ requestId, method, route, status: reply.statusCode, ms }, 'answered');
  });
}

async function refuse(
  { log }: Services,
  failure: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = asRefusal(ofFastify(failure));
  if (refusal.status >= 500) {
    // Who breaks off a body has gone, and nothing of ours is broken.
    const level = request.raw.destroyed && !request.raw.complete ? 'info' : 'error';
    log[level]({ requestId: request.id, err: refusal.cause ?? failure }, refusal.message);
  }
  const answer = refusalAnswer(refusal, request.id);
  return reply
    .code(answer.status)
    .headers({ ...answer.headers, 'x-amzn-requestid': answer.requestId, 'cache-control': 'no-store' })
    .type(answer.contentType)
    .send(answer.body);
}

/** Fastify's own refusals (a malformed header, an impossible path) keep their status. */
function ofFastify(failure: FastifyError): unknown {
  const { statusCode } = failure;
  if (failure instanceof Refusal || statusCode === undefined || statusCode >= 500) return failure;
  return new Refusal(statusCode, 'MalformedHttpRequestException', 'The request is not understood.');
}
