import type { Database } from '../../database/database.ts';
import type { CheckResultRow, EmulatorTables } from './schema.ts';

/** The last results of the checks, by check id; a check that was never refreshed has none. */
export async function findCheckResults(
  database: Database<EmulatorTables>,
  accountId: string,
  checkIds: readonly string[],
): Promise<ReadonlyMap<string, CheckResultRow>> {
  if (checkIds.length === 0) return new Map();
  const rows = await database.read
    .selectFrom('check_results')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('check_id', 'in', [...new Set(checkIds)])
    .execute();
  return new Map(rows.map((row) => [row.check_id, row]));
}

export async function saveCheckResults(
  database: Database<EmulatorTables>,
  rows: readonly CheckResultRow[],
): Promise<void> {
  await database.write(async (transaction) => {
    for (const row of rows) {
      await transaction
        .insertInto('check_results')
        .values(row)
        .onConflict((conflict) => conflict.columns(['account_id', 'check_id']).doUpdateSet(row))
        .execute();
    }
  });
}
