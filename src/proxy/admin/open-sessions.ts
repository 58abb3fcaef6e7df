import type { Kysely } from 'kysely';

import { absoluteLimit, endOf, idleLimit } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';

const atMost = 1000;

/** The sessions that are not over, the most recently used first; of one user or of everybody. */
export async function findOpenSessions(
  reader: Kysely<CenterTables>,
  { userId, now, current }: { userId: string | null; now: number; current: string },
) {
  const rows = await reader
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.user_id', 's.user_id')
    .where('s.last_used_at', '>', now - idleLimit)
    .where('s.created_at', '>', now - absoluteLimit)
    .where('u.disabled', '=', 0)
    .$if(userId !== null, (query) => query.where('s.user_id', '=', userId ?? ''))
    .select(['s.session_hash', 's.user_id', 'u.user_name', 's.created_at', 's.last_used_at'])
    .select(['s.source_address', 's.user_agent'])
    .orderBy('s.last_used_at', 'desc')
    .orderBy('s.session_hash')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_hash,
    userId: row.user_id,
    userName: row.user_name,
    createdAt: new Date(row.created_at).toISOString(),
    lastUsedAt: new Date(row.last_used_at).toISOString(),
    expiresAt: new Date(endOf(row.created_at, row.last_used_at)).toISOString(),
    sourceAddress: row.source_address,
    ...(row.user_agent !== null && { userAgent: row.user_agent }),
    current: row.session_hash === current,
  }));
}
