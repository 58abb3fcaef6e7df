/** The emulator as it is installed: a process of its own, started by `npm run emulator`. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { keyOf } from '../accounts.ts';
import type { TestKey } from '../accounts.ts';
import { readAnswer } from '../emulator.ts';
import type { Answer } from '../emulator.ts';
import { plainRequest, sendRaw, signWithAws4 } from '../raw-call.ts';
import type { EmulatorPlace } from './emulator-place.ts';

const program = join(import.meta.dirname, '../../../src/commands/emulator.ts');

export interface EmulatorProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** A signed call; alice signs without another key. */
  call(operation: string, input: unknown, key?: TestKey): Promise<Answer>;
  control(path: string, body: unknown): Promise<Record<string, unknown>>;
  /** What it has logged so far, a line each. */
  logged(): readonly string[];
  /** Without a warning. */
  kill(): Promise<void>;
  /** As Ctrl-C does; how it ended. */
  stop(): Promise<number | null>;
}

export interface ProcessOptions {
  /** For Node, before the program. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export function spawnEmulator(place: EmulatorPlace, { nodeOptions = [], env = {} }: ProcessOptions = {}) {
  return spawn(process.execPath, [...nodeOptions, program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'warn', ...place.env, ...env },
  });
}

/** Settles when it listens; rejects with what it logged when it ends before. */
export async function startEmulatorProcess(
  place: EmulatorPlace,
  options?: ProcessOptions,
): Promise<EmulatorProcess> {
  const child = spawnEmulator(place, options);
  const exited = once(child, 'exit');
  const logged: string[] = [];
  if (!child.stdout || !child.stderr) throw new Error('The emulator has no output');
  createInterface({ input: child.stderr }).on('line', (line) => logged.push(line));
  for await (const line of createInterface({ input: child.stdout })) {
    // The program promises this line; anything else fails here.
    const { emulator: url } = JSON.parse(line) as { emulator: string };
    child.stdout.resume();
    const end = async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      const [code] = (await exited) as [number | null]; // what the event gives
      return code;
    };
    return {
      url,
      child,
      call: async (operation, input, key = keyOf('alice')) => {
        const plain = plainRequest(url, operation, JSON.stringify(input));
        return readAnswer(await sendRaw(url, signWithAws4(plain, { key })));
      },
      control: (path, body) => control(`${url}/_emulator/${path}`, body),
      logged: () => logged,
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
    };
  }
  throw new Error(`The emulator did not start:\n${logged.join('\n')}`);
}

async function control(address: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  // Controls answer JSON objects.
  return (await answer.json()) as Record<string, unknown>;
}
