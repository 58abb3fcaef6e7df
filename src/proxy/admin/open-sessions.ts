import type { Kysely } from 'kysely';

import { absoluteLimit, endOf, idleLimit } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';
import { holds, pageAtMost } from './page-input.ts';

export interface SessionFilter {
  readonly userId: string | null;
  readonly now: number;
  /** The session that asks. */
  readonly current: string;
  /** A piece of the name or the address. */
  readonly search?: string | undefined;
  readonly offset?: number | undefined;
  readonly maxResults?: number | undefined;
}

/** The sessions that are not over, the most recently used first; of one user or of everybody. */
export async function findOpenSessions(
  reader: Kysely<CenterTables>,
  { userId, now, current, search = '', offset = 0, maxResults = pageAtMost }: SessionFilter,
) {
  const found = reader
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.user_id', 's.user_id')
    .where('s.last_used_at', '>', now - idleLimit)
    .where('s.created_at', '>', now - absoluteLimit)
    .where('u.disabled', '=', 0)
    .$if(userId !== null, (query) => query.where('s.user_id', '=', userId ?? ''))
    .$if(search !== '', (query) => query.where(holds(['u.user_name', 's.source_address'], search)));
  const { total } = await found
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['s.session_hash', 's.user_id', 'u.user_name', 's.created_at', 's.last_used_at'])
    .select(['s.source_address', 's.user_agent'])
    .orderBy('s.last_used_at', 'desc')
    .orderBy('s.session_hash')
    .limit(maxResults)
    .offset(offset)
    .execute();
  const sessions = rows.map((row) => ({
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
  return { sessions, total };
}
