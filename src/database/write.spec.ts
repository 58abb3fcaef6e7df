import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import { type ItemDatabase, itemDatabases } from '../../test/database-fixture.ts';
import { engines } from '../../test/databases.ts';
import { DatabaseClosed, JobWaited, StatementFailed, TransactionOver } from './errors.ts';

function insert(database: ItemDatabase, id: string, amount = 1): Promise<string> {
  return database.write(async (transaction) => {
    await transaction.insertInto('items').values({ id, amount, note: null }).execute();
    return id;
  });
}

async function ids(database: ItemDatabase): Promise<string[]> {
  const rows = await database.read.selectFrom('items').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

describe.each(engines)('writing on %s', (engine) => {
  const databases = itemDatabases(engine);

  test('1,000 concurrent writers each get their own answer, and all of it is kept', async () => {
    const location = await databases.place();
    const database = await databases.openAt(location);
    const names = Array.from({ length: 1000 }, (_, index) => `item-${String(index).padStart(4, '0')}`);
    expect(await Promise.all(names.map((name) => insert(database, name)))).toEqual(names);
    await database.close();
    expect(await ids(await databases.openAt(location))).toEqual(names);
  });

  test('a job that throws undoes its own changes and nobody else’s', async () => {
    const database = await databases.open();
    const failure = new Error('no');
    const answers = await Promise.allSettled([
      insert(database, 'before'),
      database.write(async (transaction) => {
        await transaction.insertInto('items').values({ id: 'undone', amount: 1, note: null }).execute();
        throw failure;
      }),
      insert(database, 'after'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: failure });
    expect(await ids(database)).toEqual(['after', 'before']);
  });

  test('many jobs, every third throws after its change', async () => {
    const database = await databases.open();
    const jobs = Array.from({ length: 300 }, (_, index) =>
      database.write(async (transaction) => {
        await transaction
          .insertInto('items')
          .values({ id: `${index}`, amount: index, note: null })
          .execute();
        if (index % 3 === 0) throw new Error('no');
      }),
    );
    const answers = await Promise.allSettled(jobs);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(100);
    const kept = await database.read.selectFrom('items').select('amount').execute();
    expect(kept).toHaveLength(200);
    expect(kept.every(({ amount }) => amount % 3 !== 0)).toBe(true);
  });

  test('a reader never sees what is not committed', async () => {
    const database = await databases.open();
    let seenInside: string[] = [];
    let seenByOwner: unknown[] = [];
    await database.write(async (transaction) => {
      await transaction.insertInto('items').values({ id: 'new', amount: 1, note: null }).execute();
      seenByOwner = await transaction.selectFrom('items').select('id').execute();
      // The reads are this test's way to look from outside while the job runs. On SQLite they settle
      // at once; on PostgreSQL the job may wait a little.
      seenInside = await ids(database);
    });
    expect(seenByOwner).toHaveLength(1);
    expect(seenInside).toEqual([]);
    expect(await ids(database)).toEqual(['new']);
  });

  test('a job that goes on after a failed statement keeps nothing', async () => {
    const database = await databases.open();
    await insert(database, 'taken');
    const job = database.write(async (transaction) => {
      await transaction.insertInto('items').values({ id: 'first', amount: 1, note: null }).execute();
      const again = transaction.insertInto('items').values({ id: 'taken', amount: 1, note: null });
      await again.execute().catch(() => {});
    });
    await expect(job).rejects.toThrow(StatementFailed);
    expect(await ids(database)).toEqual(['taken']);
  });

  test('a transaction that is used after its job is refused', async () => {
    const database = await databases.open();
    const escaped = await database.write(async (transaction) => ({ transaction }));
    await expect(escaped.transaction.selectFrom('items').selectAll().execute()).rejects.toThrow(
      TransactionOver,
    );
  });

  test('closing finishes what was asked for and refuses what comes later', async () => {
    const location = await databases.place();
    const database = await databases.openAt(location);
    const early = insert(database, 'early');
    const closing = database.close();
    await expect(insert(database, 'late')).rejects.toThrow(DatabaseClosed);
    expect(await early).toBe('early');
    await closing;
    expect(await ids(await databases.openAt(location))).toEqual(['early']);
  });

  test('jobs with the same lock run one after the other', async () => {
    const location = await databases.place();
    const replicas = [await databases.openAt(location), await databases.openAt(location)];
    const [first] = replicas;
    await Promise.all(replicas.map((replica, index) => insert(replica, `other-${index}`)));
    await first?.write(async (transaction) => {
      await transaction.insertInto('items').values({ id: 'counter', amount: 0, note: null }).execute();
    });
    const count = (database: ItemDatabase) =>
      database.write(async (transaction) => {
        await database.lock(transaction, 'counter');
        const { amount } = await transaction
          .selectFrom('items')
          .select('amount')
          .where('id', '=', 'counter')
          .executeTakeFirstOrThrow();
        await transaction
          .updateTable('items')
          .set({ amount: amount + 1 })
          .where('id', '=', 'counter')
          .execute();
      });
    await Promise.all(Array.from({ length: 25 }, () => replicas.map((replica) => count(replica))).flat());
    const counted = await first?.read
      .selectFrom('items')
      .select('amount')
      .where('id', '=', 'counter')
      .execute();
    expect(counted).toEqual([{ amount: 50 }]);
  });

  test('the number of changed rows comes back', async () => {
    const database = await databases.open();
    await insert(database, 'a');
    await insert(database, 'b');
    const changed = await database.write((transaction) =>
      transaction.updateTable('items').set({ amount: 2 }).executeTakeFirstOrThrow(),
    );
    expect(changed.numUpdatedRows).toBe(2n);
  });
});

describe('writing on sqlite', () => {
  const databases = itemDatabases('sqlite');

  test('a job that waits for something else is given up, and the queue goes on', async () => {
    const database = await databases.open();
    const stuck = database.write(async (transaction) => {
      await transaction.insertInto('items').values({ id: 'stuck', amount: 1, note: null }).execute();
      await new Promise(() => {});
    });
    const next = insert(database, 'next');
    await expect(stuck).rejects.toThrow(JobWaited);
    expect(await next).toBe('next');
    expect(await ids(database)).toEqual(['next']);
  });

  test('a job inside a job is a job that waits, not a standstill', async () => {
    const database = await databases.open();
    const outer = database.write(() => insert(database, 'inner'));
    await expect(outer).rejects.toThrow(JobWaited);
    expect(await insert(database, 'next')).toBe('next');
  });

  test('a commit that fails is told to every job in it', async () => {
    const database = await databases.open();
    const breaking = database.write(async (transaction) => {
      // What SQLite does by itself on a full disk: the whole transaction is gone.
      await sql`rollback`.execute(transaction);
    });
    const [first, second] = await Promise.allSettled([insert(database, 'a'), breaking]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    expect(await ids(database)).toEqual([]);
    expect(await insert(database, 'b')).toBe('b');
  });
});

describe('writing on postgres', () => {
  const databases = itemDatabases('postgres');

  test('a job that keeps its connection idle is ended by the server', async () => {
    const database = await databases.open();
    const stuck = database.write(async (transaction) => {
      await sql`set local idle_in_transaction_session_timeout = 50`.execute(transaction);
      await new Promise(() => {});
    });
    await expect(stuck).rejects.toThrow(JobWaited);
    expect(await insert(database, 'next')).toBe('next');
  });

  test('the one that loses a deadlock runs again', async () => {
    const database = await databases.open();
    await insert(database, 'a', 0);
    await insert(database, 'b', 0);
    const { promise: bothHoldOne, resolve: go } = Promise.withResolvers<void>();
    let holding = 0;
    const both = (order: readonly string[]) =>
      database.write(async (transaction) => {
        for (const id of order) {
          await transaction
            .updateTable('items')
            .set((change) => ({ amount: change('amount', '+', 1) }))
            .where('id', '=', id)
            .execute();
          holding += 1;
          if (holding === 2) go();
          await bothHoldOne;
        }
      });
    await Promise.all([both(['a', 'b']), both(['b', 'a'])]);
    const amounts = await database.read.selectFrom('items').select('amount').execute();
    expect(amounts).toEqual([{ amount: 2 }, { amount: 2 }]);
  });
});
