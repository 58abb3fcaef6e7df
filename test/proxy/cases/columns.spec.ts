/** What is kept in memory of all cases is what is committed, whoever has written it. */
import { sql } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';

import type { SearchToken } from '../../../src/contract/center/search-for-cases.ts';
import type { Database } from '../../../src/database/database.ts';
import { DatabaseClosed } from '../../../src/database/errors.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import { changesSince } from '../../../src/proxy/cases/columns/changed-cases.ts';
import { ColumnThread } from '../../../src/proxy/cases/columns/column-thread.ts';
import { type ColumnWorker, startColumns } from '../../../src/proxy/cases/columns/column-worker.ts';
import { readFigures } from '../../../src/proxy/cases/figures/read-figures.ts';
import { searchCases } from '../../../src/proxy/cases/search/search-cases.ts';
import { readSearchInput } from '../../../src/proxy/cases/search/search-input.ts';
import { centerMigrations } from '../../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import type { Residual } from '../../../src/support/policy/case-condition.ts';
import { engines, temporaryLocation } from '../../databases.ts';
import { retail } from '../test-accounts.ts';
import { addPeopleAndTeams, assignWork } from './assign-work.ts';
import { caseOf, indexDatabases, opened } from './index-database.ts';
import { tellCases } from './tell-cases.ts';

const threads: ColumnThread[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((columns) => columns.close()));
});

function columnsOf(database: Database<CenterTables>, start = startColumns): ColumnThread {
  const columns = new ColumnThread(database, pino({ level: 'silent' }), start);
  threads.push(columns);
  return columns;
}

interface Reads {
  readonly database: Database<CenterTables>;
  readonly columns: ColumnThread;
}

/** The display ids of what is found. */
async function find(
  reads: Reads,
  tokens: readonly SearchToken[],
  sees: Exclude<Residual, false> = true,
): Promise<string[]> {
  const { cases } = await searchCases(reads, {
    input: readSearchInput({ tokens: tokens.map((token) => ({ ...token })), sort: 'displayId', size: 100 }),
    scopes: [{ accountId: retail, sees, reads: true }],
    userId: 'user ann',
    now: opened,
  });
  return cases.map(({ displayId }) => displayId);
}

const token = (property: SearchToken['property'], value: string): SearchToken => ({
  property,
  operator: '=',
  value,
});
const [first, second] = [caseOf(1), caseOf(2)];
const known = (one: typeof first) => ({ ...one, accountId: retail });

describe.each(engines)('cases in memory on %s', (engine) => {
  const open = indexDatabases(engine);

  async function fresh(): Promise<Reads> {
    const database = await open();
    return { database, columns: columnsOf(database) };
  }

  test('follow each change of a case', async () => {
    const reads = await fresh();
    const { database } = reads;
    await tellCases(database, retail, [first]);
    expect(await find(reads, [token('status', 'opened')])).toEqual([first.displayId]);
    await tellCases(database, retail, [second, { ...first, status: 'resolved' }], opened + 1);
    expect(await find(reads, [token('status', 'opened')])).toEqual([second.displayId]);
    expect(await find(reads, [token('status', 'resolved')])).toEqual([first.displayId]);
    await database.write((transaction) =>
      sql`update indexed_cases set rating = 5, rated_at = 1 where case_no = 1`.execute(transaction),
    );
    expect(await find(reads, [token('rating', '5')])).toHaveLength(1);
    const undone = database.write(async (transaction) => {
      await sql`update indexed_cases set status = 'reopened'`.execute(transaction);
      throw new Error('Not that.');
    });
    await expect(undone).rejects.toThrow('Not that.');
    expect(await find(reads, [token('status', 'reopened')])).toEqual([]);
  });

  test('follow the work on a case, who opened it, and what these are called', async () => {
    const reads = await fresh();
    const { database } = reads;
    const run = (statement: string) =>
      database.write((transaction) => sql.raw(statement).execute(transaction));
    const found = (property: SearchToken['property'], value: string) => find(reads, [token(property, value)]);
    /** By a policy that keeps what Bob has opened from somebody. */
    const notOfBob = () =>
      find(reads, [], {
        kind: 'not',
        condition: {
          kind: 'some',
          key: 'OpenedBy',
          matches: [{ kind: 'equals', value: 'bob', ignoreCase: false }],
        },
      });
    await addPeopleAndTeams(database);
    await tellCases(database, retail, [first, second]);
    expect(await notOfBob()).toEqual([first.displayId, second.displayId]);
    const work = { owner: 'bob', team: 'Network', labels: ['slow'], followUpOn: '2026-11-30' };
    await assignWork(database, [
      { ...known(second), ...work },
      { ...known(first), openedBy: 'bob' },
    ]);
    for (const [property, value] of [
      ['owner', 'bob'],
      ['team', 'Network'],
      ['label', 'slow'],
      ['followUpOn', '2026-11-30'],
    ] as const) {
      expect(await found(property, value)).toEqual([second.displayId]);
    }
    expect(await found('openedBy', 'bob')).toEqual([first.displayId]);
    expect(await notOfBob()).toEqual([second.displayId]);
    await run("update user_groups set name = 'Routing' where group_id = 'group Network'");
    expect(await found('team', 'Routing')).toEqual([second.displayId]);
    await run("update users set user_name = 'robert' where user_id = 'user bob'");
    expect(await found('owner', 'robert')).toEqual([second.displayId]);
    expect(await found('openedBy', 'robert')).toEqual([first.displayId]);
    expect(await notOfBob()).toEqual([first.displayId, second.displayId]);
    // Who leaves owns nothing any more and has opened nothing.
    await run("delete from users where user_id = 'user bob'");
    expect(await found('owner', ':none')).toEqual([first.displayId, second.displayId]);
    expect(await found('openedBy', ':none')).toEqual([first.displayId, second.displayId]);
    await run('delete from case_labels');
    expect(await found('label', 'slow')).toEqual([]);
    await run('delete from case_work');
    expect(await found('team', ':none')).toEqual([first.displayId, second.displayId]);
  });

  test('are counted by figures of what is found by its id', async () => {
    const reads = await fresh();
    await tellCases(reads.database, retail, [first, second]);
    const day = 86_400_000;
    const [figure] = await readFigures(reads, {
      figures: [{ figure: 'opened' }],
      tokens: [token('displayId', second.displayId)],
      from: opened - day,
      to: opened + day,
      timeZone: 'UTC',
      scopes: [{ accountId: retail, sees: true, reads: true }],
      userId: 'user ann',
      now: opened,
    });
    expect(figure?.total).toBe(1);
  });

  test('are all there, however many are read', async () => {
    const reads = await fresh();
    const many = Array.from({ length: 1_100 }, (_, index) => caseOf(index + 1));
    await tellCases(reads.database, retail, many);
    const last = many.slice(-100).map(({ displayId }) => displayId);
    const input = readSearchInput({ sort: 'displayId', from: 1_000, size: 100 });
    const scopes = [{ accountId: retail, sees: true, reads: true }] as const;
    const page = await searchCases(reads, { input, scopes, userId: 'user ann', now: opened });
    expect([page.total, ...page.cases.map(({ displayId }) => displayId)]).toEqual([1_100, ...last]);
  });

  test('are not read again for what no search asks for', async () => {
    const database = await open();
    await tellCases(database, retail, [first, second]);
    const { known: before, caseNumbers } = await changesSince(database, null);
    expect(caseNumbers).toHaveLength(2);
    await database.write((transaction) =>
      sql`update indexed_cases set seen_at = seen_at + 1, counted_to = 1`.execute(transaction),
    );
    expect((await changesSince(database, before)).caseNumbers).toEqual([]);
  });

  test('are there for many who ask at once, each with what was written before', async () => {
    const reads = await fresh();
    const cases = Array.from({ length: 20 }, (_, index) => caseOf(index + 1));
    const asked = cases.map(async (one) => {
      await tellCases(reads.database, retail, [one]);
      expect(await find(reads, [token('displayId', one.displayId)])).toEqual([one.displayId]);
    });
    await Promise.all(asked);
  });

  test('are read anew by another thread where one has ended, which answers nobody any more', async () => {
    const database = await open();
    const workers: ColumnWorker[] = [];
    const columns = columnsOf(database, (onEnd) => {
      const worker = startColumns(onEnd);
      workers.push(worker);
      return worker;
    });
    await tellCases(database, retail, [first]);
    const before = await columns.upToDate();
    await workers[0]?.end();
    const asker = { userId: 'user ann', now: opened, scopes: [], beside: {} };
    await expect(before.ask('counts', { asker, filters: [] })).rejects.toThrow(DatabaseClosed);
    expect(await find({ database, columns }, [token('status', 'opened')])).toHaveLength(1);
    expect(workers).toHaveLength(2);
  });

  test('are read no further when everything closes', async () => {
    const { database, columns } = await fresh();
    await tellCases(database, retail, [first]);
    const reading = columns.upToDate();
    const closing = columns.close();
    await expect(reading).rejects.toThrow(DatabaseClosed);
    await closing;
    await expect(columns.upToDate()).rejects.toThrow(DatabaseClosed);
  });
});

describe('cases in memory on PostgreSQL alone', () => {
  const open = indexDatabases('postgres');

  test('do not miss a transaction that was under way while a later one was read', async () => {
    const place = await temporaryLocation('postgres');
    if (place.location.engine !== 'postgres') throw new Error('Not PostgreSQL.');
    const database = await openDatabase<CenterTables>(place.location, centerMigrations);
    const columns = columnsOf(database);
    const found = (status: string) => find({ database, columns }, [token('status', status)]);
    const other = new Client({ connectionString: place.location.url });
    await other.connect();
    try {
      await tellCases(database, retail, [first, second]);
      await other.query(`set search_path to ${place.location.schema}; begin`);
      await other.query(
        `update indexed_cases set status = 'reopened' where display_id = '${first.displayId}'`,
      );
      await tellCases(database, retail, [{ ...second, status: 'resolved' }], opened + 1);
      expect(await found('resolved')).toEqual([second.displayId]);
      expect(await found('opened')).toEqual([first.displayId]);
      await other.query('commit');
      expect(await found('reopened')).toEqual([first.displayId]);
    } finally {
      await other.end();
      await columns.close();
      await database.close();
      await place.remove();
    }
  });

  test('are read where a dump of another server was restored, whose transactions had higher numbers', async () => {
    const database = await open();
    await tellCases(database, retail, [first, second]);
    await database.write((transaction) =>
      sql`update case_changes set changed_in = changed_in + 1000000000`.execute(transaction),
    );
    const reads = { database, columns: columnsOf(database) };
    expect(await find(reads, [token('status', 'opened')])).toHaveLength(2);
    expect(await find(reads, [token('status', 'opened')])).toHaveLength(2);
    const { known: after } = await changesSince(database, null);
    expect((await changesSince(database, after)).caseNumbers).toEqual([]);
  });
});
