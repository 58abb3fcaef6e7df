/**
 * The first fill of the case index: the whole program, emulator and proxy in one process, started before an
 * emulator's store that is full already, with limits off.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

import { fillCases } from './fill-cases.ts';
import { asNpmStart, startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';
import { benchAccount } from './signed-call.ts';

const words =
  'the volume of our instance does not attach any more since we restarted it after the update of last night '
    .split(' ')
    .filter((word) => word !== '');
/** Characters, as many as people write about. */
const bodyLength = 600;
const look = 200;

interface Fill {
  readonly cases: number;
  readonly state: string;
}

function bodyOf(length: number): string {
  let body = '';
  for (let count = 0; body.length < length; count += 1) {
    body += `${words[(count * 7) % words.length]}${count % 11 === 0 ? '.\n' : ' '}`;
  }
  return body;
}

/** Null: it has not begun. */
function readFill(file: string): Fill | null {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
  try {
    const row = database.prepare('select cases, state from indexed_accounts').get();
    return row ? { cases: Number(row['cases']), state: String(row['state']) } : null;
  } finally {
    database.close();
  }
}

async function untilFilled(server: ServerProcess, file: string): Promise<{ seconds: number; peak: number }> {
  const began = performance.now();
  let peak = 0;
  for (;;) {
    await pause(look);
    peak = Math.max(peak, server.memory());
    if (readFill(file)?.state === 'current') return { seconds: (performance.now() - began) / 1000, peak };
  }
}

export async function benchIndexFill(cases: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-index-'));
  const accounts = join(folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify([benchAccount]));
  await fillCases({ folder, cases, body: bodyOf(bodyLength), talkative: cases });
  const env = {
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: accounts,
    EMULATOR_LIMITS: 'off',
    SAMPLE_DATA: '0',
    PORT: '0',
    EMULATOR_PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const server = await startServer('src/server.ts', env, asNpmStart);
  const { seconds, peak } = await untilFilled(server, join(folder, 'center.sqlite'));
  const count = cases.toLocaleString('en');
  process.stdout.write(`\nFirst fill of the index: ${count} cases with five messages each\n`);
  process.stdout.write(`  ${seconds.toFixed(0)} s (limit for 100,000: 600 s), `);
  process.stdout.write(`memory of proxy and emulator at most ${peak.toFixed(0)} MB (limit 300 MB)\n`);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
