/** `npm start` with hot reload: Vite serves the console and passes /api on to a restarting server. */
import './require-node.ts';

import { spawn } from 'node:child_process';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { createServer } from 'vite';

import { environmentWith, readConfig } from '../config.ts';
import { print, runProgram } from './run-program.ts';

/** A port that is free now; the server behind Vite needs one that survives its restarts. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      // A listening TCP server's address is never a pipe's name.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

await runProgram(async () => {
  const { HOST: host, PORT: port } = readConfig().environment;
  const backend = await freePort(host);
  const target = `http://${host}:${backend}`;
  const proxied = { target, changeOrigin: false };
  const vite = await createServer({
    server: { host, port, strictPort: true, proxy: { '/api': proxied, '/healthz': proxied } },
  });
  await vite.listen();
  const address = `http://${host}:${vite.config.server.port}`;
  const env = environmentWith({ PORT: String(backend), PUBLIC_URL: address });
  const server = spawn(process.execPath, ['--watch', 'src/server.ts'], { stdio: 'inherit', env });
  print(`The console with hot reload: ${address}`);
  return async () => {
    server.kill('SIGTERM');
    await vite.close();
  };
});
