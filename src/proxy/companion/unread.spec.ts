import * as fc from 'fast-check';
import { DummyDriver, Kysely, sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

import { isUnread } from './unread.ts';
import { unreadFlag } from './unread-sql.ts';

const old = { knownUntil: 20, userCreatedAt: 10 };
const never = { readAt: null, knownUntil: 100, userCreatedAt: 50 };

test.each([
  ['AWS answers after the person has looked', 'AWS', 60, { readAt: 50, ...old }, true],
  ['somebody else answers after that', 'CUSTOMER', 60, { readAt: 50, ...old }, true],
  ['the newest message was seen', 'AWS', 50, { readAt: 50, ...old }, false],
  ['AWS answers in a case that the person has never opened', 'AWS', 101, never, true],
  ['a colleague opens a case', 'CUSTOMER', 101, never, false],
  ['AWS answered before the case was known here', 'AWS', 100, never, false],
  ['AWS answered before the person was here', 'AWS', 101, { ...never, userCreatedAt: 101 }, false],
] as const)('%s', (_case, lastOrigin, timeUpdated, { knownUntil, ...reader }, expected) => {
  expect(isUnread({ lastOrigin, timeUpdated, knownUntil }, reader)).toBe(expected);
});

const kysely = new Kysely<object>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

test('SQL says the same', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(`create table indexed_cases
      (case_no integer primary key, case_id text, time_updated bigint, last_origin text, known_until bigint);
    create table case_reads (user_id text, case_id text, read_at bigint);
    create table users (user_id text, created_at bigint)`);
  const all = sql`select c.case_no, ${unreadFlag('me')} as unread from indexed_cases c`.compile(kysely);
  const ask = database.prepare(all.sql);
  // Few moments, so that equal ones meet.
  const moment = fc.integer({ min: 0, max: 4 });
  const one = fc.record({
    timeUpdated: moment,
    knownUntil: moment,
    lastOrigin: fc.constantFrom('AWS', 'CUSTOMER'),
    readAt: fc.option(moment),
    readByAnother: fc.option(moment),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), moment, (cases, userCreatedAt) => {
      database.exec('delete from indexed_cases; delete from case_reads; delete from users');
      database.prepare("insert into users values ('me', ?), ('another', 0)").run(userCreatedAt);
      for (const [
        number,
        { timeUpdated, lastOrigin, knownUntil, readAt, readByAnother },
      ] of cases.entries()) {
        const row = [number, `case-${number}`, timeUpdated, lastOrigin, knownUntil];
        database.prepare('insert into indexed_cases values (?, ?, ?, ?, ?)').run(...row);
        const read = database.prepare('insert into case_reads values (?, ?, ?)');
        if (readAt !== null) read.run('me', `case-${number}`, readAt);
        if (readByAnother !== null) read.run('another', `case-${number}`, readByAnother);
      }
      // Strings that the compiled statement was made with.
      const rows = ask.all(...(all.parameters as string[]));
      expect(rows.map((row) => row['unread'])).toEqual(
        cases.map((it) => Number(isUnread(it, { readAt: it.readAt, userCreatedAt }))),
      );
    }),
  );
});
