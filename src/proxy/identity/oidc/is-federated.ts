import type { Kysely } from 'kysely';

import type { CenterTables } from '../../store/schema.ts';

/** Whether an identity provider vouches for the user: who is shut out there must have no other way in here. */
export async function isFederated(reader: Kysely<CenterTables>, userId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('identities')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}
