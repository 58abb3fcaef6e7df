/**
 * An AWS of the test's own, which is not the emulator: STS and the Support API at one address, each request
 * told apart by the service that its signature names, and refused unless that signature is right.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { checkSignature } from './check-signature.ts';
import type { IssuedKey } from './check-signature.ts';
import { assumeRole, refusedBySts } from './security-token-service.ts';
import type { Assumption, StsAnswer, TrustedRole } from './security-token-service.ts';

/** A call of the Support API or the Trusted Advisor API that arrived, and whose keys signed it; refused ones too. */
export interface Arrival {
  /** Of the latter its method and address. */
  readonly operation: string;
  readonly accessKeyId: string;
  /** Null where the signature was refused. */
  readonly arn: string | null;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Behaviour = (response: ServerResponse, operation: string) => void;

export interface AwsService {
  readonly url: string;
  readonly assumptions: Assumption[];
  readonly arrivals: Arrival[];
  /** What the API does with a call that is signed rightly. */
  behave(behaviour: Behaviour): void;
  /** From now on all keys that STS has given out count as too old. */
  revokeSessions(): void;
  close(): Promise<void>;
}

export const answerWith =
  (output: object, status = 200): Behaviour =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': 'aws-request-1',
    });
    response.end(JSON.stringify(output));
  };

export async function startAwsService(
  users: readonly IssuedKey[],
  roles: readonly TrustedRole[],
): Promise<AwsService> {
  const keys = new Map(users.map((key) => [key.accessKeyId, key]));
  const assumptions: Assumption[] = [];
  const arrivals: Arrival[] = [];
  let behaviour = answerWith({});
  const keyOf = (id: string) => keys.get(id);

  const playSts = (request: IncomingMessage, body: Buffer): StsAnswer => {
    const checked = checkSignature(request, body, 'sts', keyOf);
    if ('error' in checked) return refusedBySts(403, 'InvalidClientTokenId', checked.error);
    const answer = assumeRole(body.toString(), checked.key.arn, roles);
    if (answer.assumption) {
      assumptions.push(answer.assumption);
      keys.set(answer.assumption.key.accessKeyId, answer.assumption.key);
    }
    return answer;
  };

  const playApi = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const target = request.headers['x-amz-target'];
    const service = target === undefined ? 'trustedadvisor' : 'support';
    const checked = checkSignature(request, body, service, keyOf);
    const operation =
      target === undefined ? `${request.method} ${request.url}` : (String(target).split('.')[1] ?? '');
    const accessKeyId = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const arn = 'key' in checked ? checked.key.arn : null;
    arrivals.push({ operation, accessKeyId, arn, headers: request.headers, body: body.toString() });
    if ('key' in checked) behaviour(response, operation);
    else answerWith({ __type: checked.error, message: 'Refused.' }, 403)(response, operation);
  };

  const play = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    if (!/\/sts\/aws4_request/.test(request.headers.authorization ?? '')) {
      playApi(request, body, response);
      return;
    }
    const { status, xml } = playSts(request, body);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
  };
  const server = createServer((request, response) => void play(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    assumptions,
    arrivals,
    behave(anew) {
      behaviour = anew;
    },
    revokeSessions() {
      for (const { key } of assumptions) keys.set(key.accessKeyId, { ...key, expiresAt: 0 });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
