import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { type ItemDatabase, itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';
import type { DatabaseLocation } from './database.ts';

const CYCLES = 4;

/** Kills the process, without a warning, after that many acknowledged writes; gives all it acknowledged. */
async function writeAndKill(location: DatabaseLocation, prefix: string, after: number): Promise<string[]> {
  const program = path.join(import.meta.dirname, '../../test/kill-writer.ts');
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(location), prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n').length > after) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  // What follows the last line end was cut off by the kill.
  return output.split('\n').slice(0, -1);
}

async function contents(database: ItemDatabase) {
  const items = await database.read.selectFrom('items').select('id').execute();
  const events = await database.events.after(null, 1_000_000);
  return { items: items.map(({ id }) => id), events: events.map(({ caseId }) => String(caseId)) };
}

function checkIntegrity(location: DatabaseLocation): void {
  if (location.engine !== 'sqlite') return;
  const file = new DatabaseSync(location.file);
  expect(file.prepare('pragma integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
  file.close();
}

describe.each(engines)('a process killed in the middle of writing on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('loses no acknowledged write, and keeps no half one', { timeout: 120_000 }, async () => {
    const location = await databases.place();
    const acknowledged: string[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const after = 1 + Math.floor(Math.random() * 500);
      acknowledged.push(...(await writeAndKill(location, `cycle${cycle}`, after)));
    }
    checkIntegrity(location);
    const { items, events } = await contents(await databases.openAt(location));
    const kept = new Set(items);
    expect(acknowledged.length).toBeGreaterThanOrEqual(CYCLES);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(events.toSorted()).toEqual(items.toSorted());
  });
});
