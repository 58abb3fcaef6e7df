import { describe, expect, test } from 'vitest';

import { itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';
import { StatementFailed, TransactionOver } from './errors.ts';
import { JobStatement } from './job-statement.ts';

const insert = new JobStatement('insert into items (id, amount) values (?, ?)');
const insertNew = new JobStatement('insert into items (id, amount) values (?, ?) on conflict do nothing');
const raise = new JobStatement('update items set amount = amount + ? where amount < ?');
const list = new JobStatement<{ id: string; amount: number }>('select id, amount from items order by id');

describe.each(engines)('statements of jobs on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('tell the rows that they find and how many they change', async () => {
    const database = await databases.open();
    const told = await database.write(async (transaction) => ({
      inserted: [await insert.change(transaction, 'a', 1), await insert.change(transaction, 'b', 5)],
      again: await insertNew.change(transaction, 'a', 7),
      raised: await raise.change(transaction, 10, 5),
      rows: await list.all(transaction),
    }));
    const rows = [
      { id: 'a', amount: 11 },
      { id: 'b', amount: 5 },
    ];
    expect(told).toEqual({ inserted: [1, 1], again: 0, raised: 1, rows });
  });

  test('are undone with their job', async () => {
    const database = await databases.open();
    const failing = database.write(async (transaction) => {
      await insert.change(transaction, 'a', 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.write((transaction) => list.all(transaction))).toEqual([]);
  });

  test('take a job with them that goes on after one has failed', async () => {
    const database = await databases.open();
    const failing = database.write(async (transaction) => {
      await insert.change(transaction, 'a', 1);
      await insert.change(transaction, 'a', 2).catch(() => {});
      await list.all(transaction);
    });
    await expect(failing).rejects.toThrow(StatementFailed);
    expect(await database.write((transaction) => list.all(transaction))).toEqual([]);
  });

  test('run in a job only, and only until it is over', async () => {
    const database = await databases.open();
    const over = await database.write((transaction) => Promise.resolve({ transaction }));
    await expect(insert.change(over.transaction, 'late', 1)).rejects.toThrow(TransactionOver);
    const read = database.read.transaction().execute((transaction) => list.all(transaction));
    await expect(read).rejects.toThrow(TypeError);
  });
});
