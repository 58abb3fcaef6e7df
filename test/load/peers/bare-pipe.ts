/** The least that a proxy in Node can do: every request piped to TARGET and its answer back. */
import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

const target = new URL(process.env['TARGET'] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const ignore = () => undefined; // Either side may leave first: a benchmark's last requests do.

const server = createServer((request, response) => {
  const { hostname, port } = target;
  const options = { agent, hostname, port, path: request.url, method: request.method };
  const onward = send({ ...options, headers: request.headers }, (answer) => {
    if (response.destroyed) {
      answer.destroy();
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response, ignore);
  });
  pipeline(request, onward, ignore);
});
server.listen(0, '127.0.0.1', () => {
  // A listening TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
