/** The proxy alone before the emulator at EMULATOR, so that its processor time and memory are its own. */
import { join } from 'node:path';

import { pino } from 'pino';

import { startProxy } from '../../src/proxy/proxy.ts';
import { benchAccount } from './signed-call.ts';

const { EMULATOR = '', DATA_DIR = '', ADMIN_PASSWORD = '' } = process.env;
const { accountId, name } = benchAccount;
const proxy = await startProxy({
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  location: { engine: 'sqlite', file: join(DATA_DIR, 'center.sqlite'), blobFolder: join(DATA_DIR, 'blobs') },
  // As for AWS: the account is a row, its keys come from the standard chain.
  upstream: { kind: 'aws', accounts: [{ accountId, name }], endpoint: EMULATOR },
  adminPassword: ADMIN_PASSWORD,
  limits: 'off',
  followsCases: false,
  consoleFolder: join(DATA_DIR, 'no-console'),
  log: pino({ level: 'silent' }),
});
process.on('SIGTERM', () => {
  void proxy.close().then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify({ url: proxy.url })}\n`);
