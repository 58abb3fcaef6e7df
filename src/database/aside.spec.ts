import { writeFile } from 'node:fs/promises';

import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';

import { engines, type TemporaryLocation, temporaryLocation } from '../../test/databases.ts';
import { itemDatabases } from '../../test/database-fixture.ts';
import type { DatabaseLocation } from './database.ts';
import { DatabaseClosed } from './errors.ts';
import { openDatabase } from './open-database.ts';

describe.each(engines)('reads aside on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('see what is committed, all of them the same moment', async () => {
    const database = await databases.open();
    const { read } = database;
    await database.write((transaction) =>
      transaction.insertInto('items').values({ id: 'a', amount: 1, note: 'x' }).execute(),
    );
    const [items, one] = await database.readAside([
      sql`select * from items where id = ${'a'}`.compile(read),
      sql`select ${1} + 1 as two`.compile(read),
    ]);
    expect(items).toMatchObject([{ id: 'a', amount: 1, note: 'x' }]);
    expect(one).toHaveLength(1);
  });

  test('tell what failed, and go on afterwards', async () => {
    const database = await databases.open();
    const wrong = sql`select * from nowhere`.compile(database.read);
    await expect(database.readAside([wrong])).rejects.toThrow('nowhere');
    const write = sql`delete from items`.compile(database.read);
    await expect(database.readAside([write])).rejects.toThrow(/read-?only/);
    expect(await database.readAside([sql`select 1 as one`.compile(database.read)])).toMatchObject([
      [{ one: 1 }],
    ]);
  });

  test('take no parameter that would be bent, and nothing that nobody waits for', async () => {
    const database = await databases.open();
    const query = sql`select ${new Date()} as wrong`.compile(database.read);
    await expect(database.readAside([query])).rejects.toThrow(TypeError);
    const aborted = AbortSignal.abort(new Error('gone'));
    const one = sql`select 1 as one`.compile(database.read);
    await expect(database.readAside([one], aborted)).rejects.toThrow('gone');
    // More than there are threads, so that some wait.
    const leaving = new AbortController();
    const all = Array.from({ length: 20 }, () =>
      database.readAside([one], leaving.signal).catch(() => 'gone'),
    );
    leaving.abort();
    expect(await Promise.all(all)).toContain('gone');
    expect(await database.readAside([one])).toMatchObject([[{ one: 1 }]]);
  });
});

describe('what can be made anew', () => {
  const schema = 'create table words (word text primary key)';
  const places: TemporaryLocation[] = [];
  afterEach(async () => {
    await Promise.all(places.splice(0).map((place) => place.remove()));
  });

  async function placeOf(): Promise<Extract<DatabaseLocation, { engine: 'sqlite' }>> {
    const place = await temporaryLocation('sqlite');
    places.push(place);
    if (place.location.engine !== 'sqlite') throw new Error('This is for SQLite.');
    return place.location;
  }

  async function wordsAt(location: DatabaseLocation, made: string, add: string[]) {
    const database = await openDatabase<object>(location, [], made);
    try {
      const insert = add.map((word) => ({ sql: 'insert into words values (?)', parameters: [word] }));
      await database.derived?.write(insert);
      const query = { sql: 'select word from derived.words order by word', parameters: [] };
      const [rows = []] = await database.readAside([query]);
      return { isNew: database.derived?.isNew, words: rows.map(({ word }) => word) };
    } finally {
      await database.close();
    }
  }

  test('is kept from one opening to the next', async () => {
    const location = await placeOf();
    expect(await wordsAt(location, schema, ['a', 'b'])).toEqual({ isNew: true, words: ['a', 'b'] });
    expect(await wordsAt(location, schema, ['c'])).toEqual({ isNew: false, words: ['a', 'b', 'c'] });
  });

  test('is thrown away where it was made otherwise, or is damaged', async () => {
    const location = await placeOf();
    await wordsAt(location, schema, ['a']);
    expect(await wordsAt(location, `${schema} strict`, ['b'])).toEqual({ isNew: true, words: ['b'] });
    await writeFile(location.file.replace('.sqlite', '.derived.sqlite'), 'no database');
    expect(await wordsAt(location, schema, ['c'])).toEqual({ isNew: true, words: ['c'] });
  });

  test('is written all or nothing, and no more once closed', async () => {
    const location = await placeOf();
    await expect(wordsAt(location, schema, ['a', 'a'])).rejects.toThrow('UNIQUE');
    expect(await wordsAt(location, schema, [])).toEqual({ isNew: false, words: [] });
    const database = await openDatabase<object>(location, [], schema);
    await database.close();
    await expect(database.derived?.write([])).rejects.toThrow(DatabaseClosed);
  });
});
