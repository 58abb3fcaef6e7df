/** The whole way of a read through the proxy against a bare Node pipe to the same emulator. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measure, printRow } from './measure.ts';
import { startServer } from './server-process.ts';
import { benchAccount, signedCall } from './signed-call.ts';

const password = 'made-up-for-the-benchmark-only';

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username: 'admin', password }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`Sign-in: ${answer.status} ${await answer.text()}`);
  return cookie;
}

/** The proxy runs in one process with its emulator, so its CPU column is for both. */
export async function benchProxy(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const accounts = join(folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify([benchAccount]));
  const product = await startServer('src/server.ts', {
    PORT: '0',
    EMULATOR_PORT: '0',
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: accounts,
    EMULATOR_LIMITS: 'off',
    SAMPLE_DATA: '0',
    ADMIN_PASSWORD: password,
    LOG_LEVEL: 'silent',
  });
  const url = product.line['console'] ?? '';
  const target = 'AWSSupport_20130415.DescribeSeverityLevels';
  const emulator = signedCall(product.line['emulator'] ?? '', 'support', target, {});
  const pipe = await startServer('test/load/peers/bare-pipe.ts', { TARGET: emulator.url });
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': target,
    cookie: await signIn(url),
    origin: url,
  };
  const proxied = { url: `${url}/api/accounts/${benchAccount.accountId}/support`, headers, body: '{}' };
  process.stdout.write('\nProxy, DescribeSeverityLevels: session, policy, signing, durable audit\n');
  for (const connections of [4, 64]) {
    const bare = await measure(pipe, { ...emulator, url: `${pipe.line['url']}/`, connections });
    printRow(`bare pipe to the emulator, ${connections} connections`, bare);
    const full = await measure(product, { ...proxied, connections });
    printRow(`proxy and emulator, ${connections} connections`, full, { name: 'bare pipe', figures: bare });
  }
  await Promise.all([pipe.stop(), product.stop()]);
  await rm(folder, { recursive: true, force: true });
}
