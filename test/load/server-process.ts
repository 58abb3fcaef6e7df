import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
/** Linux counts a process's time in ticks of 10 ms. */
const microsecondsPerTick = 10_000;

/** The options that `npm start` gives Node. */
export const asNpmStart = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));

export interface ServerProcess {
  /** The first line of JSON that the program printed. */
  readonly line: Readonly<Record<string, string>>;
  /** Processor time used so far, in microseconds; NaN where the system doesn't tell. */
  cpu(): number;
  /** Megabytes of memory in use (resident); NaN where the system doesn't tell. */
  memory(): number;
  /** Unknown of peers that take none. */
  signal?(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export function processFigures(child: ChildProcess): Pick<ServerProcess, 'cpu' | 'memory'> {
  return { cpu: () => cpuOf(child), memory: () => memoryOf(child) };
}

function memoryOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function cpuOf(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick;
  } catch {
    return Number.NaN;
  }
}

/** Starts a program of this folder's or the product's, and waits for its line of JSON. */
export async function startServer(
  file: string,
  env: Record<string, string> = {},
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, join(root, file)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (!line.startsWith('{')) continue;
    child.stdout.resume();
    return {
      // Every program started here prints a flat object of strings.
      line: JSON.parse(line) as Record<string, string>,
      ...processFigures(child),
      signal: (name) => child.kill(name),
      async stop() {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error(`${file} did not start`);
}
