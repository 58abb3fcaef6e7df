/** When the first response is due follows an account's plan and country, also when these change later. */
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';

import type { Database } from '../../../src/database/database.ts';
import { keepAccountFacts } from '../../../src/proxy/accounts/account-facts.ts';
import { DueKeeper } from '../../../src/proxy/cases/dues/due-keeper.ts';
import { indexedCase } from '../../../src/proxy/cases/read-cases.ts';
import { takeIn } from '../../../src/proxy/cases/take-in.ts';
import { centerDatabase } from '../../../src/proxy/store/center-database.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { engines } from '../../databases.ts';
import { retail } from '../test-accounts.ts';
import { caseOf, indexDatabases, opened } from './index-database.ts';

const accounts = [{ accountId: retail, name: 'Retail', country: 'DE' }];
const directory = {
  editable: false,
  list: async () => accounts,
  find: async (accountId: string) => accounts.find((account) => account.accountId === accountId),
};

describe.each(engines)('promised first responses on %s', (engine) => {
  const open = indexDatabases(engine);

  async function workOut(database: Database<CenterTables>): Promise<void> {
    const parts = {
      database: centerDatabase(database),
      directory,
      now: () => opened,
      log: pino({ level: 'silent' }),
    };
    const keeper = new DueKeeper(parts);
    await keeper.look();
    await keeper.stop();
  }

  async function dues(database: Database<CenterTables>): Promise<(string | null)[]> {
    const rows = await Promise.all([1, 2].map((n) => indexedCase(database.read, caseOf(n).caseId)));
    return rows.map((row) =>
      row?.first_response_due ? new Date(row.first_response_due).toISOString() : null,
    );
  }

  test('follow the plan and the country, and are news where they change', async () => {
    const database = await open();
    const facts = (change: Parameters<typeof keepAccountFacts>[2]) =>
      database.write((transaction) => keepAccountFacts(transaction, retail, change));
    const cases = [
      caseOf(1, { timeCreated: Date.parse('2026-12-24T09:00Z') }),
      caseOf(2, { timeCreated: Date.parse('2026-11-02T12:00Z'), severityCode: 'low' }),
    ];
    await database.write((transaction) => takeIn(database, transaction, retail, cases, opened));
    await workOut(database);
    expect(await dues(database)).toEqual([null, null]);

    await facts({ plans: '["developer"]' });
    await workOut(database);
    // In Berlin: 10:00 on Christmas Eve, eight hours that day and four on the 28th; and 13:00 on a Monday.
    expect(await dues(database)).toEqual(['2026-12-28T11:00:00.000Z', '2026-11-04T16:00:00.000Z']);

    await facts({ country: 'US' });
    await workOut(database);
    // In New York: before hours on the 24th, closed on the 25th; and 7:00 on a Monday.
    expect(await dues(database)).toEqual(['2026-12-28T15:00:00.000Z', '2026-11-04T17:00:00.000Z']);

    await facts({ plans: '["business"]' });
    await workOut(database);
    expect(await dues(database)).toEqual(['2026-12-24T21:00:00.000Z', '2026-11-03T12:00:00.000Z']);
    expect(await database.events.after(null, 10)).toHaveLength(3);

    await workOut(database);
    expect(await database.events.after(null, 10)).toHaveLength(3);
  });
});
