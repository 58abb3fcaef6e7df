import type { Kysely } from 'kysely';

import type { CenterTables, PasskeyRow } from '../../store/schema.ts';

/** The oldest first. */
export async function findPasskeys(reader: Kysely<CenterTables>, userId: string): Promise<PasskeyRow[]> {
  return await reader
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('passkey_id')
    .execute();
}
