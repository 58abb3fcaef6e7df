import type { Database } from '../../../database/database.ts';
import type { EmulatorTables, RecommendationLifecycleRow } from '../schema.ts';

/** By check id. */
export async function findLifecycles(
  reader: Pick<Database<EmulatorTables>['read'], 'selectFrom'>,
  accountId: string,
): Promise<ReadonlyMap<string, RecommendationLifecycleRow>> {
  const rows = await reader
    .selectFrom('recommendation_lifecycles')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
  return new Map(rows.map((row) => [row.check_id, row]));
}

export async function saveLifecycle(
  database: Database<EmulatorTables>,
  row: RecommendationLifecycleRow,
): Promise<void> {
  await database.write(async (transaction) => {
    await transaction
      .insertInto('recommendation_lifecycles')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'check_id']).doUpdateSet(row))
      .execute();
  });
}
