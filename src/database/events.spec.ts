import { Client } from 'pg';
import { describe, expect, inject, test, vi } from 'vitest';

import { type ItemDatabase, itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';
import type { NewEvent } from './events.ts';
import { soon } from '../../test/soon.ts';

/** Below the pause between two looks at the log: what comes sooner was told. */

function event(name: string): NewEvent {
  return {
    name,
    accountId: '111122223333',
    caseId: null,
    time: 1_900_000_000_000,
    detail: { text: 'é', list: [1] },
  };
}

function append(database: ItemDatabase, name: string): Promise<void> {
  return database.write((transaction) => database.events.append(transaction, event(name)));
}

async function namesAfter(database: ItemDatabase, cursor: string | null): Promise<string[]> {
  return (await database.events.after(cursor, 1000)).map(({ name }) => name);
}

describe.each(engines)('events on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('come back as they were appended, after any cursor and page by page', async () => {
    const database = await databases.open();
    expect(await database.events.latest()).toBeNull();
    expect(await database.events.after(null, 10)).toEqual([]);
    for (const name of ['a', 'b', 'c']) await append(database, name);
    const [first, second, ...rest] = await database.events.after(null, 2);
    expect(first).toEqual({ ...event('a'), cursor: first?.cursor });
    expect(second?.name).toBe('b');
    expect(rest).toEqual([]);
    expect(await namesAfter(database, second?.cursor ?? null)).toEqual(['c']);
    const latest = await database.events.latest();
    expect(await namesAfter(database, latest)).toEqual([]);
  });

  test('are gone with the job that was undone', async () => {
    const database = await databases.open();
    const job = database.write(async (transaction) => {
      await database.events.append(transaction, event('undone'));
      throw new Error('no');
    });
    await expect(job).rejects.toThrow('no');
    await append(database, 'kept');
    expect(await namesAfter(database, null)).toEqual(['kept']);
  });

  test('wake a listener after the commit, until it has gone', async () => {
    const database = await databases.open();
    const woken = vi.fn<() => void>();
    const stop = database.events.onAppended(woken);
    await append(database, 'a');
    await soon(() => expect(woken).toHaveBeenCalled());
    stop();
    woken.mockClear();
    await append(database, 'b');
    expect(await namesAfter(database, null)).toEqual(['a', 'b']);
    expect(woken).not.toHaveBeenCalled();
  });

  test('are found at their cursor, and at nothing else', async () => {
    const database = await databases.open();
    for (const name of ['a', 'b']) await append(database, name);
    const [first] = await database.events.after(null, 1);
    expect(await database.events.at(first?.cursor ?? '')).toEqual(first);
    const others = ['', '0', '3', '-1', '1.5', 'x', '1;2', '9'.repeat(30)];
    const found = await Promise.all(others.map((cursor) => database.events.at(cursor)));
    expect(found.filter((each) => each !== null)).toEqual([]);
  });

  test('are forgotten once they are old, the oldest first, but never the newest', async () => {
    const database = await databases.open();
    for (const name of ['a', 'b', 'c', 'd']) await append(database, name);
    const forget = (time: number, limit: number) =>
      database.write((transaction) => database.events.forget(transaction, time, limit));
    const latest = await database.events.latest();
    expect(await forget(event('').time, 10)).toBe(0);
    expect(await forget(event('').time + 1, 2)).toBe(2);
    expect(await namesAfter(database, null)).toEqual(['c', 'd']);
    expect(await forget(event('').time + 1, 10)).toBe(1);
    expect(await forget(event('').time + 1, 10)).toBe(0);
    expect(await namesAfter(database, null)).toEqual(['d']);
    expect(await database.events.latest()).toBe(latest);
  });

  test('a follower among concurrent writers and readers gets each once, in one order for all', async () => {
    const location = await databases.place();
    const replicas = await Promise.all([databases.openAt(location), databases.openAt(location)]);
    const names = Array.from({ length: 300 }, (_, index) => `event-${index}`);
    let writing = true;
    const follow = async (database: ItemDatabase): Promise<string[]> => {
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let last = false; ; last = !writing) {
        const page = await database.events.after(cursor, 7);
        seen.push(...page.map(({ name }) => name));
        cursor = page.at(-1)?.cursor ?? cursor;
        if (page.length === 0 && last) return seen;
        await new Promise(setImmediate);
      }
    };
    const followers = [...replicas, ...replicas].map(follow);
    const [left, right] = replicas;
    await Promise.all(names.map((name, index) => append(index % 2 === 0 ? left : right, name)));
    writing = false;
    const [first, ...others] = await Promise.all(followers);
    expect(first?.toSorted()).toEqual(names.toSorted());
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('events on postgres', () => {
  const databases = itemDatabases('postgres');

  test('an event whose transaction is held open is neither lost nor in the way', async () => {
    const database = await databases.open();
    const appended = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const slow = database.write(async (transaction) => {
      await database.events.append(transaction, event('slow'));
      appended.resolve();
      await held.promise;
    });
    await appended.promise;
    await append(database, 'quick');
    const [quick, ...more] = await database.events.after(null, 10);
    expect([quick?.name, more]).toEqual(['quick', []]);
    held.resolve();
    await slow;
    expect(await namesAfter(database, quick?.cursor ?? null)).toEqual(['slow']);
    expect(await namesAfter(database, null)).toEqual(['quick', 'slow']);
  });

  test('a replica is woken by the other’s commit', async () => {
    const location = await databases.place();
    const [writer, reader] = await Promise.all([databases.openAt(location), databases.openAt(location)]);
    const { seen } = follower(reader);
    await append(writer, 'first');
    await soon(() => expect(seen).toEqual(['first']));
    await append(writer, 'second');
    await soon(() => expect(seen).toEqual(['first', 'second']));
  });

  test('a replica whose listening connection broke catches up and listens again', async () => {
    const location = await databases.place();
    const [writer, reader] = await Promise.all([databases.openAt(location), databases.openAt(location)]);
    const { seen } = follower(reader);
    await append(writer, 'before');
    await soon(() => expect(seen).toEqual(['before']));
    expect(await breakListeners(location)).toBeGreaterThan(0);
    await append(writer, 'meanwhile');
    await soon(() => expect(seen).toEqual(['before', 'meanwhile']));
    await append(writer, 'after');
    await soon(() => expect(seen).toEqual(['before', 'meanwhile', 'after']));
  });
});

/** Reads on at each wake-up, one reading at a time, as the product's readers do. */
function follower(database: ItemDatabase): { seen: string[] } {
  const seen: string[] = [];
  let cursor: string | null = null;
  let reading = Promise.resolve();
  async function readOn(before: Promise<void>): Promise<void> {
    await before;
    const page = await database.events.after(cursor, 100);
    seen.push(...page.map(({ name }) => name));
    cursor = page.at(-1)?.cursor ?? cursor;
  }
  database.events.onAppended(() => {
    // A wake-up may come while the test closes the database; what was to be seen has been seen by then.
    reading = readOn(reading).catch(() => {});
  });
  return { seen };
}

async function breakListeners(location: { engine: string; schema?: string }): Promise<number> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where query = $1',
    [`listen ${location.schema}_events`],
  );
  await client.end();
  return rowCount ?? 0;
}
