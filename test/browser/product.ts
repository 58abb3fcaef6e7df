/** The real product for a browser test: proxy, emulator and built console in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

export interface Product {
  readonly console: string;
  readonly emulator: string;
  readonly signInLink: string | null;
  readonly dataDir: string;
  /** Calls one of the emulator's test controls; rejects unless it answers 2xx. */
  control(path: string, body: unknown): Promise<void>;
  /** What arrived at the emulator's API since it started, oldest first. */
  requests(): Promise<UpstreamRequest[]>;
  /** Ends the process without a goodbye. */
  kill(): Promise<void>;
  /** Starts another one on the same data and ports, after `kill`. */
  restart(): Promise<void>;
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** As the emulator's test control tells it. */
export interface UpstreamRequest {
  readonly operation: string;
  readonly accountId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
}

interface Addresses {
  readonly console: string;
  readonly emulator: string;
}

async function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines = createInterface({ input: child.stdout });
  let addresses: Addresses | null = null;
  let signInLink: string | null = null;
  for await (const line of lines) {
    // The promised line of JSON on standard output.
    if (line.startsWith('{"event":"listening"')) addresses = JSON.parse(line) as Addresses;
    if (/#link=/.test(line)) signInLink = line.trim();
    if (addresses && (signInLink || env['ADMIN_PASSWORD'])) break;
  }
  if (!addresses) throw new Error(`The product did not start (exit code ${child.exitCode})`);
  child.stdout.resume();
  return { child, addresses, signInLink };
}

/** Starts it on free ports with a folder of its own, AWS's limits off and the test controls on. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'support-center-browser-'));
  const settings: Record<string, string> = {
    PORT: '0',
    EMULATOR_PORT: '0',
    DATA_DIR: dataDir,
    EMULATOR_LIMITS: 'off',
    EMULATOR_CONTROLS: '1',
    LOG_LEVEL: 'warn',
    ...env,
  };
  let running = await launch(settings);
  const { addresses, signInLink } = running;
  const stop = async (signal: NodeJS.Signals) => {
    const exited = once(running.child, 'exit');
    running.child.kill(signal);
    await exited;
  };
  const kill = () => stop('SIGKILL');
  const restart = async () => {
    const PORT = new URL(addresses.console).port;
    const EMULATOR_PORT = new URL(addresses.emulator).port;
    running = await launch({ ...settings, PORT, EMULATOR_PORT });
  };
  return {
    ...addresses,
    signInLink,
    dataDir,
    async control(path, body) {
      const answer = await fetch(`${addresses.emulator}/_emulator/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    },
    async requests() {
      const answer = await fetch(`${addresses.emulator}/_emulator/requests`);
      // The control's documented answer.
      const { requests } = (await answer.json()) as { requests: UpstreamRequest[] };
      return requests;
    },
    kill,
    restart,
    async killAndRestart() {
      await kill();
      await restart();
    },
    async stop() {
      await stop('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
