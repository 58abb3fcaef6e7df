/** The program is killed in the middle of a fill, and started again on what it left. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { fillCases } from '../../load/fill-cases.ts';
import { benchAccount } from '../../load/signed-call.ts';
import { longTimeout } from '../../long.ts';
import { startProductProcess } from '../product-process.ts';

const cases = 2_500;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support-center-killed-'));
  await writeFile(join(folder, 'accounts.json'), JSON.stringify([benchAccount]));
  await fillCases({ folder, cases, body: 'What happened.', talkative: cases });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function read<Row>(sql: string): Row[] {
  const database = new DatabaseSync(join(folder, 'center.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    return database.prepare(sql).all() as Row[]; // as the query names its columns
  } finally {
    database.close();
  }
}

const start = (limits: string) =>
  startProductProcess({
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: join(folder, 'accounts.json'),
    EMULATOR_LIMITS: limits,
    SAMPLE_DATA: '0',
  });
const known = (): number => read<{ n: number }>('select count(*) as n from indexed_cases')[0]?.n ?? 0;

test(
  'a fill that is killed twice has everything in the end, and nothing twice',
  { timeout: longTimeout },
  async () => {
    for (const atLeast of [200, 900]) {
      // Under AWS's quota a page takes a third of a second.
      const product = await start('aws');
      await expect.poll(known).toBeGreaterThanOrEqual(atLeast);
      const exited = once(product.child, 'exit');
      product.child.kill('SIGKILL');
      await exited;
      expect(known()).toBeLessThan(cases);
    }
    const product = await start('off');
    const state = () =>
      read<{ state: string; cases: number }>('select state, cases from indexed_accounts')[0];
    await expect.poll(state).toMatchObject({ state: 'current', cases });
    expect(known()).toBe(cases);
    const messages = read<{ n: number }>('select count(*) as n from indexed_communications');
    expect(messages[0]?.n).toBe(5 * cases);
    await product.stop();
  },
);
