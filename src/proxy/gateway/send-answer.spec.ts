import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { outputAnswer } from './answers.ts';
import { answerSender } from './send-answer.ts';

const server = createServer();
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A request whose sender has gone, and the answer that nobody waits for any more. */
async function abandoned(encoding: string): Promise<[IncomingMessage, ServerResponse]> {
  // Listening on a TCP port, so it has an address and a port.
  const { port } = server.address() as AddressInfo;
  const call = get({ port, host: '127.0.0.1', headers: { 'accept-encoding': encoding } });
  call.on('error', () => undefined);
  // What the event passes on.
  const [request, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  const closed = once(response, 'close');
  call.destroy();
  await closed;
  return [request, response];
}

const send = answerSender([], () => false);
const large = outputAnswer({ text: 'x'.repeat(20_000) }, 'r');

describe.each(['gzip', 'identity'])('an answer (%s) to somebody who has gone', (encoding) => {
  test('is dropped', async () => {
    const [request, response] = await abandoned(encoding);
    expect(() => send(request, response, large)).not.toThrow();
  });

  test('that is read from elsewhere is read no further', async () => {
    const [request, response] = await abandoned(encoding);
    const body = Readable.from(['x'.repeat(20_000)]);
    expect(() => send(request, response, { ...large, body, length: null })).not.toThrow();
    expect(body.destroyed).toBe(true);
  });
});
