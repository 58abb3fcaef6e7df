import { type RawBuilder, sql } from 'kysely';

/** Whether the case `c` is unread, 1 or 0, as `isUnread` says it: for few cases, each of which is looked up. */
export function unreadFlag(userId: string): RawBuilder<number> {
  const read = sql`(select read_at from case_reads where user_id = ${userId} and case_id = c.case_id)`;
  const isNews = sql`(c.last_origin = 'AWS' and c.time_updated > c.known_until
    and c.time_updated > (select created_at from users where user_id = ${userId}))`;
  return sql`case when coalesce(c.time_updated > ${read}, ${isNews}) then 1 else 0 end`;
}
