import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type TemporaryLocation, engines, temporaryLocation } from '../../test/databases.ts';
import type { Database } from './database.ts';
import { type Migration, MigrationRefused } from './migrations.ts';
import { openDatabase } from './open-database.ts';

interface Tables {
  a: { id: string };
  b: { id: string; a_id: string };
}

const first: Migration = { name: 'first', up: 'create table a (id text primary key)' };
const second: Migration = {
  name: 'second',
  up: `create table b (id text primary key, a_id text not null references a);
       insert into a values ('one');
       insert into b values ('two', 'one');`,
};

async function tableExists(database: Database<Tables>, table: string): Promise<string[]> {
  try {
    await sql`select 1 from ${sql.table(table)}`.execute(database.read);
    return [table];
  } catch {
    return [];
  }
}

describe.each(engines)('opening on %s', (engine) => {
  let temporary: TemporaryLocation;

  beforeEach(async () => {
    temporary = await temporaryLocation(engine);
  });

  afterEach(() => temporary.remove());

  /** Opens, looks and closes. */
  async function tablesAfter(migrations: readonly Migration[]): Promise<string[]> {
    const database = await openDatabase<Tables>(temporary.location, migrations);
    const found = await Promise.all(['a', 'b'].map((table) => tableExists(database, table)));
    await database.close();
    return found.flat();
  }

  test('runs each step once, over several starts', async () => {
    expect(await tablesAfter([])).toEqual([]);
    expect(await tablesAfter([first])).toEqual(['a']);
    expect(await tablesAfter([first, second])).toEqual(['a', 'b']);
    expect(await tablesAfter([first, second])).toEqual(['a', 'b']);
  });

  test('openings at the same time run each step once', async () => {
    const opened = await Promise.all([tablesAfter([first, second]), tablesAfter([first, second])]);
    expect(opened).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('a run that fails leaves the database as it was', async () => {
    await tablesAfter([first]);
    const broken = { name: 'broken', up: 'insert into nowhere values (1)' };
    await expect(tablesAfter([first, second, broken])).rejects.toThrow(/nowhere/);
    expect(await tablesAfter([first])).toEqual(['a']);
  });

  test('a changed step, a renamed one and a newer database are refused and nothing is touched', async () => {
    await tablesAfter([first, second]);
    const changed = { ...first, up: 'create table a (id text)' };
    await expect(tablesAfter([changed, second])).rejects.toThrow(MigrationRefused);
    await expect(tablesAfter([{ ...first, name: 'other' }, second])).rejects.toThrow(/differs/);
    await expect(tablesAfter([first])).rejects.toThrow(/newer than this program/);
    expect(await tablesAfter([first, second])).toEqual(['a', 'b']);
  });

  test('rows that refer to missing ones are refused, in a step and later', async () => {
    const orphan = { name: 'orphan', up: `insert into b values ('three', 'nothing')` };
    await expect(tablesAfter([first, second, orphan])).rejects.toThrow(/refer|foreign key/);
    expect(await tablesAfter([first, second])).toEqual(['a', 'b']);
    const database = await openDatabase<Tables>(temporary.location, [first, second]);
    const write = database.write((transaction) =>
      transaction.insertInto('b').values({ id: 'three', a_id: 'nothing' }).execute(),
    );
    await expect(write).rejects.toThrow(/foreign key/i);
    await database.close();
  });
});

describe('opening on postgres', () => {
  test('two schemas of one server do not see each other', async () => {
    const [left, right] = [await temporaryLocation('postgres'), await temporaryLocation('postgres')];
    const [one, two] = [
      await openDatabase<Tables>(left.location, [first]),
      await openDatabase<Tables>(right.location, [first]),
    ];
    await one.write((transaction) => transaction.insertInto('a').values({ id: 'x' }).execute());
    expect(await two.read.selectFrom('a').selectAll().execute()).toEqual([]);
    await Promise.all([one.close(), two.close()]);
    await Promise.all([left.remove(), right.remove()]);
  });

  test('a schema’s name that could be more than a name is refused', async () => {
    const { location } = await temporaryLocation('postgres');
    const odd = { ...location, schema: 'a; drop table b' };
    await expect(openDatabase(odd, [])).rejects.toThrow(TypeError);
  });
});

describe('opening on sqlite', () => {
  test('acknowledged means on disk, and a lock is waited for', async () => {
    const temporary = await temporaryLocation('sqlite');
    const database = await openDatabase<Tables>(temporary.location, []);
    const settings = await database.write(async (transaction) => {
      const names = ['journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys', 'wal_autocheckpoint'];
      const rows = await Promise.all(names.map((name) => sql.raw(`pragma ${name}`).execute(transaction)));
      return rows.map(({ rows: [row] }) => Object.values(row ?? {})[0]);
    });
    expect(settings).toEqual(['wal', 2, 5000, 1, 20_000]);
    await database.close();
    await temporary.remove();
  });
});
