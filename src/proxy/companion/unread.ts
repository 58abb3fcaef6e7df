/**
 * When a case is unread for a person, in one place: for one case, and as SQL for many.
 *
 * Choice: a case that the person has opened is unread when something was written after what they have seen;
 * whoever answers has seen it all, so nobody's own words make a case unread for them. A case that they have
 * never opened is unread when AWS wrote last, after their user was created and after the index first had the
 * whole case: a colleague's case or answer waits for nobody, and neither who is new nor who connects an account
 * is met by years of unread cases. Rejected: the author of the last message, who is on AWS a role's session and
 * on the emulator a user, and compares to neither.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Engine } from '../../database/database.ts';

export interface LastWord {
  /** Of the newest message or the opening, epoch milliseconds. */
  readonly timeUpdated: number;
  readonly lastOrigin: 'AWS' | 'CUSTOMER';
  /** Of the newest message when the index first had all of the case, epoch milliseconds. */
  readonly knownUntil: number;
}

export interface ReaderState {
  /** Epoch milliseconds; null: never opened. */
  readonly readAt: number | null;
  /** When the person's user was created, epoch milliseconds. */
  readonly userCreatedAt: number;
}

export function isUnread(
  { timeUpdated, lastOrigin, knownUntil }: LastWord,
  { readAt, userCreatedAt }: ReaderState,
): boolean {
  if (readAt !== null) return timeUpdated > readAt;
  return lastOrigin === 'AWS' && timeUpdated > knownUntil && timeUpdated > userCreatedAt;
}

/** AWS wrote last in `cases`, and that is news to this person. The first two parts are those of an index. */
function isNewsSql(cases: RawBuilder<unknown>, userId: string): RawBuilder<SqlBool> {
  return sql`(${cases}.last_origin = 'AWS' and ${cases}.time_updated > ${cases}.known_until
    and ${cases}.time_updated > (select created_at from users where user_id = ${userId}))`;
}

/** Whether the case `c` is unread, 1 or 0: for few cases, each of which is looked up. */
export function unreadFlag(userId: string): RawBuilder<number> {
  const read = sql`(select read_at from case_reads where user_id = ${userId} and case_id = c.case_id)`;
  return sql`case when coalesce(c.time_updated > ${read}, ${isNewsSql(sql.ref('c'), userId)}) then 1 else 0 end`;
}

/** How many these are. */
export function unreadTotal(userId: string, engine: Engine): RawBuilder<number> {
  return sql`(select count(*) from ${unreadCaseNumbers(userId, engine)} u)`;
}

/** The numbers of all cases that are unread: found by what is news and by what was opened, not one by one. */
export function unreadCaseNumbers(userId: string, engine: Engine): RawBuilder<unknown> {
  const opened = sql`from case_reads r where r.user_id = ${userId}`;
  // PostgreSQL would go through all cases for the few that were opened; the fence has it look these up.
  const changedOnes =
    engine === 'sqlite'
      ? sql`select k.case_no from indexed_cases k join case_reads r on r.case_id = k.case_id
          where r.user_id = ${userId} and k.time_updated > r.read_at`
      : sql`select u.case_no from case_reads r cross join lateral (select k.case_no from indexed_cases k
            where k.case_id = r.case_id and k.time_updated > r.read_at offset 0) u
          where r.user_id = ${userId}`;
  return sql`(select k.case_no from indexed_cases k where ${isNewsSql(sql.ref('k'), userId)}
      and not exists (select 1 ${opened} and r.case_id = k.case_id)
    union all ${changedOnes})`;
}
