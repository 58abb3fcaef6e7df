import type { Transaction } from 'kysely';

import type { CenterTables } from '../store/schema.ts';

/** Remembers how far a person has read a case; never less far than before. `readAt` in epoch milliseconds. */
export async function markRead(
  transaction: Transaction<CenterTables>,
  { userId, caseId, readAt }: { userId: string; caseId: string; readAt: number },
): Promise<void> {
  await transaction
    .insertInto('case_reads')
    .values({ user_id: userId, case_id: caseId, read_at: readAt })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'case_id'])
        .doUpdateSet({ read_at: readAt })
        .where('case_reads.read_at', '<', readAt),
    )
    .execute();
}
