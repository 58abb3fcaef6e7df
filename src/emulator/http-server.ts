/** The emulator's address: raw node:http, because a framework costs a fifth of a read by id. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Logger } from 'pino';

import type { Endpoint } from './answer-request.ts';
import { answerControl, controlPrefix } from './controls/test-controls.ts';
import type { Control } from './controls/test-controls.ts';
import { failure, newRequestId, restFailure, writeAnswer } from './protocol/answer.ts';
import { InternalServerError } from './protocol/model-errors.ts';
import { InvalidSignature, UnknownOperation } from './protocol/request-errors.ts';
import { ServiceError } from './protocol/service-error.ts';
import { answerTransfer, isTransfer } from './transfer/answer-transfer.ts';
import type { TransferParts } from './transfer/answer-transfer.ts';
import { isAdvisorPath } from './trusted-advisor/api/advisor-endpoint.ts';
import type { AdvisorEndpoint } from './trusted-advisor/api/advisor-endpoint.ts';

export interface ServerParts {
  readonly host: string;
  readonly port: number;
  readonly endpoint: Endpoint;
  readonly advisor: AdvisorEndpoint;
  readonly transfer: TransferParts;
  /** Null where the test controls are off. */
  readonly controls: readonly Control[] | null;
  readonly log: Logger;
}

/** Longer than clients keep idle connections, so that none is closed under a request. */
const keepAliveTimeout = 75_000;
const requestTimeout = 120_000;
/** How long running requests have when the server closes. */
const farewell = 5_000;
const idleInterval = 20;

/** `/` with or without a query: the only address of the API. */
function isApiPath(target: string | undefined): boolean {
  return target === '/' || (target?.startsWith('/?') === true && target.length > 2);
}

function told(error: unknown, requestId: string, log: Logger): ServiceError {
  if (!(error instanceof ServiceError)) {
    log.error({ err: error, requestId }, 'A request failed');
    return new InternalServerError();
  }
  if (error instanceof InvalidSignature && error.expected !== null) {
    const canonical = error.expected.replace(/^(x-amz-security-token:).*$/m, '$1[redacted]');
    log.debug({ requestId, canonical }, 'The signature does not match');
  }
  return error;
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { controls, log } = parts;
  const requestId = newRequestId();
  try {
    if (controls && request.url?.startsWith(controlPrefix)) {
      await answerControl(controls, request, response);
      return;
    }
    if (isAdvisorPath(request.url)) {
      const outcome = await parts.advisor.answer(request, requestId);
      if (outcome.drop) request.socket.destroy();
      else writeAnswer(response, outcome.answer, requestId);
      return;
    }
    if (isTransfer(request.url)) {
      await answerTransfer(parts.transfer, request, response);
      return;
    }
    if (!isApiPath(request.url)) throw new UnknownOperation();
    const outcome = await parts.endpoint.answer(request, requestId);
    if (outcome.drop) request.socket.destroy();
    else writeAnswer(response, outcome.answer, requestId);
  } catch (error) {
    if (response.headersSent || (request.destroyed && !request.complete)) {
      // The client went away in the middle, or a stream broke off: an answer can't be given any more.
      log.debug({ err: error, requestId }, 'A request ended early');
      response.destroy();
      return;
    }
    const envelope = isAdvisorPath(request.url) ? restFailure : failure;
    writeAnswer(response, envelope(told(error, requestId, log)), requestId);
  }
}

export interface ListeningServer {
  readonly url: string;
  close(): Promise<void>;
}

function addressOf(host: string, { port }: AddressInfo): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

export async function listen(parts: ServerParts): Promise<ListeningServer> {
  const server = createServer({ keepAliveTimeout, requestTimeout }, (request, response) => {
    void answer(parts, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(parts.port, parts.host, resolve);
  });
  return {
    // A listening TCP server has an address of this form.
    url: addressOf(parts.host, server.address() as AddressInfo),
    close: () =>
      new Promise((resolve, reject) => {
        // Connections whose request is still answered become idle later.
        const idle = setInterval(() => server.closeIdleConnections(), idleInterval);
        server.close((error) => {
          clearInterval(idle);
          if (error) reject(error);
          else resolve();
        });
        // Whoever keeps a connection open and asks nothing more does not hold the end up.
        setTimeout(() => server.closeAllConnections(), farewell).unref();
      }),
  };
}
