import type { Transaction } from 'kysely';

import type { CommunicationRatingRow, EmulatorTables } from './schema.ts';

/** Who wrote a communication, `CUSTOMER` or `AWS`; null where the case has none of this time. */
export async function findOrigin(
  transaction: Transaction<EmulatorTables>,
  caseId: string,
  createdAt: number,
): Promise<string | null> {
  const row = await transaction
    .selectFrom('communications')
    .select('origin')
    .where('case_id', '=', caseId)
    .where('created_at', '=', createdAt)
    .executeTakeFirst();
  return row?.origin ?? null;
}

/** Replaces what the same person had said, and answers with that: the rating, null for none. */
export async function saveRating(
  transaction: Transaction<EmulatorTables>,
  row: CommunicationRatingRow,
): Promise<number | null> {
  const { case_id, created_at, submitter, ...said } = row;
  const known = await transaction
    .selectFrom('communication_ratings')
    .select('rating')
    .where('case_id', '=', case_id)
    .where('created_at', '=', created_at)
    .where('submitter', '=', submitter)
    .executeTakeFirst();
  await transaction
    .insertInto('communication_ratings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'created_at', 'submitter']).doUpdateSet(said))
    .execute();
  return known?.rating ?? null;
}
