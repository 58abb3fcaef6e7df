/** Fills an index as whoever follows accounts does, prints how long that took, and is done. */
import { setImmediate } from 'node:timers/promises';

import { pino } from 'pino';

import { openDatabase } from '../../../src/database/open-database.ts';
import { WordIndexer } from '../../../src/proxy/cases/search/word-indexer.ts';
import { derivedSchema } from '../../../src/proxy/cases/search/word-index.ts';
import { takeIn } from '../../../src/proxy/cases/take-in.ts';
import type { ToldCase } from '../../../src/proxy/cases/told-case.ts';
import { centerMigrations } from '../../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { generatedCases, indexAccounts } from './generated-cases.ts';
import { indexPlace, watchEventLoop } from './index-place.ts';

/** As many as `caseKeeper` writes in one transaction. */
const atOnce = 20;
const cases = Number(process.env['CASES'] ?? 100_000);
const database = await openDatabase<CenterTables>(indexPlace(), centerMigrations, derivedSchema);
const held = watchEventLoop();
const began = performance.now();
const waiting = new Map<string, ToldCase[]>(indexAccounts.map(({ accountId }) => [accountId, []]));

async function tell(accountId: string, some: readonly ToldCase[]): Promise<void> {
  await database.write((transaction) => takeIn(database, transaction, accountId, some, Date.now()));
}

for (const { accountId, ...told } of generatedCases(cases)) {
  // To make up a case is nothing of the product's.
  await setImmediate();
  const some = waiting.get(accountId) ?? [];
  some.push(told);
  if (some.length === atOnce) await tell(accountId, some.splice(0));
}
for (const [accountId, some] of waiting) await tell(accountId, some);
const filled = performance.now();
if (process.env['WORDS'] !== '0') await new WordIndexer(database, pino({ level: 'silent' })).catchUp();
const indexed = performance.now();
const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(0);
const figures = {
  taken: seconds(began, filled),
  indexed: seconds(filled, indexed),
  held: held().toFixed(0),
  memory: (process.resourceUsage().maxRSS / 1024).toFixed(0),
};
await database.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);
