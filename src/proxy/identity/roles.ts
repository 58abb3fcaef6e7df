import type { Kysely } from 'kysely';

import type { CenterTables } from '../store/schema.ts';
import type { Role } from './sessions.ts';

/** The roles to which the groups of a session map, by name. */
export async function findSessionRoles(reader: Kysely<CenterTables>, sessionHash: string): Promise<Role[]> {
  return await reader
    .selectFrom('session_groups as s')
    .innerJoin('role_claims as c', 'c.value', 's.value')
    .innerJoin('roles as r', 'r.role_id', 'c.role_id')
    .where('s.session_hash', '=', sessionHash)
    .select(['r.role_id as roleId', 'r.name as name'])
    .distinct()
    .orderBy('r.name')
    .execute();
}
