/** An upstream that fails in ways that the emulator does not: broken, silent, not JSON, gone. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeUpstream {
  readonly url: string;
  /** The targets that arrived, in order. */
  readonly targets: string[];
  /** All headers that arrived, in order. */
  readonly headers: IncomingMessage['headers'][];
  answer(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export const answerJson =
  (output: object, status = 200): Behaviour =>
  (_request, response) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'upstream-1' };
    response.writeHead(status, headers).end(JSON.stringify(output));
  };

/** Reads the request and closes the connection without a word. */
export const hangUp: Behaviour = (request) => request.resume().on('end', () => request.socket.destroy());

/** Reads the request and says nothing. */
export const keepSilent: Behaviour = (request) => request.resume();

/** Promises more bytes than it sends. */
export const breakOffAfter =
  (promised: number): Behaviour =>
  (_request, response) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'content-length': String(promised) };
    response.writeHead(200, headers);
    response.write('{"cases":[');
    setTimeout(() => response.destroy(), 20);
  };

export async function startFakeUpstream(): Promise<FakeUpstream> {
  const targets: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let behaviour = answerJson({});
  const server = createServer((request, response) => {
    targets.push(String(request.headers['x-amz-target']).split('.')[1] ?? '');
    headers.push(request.headers);
    behaviour(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port, the address is not a path.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    targets,
    headers,
    answer(anew) {
      behaviour = anew;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
