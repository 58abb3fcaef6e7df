/** A program under test in a process of its own: one that ends by itself, or does not end, is told with its reason. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that a program may take to stop; after ten seconds it leaves by itself. */
const stopsWithin = 20_000;
/** Milliseconds that one that hangs has to say what for. */
const tellsWithin = 5_000;
/** How much of its last words is kept, in characters. */
const lastWords = 8_000;

const report = 'hung.json';

/** Options of Node by which a program that hangs says what it waits for, in a file of that folder. */
export function reportingTo(folder: string): string[] {
  return [
    '--report-on-signal',
    '--report-compact',
    `--report-directory=${folder}`,
    `--report-filename=${report}`,
  ];
}

/** `folder`: as given to `reportingTo`. */
export function watchProcess(child: ChildProcess, folder: string) {
  let words = '';
  let isAsked = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    words = (words + chunk.toString()).slice(-lastWords);
  });
  const ended = once(child, 'close');
  return {
    /** Ends it. Rejects where it has ended before, and where it has to be forced. */
    async end(signal: NodeJS.Signals): Promise<void> {
      const isAlone = !isAsked && (child.exitCode !== null || child.signalCode !== null);
      isAsked = true;
      child.kill(signal);
      const hasEnded = await Promise.race([
        ended.then(() => true),
        pause(stopsWithin, false, { ref: false }),
      ]);
      const held = hasEnded ? null : await whatHolds(child, folder);
      await ended;
      if (isAlone) {
        throw new Error(`The product ended by itself (${child.signalCode ?? child.exitCode}):\n${words}`);
      }
      if (held !== null) throw new Error(`The product did not stop.\n${held}\n${words}`);
    },
  };
}

/** What it waits for; it is ended then. */
async function whatHolds(child: ChildProcess, folder: string): Promise<string> {
  child.kill('SIGUSR2');
  try {
    for (let waited = 0; waited < tellsWithin; waited += 250) {
      await pause(250);
      // Not there yet, or not whole.
      const told = await readFile(join(folder, report), 'utf8')
        .then(handlesIn)
        .catch(() => null);
      if (told !== null) return told;
    }
    return 'Its event loop is blocked: it writes no report.';
  } finally {
    child.kill('SIGKILL');
  }
}

/** What holds its event loop, a line each. */
function handlesIn(written: string): string {
  // Node's documented report; one that is not whole yet throws.
  const { libuv } = JSON.parse(written) as { libuv: Record<string, unknown>[] };
  return libuv
    .filter((handle) => handle['is_active'] === true && handle['is_referenced'] === true)
    .map((handle) => `It waits for ${JSON.stringify(handle)}`)
    .join('\n');
}
