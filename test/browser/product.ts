/** The real product for a browser test: proxy, emulator and built console in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { reportingTo, watchProcess } from '../watched-process.ts';

import { type EmulatorControls, emulatorControls } from './emulator-controls.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Product extends EmulatorControls {
  readonly console: string;
  readonly emulator: string;
  readonly signInLink: string | null;
  readonly dataDir: string;
  /** Ends the process without a goodbye. */
  kill(): Promise<void>;
  /** Starts another one on the same data and ports, after `kill`. */
  restart(): Promise<void>;
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

interface Addresses {
  readonly console: string;
  readonly emulator: string;
}

async function launch(dataDir: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [...reportingTo(dataDir), 'src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const running = watchProcess(child, dataDir);
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
  return { ...running, addresses, signInLink };
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
  let running = await launch(dataDir, settings);
  const { addresses, signInLink } = running;
  const kill = () => running.end('SIGKILL');
  const restart = async () => {
    const PORT = new URL(addresses.console).port;
    const EMULATOR_PORT = new URL(addresses.emulator).port;
    running = await launch(dataDir, { ...settings, PORT, EMULATOR_PORT });
  };
  return {
    ...addresses,
    signInLink,
    dataDir,
    ...emulatorControls(addresses.emulator),
    kill,
    restart,
    async killAndRestart() {
      await kill();
      await restart();
    },
    async stop() {
      await running.end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
