/** What every long-running program of the package does alike: print, log, stop, fail. */
import type { Logger } from 'pino';
import { destination, pino } from 'pino';

import { isStartedByNpm } from '../config.ts';
import { explainFailure } from './explain-failure.ts';

/** How long a clean stop may take before the program leaves all the same, in milliseconds. */
const stopWithin = 10_000;

/**
 * npm runs a script in a shell and passes a signal on to that shell alone, which dies of it without a word
 * to us: to be left by the shell means the same as the signal. Milliseconds between two looks.
 */
const lookEvery = 250;
const parent = process.ppid;

/** Standard output belongs to addresses and links; everything else is logged to standard error. */
export function logger(level: string): Logger {
  return pino({ level }, destination(2));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The one line of JSON that scripts wait for. */
export function printListening(addresses: { console?: string; emulator?: string }): void {
  print(JSON.stringify({ event: 'listening', ...addresses }));
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (): void => {
    stopping = true;
    setTimeout(() => process.exit(1), stopWithin).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  const onSignal = (): void => {
    // The second signal is from somebody who doesn't want to wait.
    if (stopping) process.exit(130);
    begin();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  if (!isStartedByNpm()) return;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    if (!stopping) begin();
  }, lookEvery);
  look.unref();
}

function fail(error: unknown): void {
  const words = explainFailure(error) ?? (error instanceof Error ? error.stack : String(error));
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/**
 * What nobody has caught leaves the program in a state that nobody knows: it says so where its log is read, and
 * ends at once, so that whatever watches over it starts it anew.
 */
function endOnStrayFailures(): void {
  process.on('uncaughtException', (error, origin) => {
    logger('fatal').fatal({ err: error, origin }, 'A failure that nobody has caught ends the program.');
    process.exit(1);
  });
}

/** Starts, then runs until a signal; `start` answers what stops it cleanly. */
export async function runProgram(start: () => Promise<() => Promise<void>>): Promise<void> {
  endOnStrayFailures();
  try {
    stopOnSignal(await start());
  } catch (error) {
    fail(error);
  }
}
