/** The program as it is started, in a process of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { reportingTo, watchProcess } from '../watched-process.ts';
import { Browser } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const password = 'correct horse battery staple';

export interface ProductProcess {
  readonly child: ChildProcess;
  /** What it says once it listens. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Somebody signed in as `admin`. */
  admin(): Promise<Browser>;
  stop(): Promise<void>;
}

/** `env` has to name the DATA_DIR; ports are free ones. */
export async function startProductProcess(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<ProductProcess> {
  const folder = env['DATA_DIR'] ?? tmpdir();
  const child = spawn(process.execPath, [...reportingTo(folder), ...nodeOptions, 'src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      EMULATOR_PORT: '0',
      DATABASE_URL: '',
      EMULATOR_LIMITS: 'off',
      ADMIN_PASSWORD: password,
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const running = watchProcess(child, folder);
  const { stdout } = child;
  if (!stdout) throw new Error('The program has no output');
  const [line] = await once(createInterface({ input: stdout }), 'line');
  stdout.resume();
  const addresses = JSON.parse(String(line)) as Record<string, string>; // the promised line
  return {
    child,
    addresses,
    async admin() {
      const browser = new Browser(addresses['console'] ?? '');
      const { status, text } = await browser.signIn({ username: 'admin', password });
      if (status !== 200) throw new Error(text);
      return browser;
    },
    stop: () => running.end('SIGTERM'),
  };
}
