import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

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

/** Runs a program that starts like all others, and then does this. */
async function runAndThen(what: string) {
  const source = `import { runProgram } from ${JSON.stringify(import.meta.resolve('./run-program.ts'))};
    await runProgram(async () => async () => {});
    setInterval(() => {}, 1000);
    setTimeout(() => ${what});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environmentWith({}),
  });
  const [words, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { words, code };
}

test.each([
  ['an exception', `{ throw new TypeError('a stray failure'); }`, 'uncaughtException'],
  ['a rejection', `void Promise.reject(new TypeError('a stray failure'))`, 'unhandledRejection'],
])('%s that nobody has caught is logged with its stack and ends the program', async (_what, how, origin) => {
  const { words, code } = await runAndThen(how);
  expect(code).toBe(1);
  const stack = expect.stringContaining('a stray failure\n    at ');
  expect(JSON.parse(words)).toMatchObject({ level: 60, origin, err: { type: 'TypeError', stack } });
});

test('a program whose shell is ended by npm stops too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-program-'));
  const { shell, pid, listening } = await startBelowShell(folder);
  expect(listening).toMatchObject({ event: 'listening' });
  // Only when the program has ended as well is nobody left who could write to the pipe.
  const ended = once(shell, 'close', { signal: AbortSignal.timeout(60_000) });
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
