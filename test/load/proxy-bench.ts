/**
 * The whole way of a read through the proxy (session, policy, signing, durable audit) against a bare
 * Node pipe and nginx, each in a process of its own before the same emulator.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fireInLoop } from './closed-loop.ts';
import { measureCommit } from './durable-commit.ts';
import { printRow, ratioTo } from './measure.ts';
import type { Figures, Load } from './measure.ts';
import { startNginx } from './peers/nginx.ts';
import { asNpmStart, startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';
import { benchAccount, signedCall } from './signed-call.ts';

const password = 'made-up-for-the-benchmark-only';
const target = 'AWSSupport_20130415.DescribeSeverityLevels';
const seconds = 5;

export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username: 'admin', password }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`Sign-in: ${answer.status} ${await answer.text()}`);
  return cookie;
}

async function startEmulator(folder: string): Promise<ServerProcess> {
  const accounts = join(folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify([benchAccount]));
  return await startServer('src/commands/emulator.ts', {
    EMULATOR_PORT: '0',
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: accounts,
    EMULATOR_LIMITS: 'off',
    SAMPLE_DATA: '0',
    LOG_LEVEL: 'silent',
  });
}

async function startProxy(folder: string, emulator: string): Promise<ServerProcess> {
  const [user] = benchAccount.users;
  const keys = { AWS_ACCESS_KEY_ID: user.accessKeyId, AWS_SECRET_ACCESS_KEY: user.secretAccessKey };
  const env = { ...keys, EMULATOR: emulator, DATA_DIR: folder, ADMIN_PASSWORD: password };
  return await startServer('test/load/proxy-server.ts', env, asNpmStart);
}

/** What is asked of the proxy: by a browser's cookie. */
async function proxiedCall(url: string): Promise<Load> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': target,
    cookie: await signIn(url),
    origin: url,
  };
  return { url: `${url}/api/accounts/${benchAccount.accountId}/support`, headers, body: '{}' };
}

/** Requests after which a program in JavaScript is compiled as far as it will be. */
const warmAfter = 10_000;

async function measure(server: ServerProcess, load: Load): Promise<Figures> {
  for (let warm = 0; warm < warmAfter;) warm += (await fireInLoop({ ...load, connections: 64 }, 1)).total;
  const before = server.cpu();
  const { total, perSecond, p99, bytes } = await fireInLoop(load, seconds);
  return { perSecond, p99, bytes, cpu: (server.cpu() - before) / total };
}

function printLimits(commit: { p50: number; p99: number }, pipe: Figures, proxy: Figures, memory: number) {
  const line = (text: string): boolean => process.stdout.write(`  ${text}\n`);
  line(`durable commit: median ${commit.p50.toFixed(2)} ms, p99 ${commit.p99.toFixed(2)} ms`);
  const limit = pipe.p99 + commit.p99;
  line(`p99 at 4 connections: ${proxy.p99.toFixed(2)} ms; pipe and commit together ${limit.toFixed(2)} ms`);
  line(`memory of the proxy: ${memory.toFixed(0)} MB (limit 150 MB)`);
}

export async function benchProxy(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const emulator = await startEmulator(folder);
  const direct = signedCall(emulator.line['emulator'] ?? '', 'support', target, {});
  const proxy = await startProxy(folder, direct.url);
  const pipe = await startServer('test/load/peers/bare-pipe.ts', { TARGET: direct.url });
  const nginx = await startNginx(folder, direct.url);
  const proxied = await proxiedCall(proxy.line['url'] ?? '');
  process.stdout.write('\nProxy, DescribeSeverityLevels: session, policy, signing, durable audit\n');
  if (!nginx) process.stdout.write('nginx is not installed and left out.\n');
  for (const connections of [4, 64]) {
    const through = (peer: ServerProcess) => ({ ...direct, url: `${peer.line['url']}/`, connections });
    const bare = await measure(pipe, through(pipe));
    const full = await measure(proxy, { ...proxied, connections });
    printRow(`bare pipe, ${connections} connections`, bare);
    if (nginx) printRow(`nginx, ${connections} connections`, await measure(nginx, through(nginx)));
    printRow(`proxy, ${connections} connections`, full, ratioTo({ name: 'bare pipe', figures: bare }, full));
    if (connections === 4) printLimits(measureCommit(folder), bare, full, proxy.memory());
  }
  await Promise.all([pipe.stop(), proxy.stop(), emulator.stop(), nginx?.stop()]);
  await rm(folder, { recursive: true, force: true });
}
