import type { Database } from '../../../src/database/database.ts';
import { takeIn } from '../../../src/proxy/cases/take-in.ts';
import type { ToldCase } from '../../../src/proxy/cases/told-case.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { opened } from './index-database.ts';

/** Takes cases in, some at a time, as whoever follows an account does. */
export async function tellCases(
  database: Database<CenterTables>,
  accountId: string,
  cases: readonly ToldCase[],
  askedAt: number = opened,
): Promise<void> {
  const atOnce = 50;
  for (let from = 0; from < cases.length; from += atOnce) {
    const some = cases.slice(from, from + atOnce);
    await database.write((transaction) => takeIn(database, transaction, accountId, some, askedAt));
  }
}

/** Settles when the words of all cases can be found, which a running proxy sees to. */
export async function wordsIndexed(database: Database<CenterTables>): Promise<void> {
  for (;;) {
    const waiting = await database.read.selectFrom('words_to_index').select('case_no').limit(1).execute();
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
