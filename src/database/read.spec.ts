import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import { type ItemDatabase, itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';

async function fill(database: ItemDatabase, ids: readonly string[], amount = 1): Promise<void> {
  await database.write(async (transaction) => {
    await transaction
      .insertInto('items')
      .values(ids.map((id) => ({ id, amount, note: null })))
      .execute();
  });
}

describe.each(engines)('reading on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('times, counts, sums and truth are numbers', async () => {
    const database = await databases.open();
    await fill(database, ['a', 'b'], 1_900_000_000_123);
    const { rows } = await sql`select max(amount) as latest, count(*) as count, sum(amount) as total,
      max(amount) > 5 as later from items`.execute(database.read);
    expect(rows).toEqual([{ latest: 1_900_000_000_123, count: 2, total: 3_800_000_000_246, later: 1 }]);
  });

  test('text sorts by its bytes, whatever the server’s locale', async () => {
    const database = await databases.open();
    const byBytes = ['A-1', 'B', '_', 'a', 'a-1', 'aa', 'b', 'é', '🎈'];
    await fill(database, byBytes.toReversed());
    const rows = await database.read.selectFrom('items').select('id').orderBy('id').execute();
    expect(rows.map(({ id }) => id)).toEqual(byBytes);
  });

  test('a change through the reading side is refused', async () => {
    const database = await databases.open();
    const change = database.read.insertInto('items').values({ id: 'a', amount: 1, note: null });
    await expect(change.execute()).rejects.toThrow(/read-?only/);
  });

  test('a read transaction sees one moment, other reads go on', async () => {
    const database = await databases.open();
    const count = (on: ItemDatabase['read']) =>
      on
        .selectFrom('items')
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    await database.read.transaction().execute(async (snapshot) => {
      expect(await count(snapshot)).toEqual({ count: 0 });
      await fill(database, ['a']);
      expect(await count(snapshot)).toEqual({ count: 0 });
      expect(await count(database.read)).toEqual({ count: 1 });
    });
  });

  test('a read transaction that fails leaves the next one clean', async () => {
    const database = await databases.open();
    const failing = database.read.transaction().execute(async (snapshot) => {
      await sql`select amount from nowhere`.execute(snapshot);
    });
    await expect(failing).rejects.toThrow(/nowhere/);
    const after = await database.read
      .transaction()
      .execute((snapshot) => snapshot.selectFrom('items').selectAll().execute());
    expect(after).toEqual([]);
  });

  test('a prepared read takes its parameters in order and leaves quoted question marks alone', async () => {
    const database = await databases.open();
    await fill(database, ['a', 'b', 'c']);
    const statement = database.prepare<{ id: string; mark: string }>(
      `select id, 'why?' as mark from items where id > ? and amount = ? order by id limit ?`,
    );
    expect(await statement.all('a', 1, 10)).toEqual([
      { id: 'b', mark: 'why?' },
      { id: 'c', mark: 'why?' },
    ]);
    expect(await statement.all('b', 1, 10)).toEqual([{ id: 'c', mark: 'why?' }]);
    expect(await statement.all('a', 2, 10)).toEqual([]);
  });

  test.each([[new Date(0)], [undefined], [true], [Number.NaN], [{ a: 1 }]])(
    'a parameter that one engine would bend is refused: %s',
    async (value) => {
      const database = await databases.open();
      const read = sql`select * from items where note = ${value}`.execute(database.read);
      await expect(read).rejects.toThrow(TypeError);
      const write = database.write(async (transaction) => {
        await sql`update items set note = ${value}`.execute(transaction);
      });
      await expect(write).rejects.toThrow(TypeError);
    },
  );
});
