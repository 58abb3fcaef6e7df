import type { Kysely } from 'kysely';

import type { CenterTables } from '../../store/schema.ts';

/** Whether there is anything to ask for; whether it may be read is decided then. */
export async function isMentioned(read: Kysely<CenterTables>, userId: string): Promise<boolean> {
  const row = await read
    .selectFrom('note_mentions')
    .select('note_id')
    .where('user_id', '=', userId)
    .where('seen_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
