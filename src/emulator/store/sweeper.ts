/**
 * What time asks to be written: the events of cases that silence has resolved, and the removal of what
 * nobody will ask for again. Answers wait for neither: they derive the end of all these from the clock.
 */
import type { Logger } from 'pino';

import type { Database } from '../../database/database.ts';
import type { EmulatorClock } from './clock.ts';
import type { EmulatorTables } from './schema.ts';
import type { Silence } from './silence.ts';
import { sweep } from './sweep.ts';

const interval = 600_000;
/** An index that is mostly empty is looked at. */
const silenceInterval = 10_000;

export interface SweeperParts {
  readonly database: Database<EmulatorTables>;
  readonly clock: EmulatorClock;
  readonly silence: Silence;
  readonly accountIds: readonly string[];
  readonly log: Logger;
}

/** Does the work now and again, one run after the other; `stop` waits for the one that runs. */
function repeat(milliseconds: number, log: Logger, work: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'Sweeping failed; the next one tries again');
    }
    running = null;
  };
  // Now too: a process that seldom runs for long would never come to it.
  running = run();
  const timer = setInterval(() => {
    running ??= run();
  }, milliseconds);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Sweeps until it is stopped. */
export function startSweeper(parts: SweeperParts): { stop(): Promise<void> } {
  const { database, clock, silence, accountIds, log } = parts;
  const all = [
    repeat(silenceInterval, log, async () => silence.settle(await clock.now())),
    repeat(interval, log, async () => sweep(database, accountIds, await clock.now())),
  ];
  return {
    async stop() {
      await Promise.all(all.map((each) => each.stop()));
    },
  };
}
