import type { Kysely } from 'kysely';

import { findSessionRoles } from '../identity/roles.ts';
import { absoluteLimit, idleLimit } from '../identity/sessions.ts';
import type { Federation } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';

/** What the identity provider's word brings in the newest open session of a user; null without one. */
export async function latestFederation(
  reader: Kysely<CenterTables>,
  userId: string,
  now: number,
): Promise<Federation | null> {
  const session = await reader
    .selectFrom('sessions')
    .select(['session_hash', 'issuer'])
    .where('user_id', '=', userId)
    .where('issuer', 'is not', null)
    .where('last_used_at', '>', now - idleLimit)
    .where('created_at', '>', now - absoluteLimit)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!session || session.issuer === null) return null;
  const roles = await findSessionRoles(reader, session.session_hash);
  return { issuer: session.issuer, sessionHash: session.session_hash, roles };
}
