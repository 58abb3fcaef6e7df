import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, test } from 'vitest';

import { environmentWith } from '../config.ts';

const program = join(import.meta.dirname, 'emulator.ts');

/** The emulator as npm starts it: below a shell, which tells us the process id. */
async function startBelowShell(folder: string) {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${program}" & echo "$!"; wait`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentWith({
      DATA_DIR: folder,
      EMULATOR_PORT: '0',
      SAMPLE_DATA: '0',
      LOG_LEVEL: 'warn',
      npm_lifecycle_event: 'emulator',
    }),
  });
  const lines = createInterface(shell.stdout)[Symbol.asyncIterator]();
  const pid = Number((await lines.next()).value);
  const listening: unknown = JSON.parse(String((await lines.next()).value));
  return { shell, pid, listening };
}

test('a program whose shell is ended by npm stops too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-program-'));
  const { shell, pid, listening } = await startBelowShell(folder);
  expect(listening).toMatchObject({ event: 'listening' });
  // Only when the program has ended as well is nobody left who could write to the pipe.
  const ended = once(shell, 'close', { signal: AbortSignal.timeout(20_000) });
  shell.kill('SIGTERM');
  try {
    await expect(ended).resolves.toBeDefined();
  } catch (failure) {
    process.kill(pid, 'SIGKILL');
    throw failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
