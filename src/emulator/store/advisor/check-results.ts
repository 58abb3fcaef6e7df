import type { Database } from '../../../database/database.ts';
import type { CheckResultRow, EmulatorTables } from '../schema.ts';

export type StoredSummary = Pick<CheckResultRow, 'check_id' | 'as_of' | 'summary' | 'aggregates'>;

/** What is rendered of the checks, by check id; without the resources, which may be many. */
export async function findSummaries(
  database: Database<EmulatorTables>,
  accountId: string,
  checkIds: readonly string[],
): Promise<ReadonlyMap<string, StoredSummary>> {
  if (checkIds.length === 0) return new Map();
  const rows = await database.read
    .selectFrom('check_results')
    .select(['check_id', 'as_of', 'summary', 'aggregates'])
    .where('account_id', '=', accountId)
    .where('check_id', 'in', [...new Set(checkIds)])
    .execute();
  return new Map(rows.map((row) => [row.check_id, row]));
}

/** The rendered result of that refresh, or null where another one or none is rendered. */
export async function findResult(
  database: Database<EmulatorTables>,
  { accountId, checkId, asOf }: { accountId: string; checkId: string; asOf: number },
): Promise<string | null> {
  const row = await database.read
    .selectFrom('check_results')
    .select('result')
    .where('account_id', '=', accountId)
    .where('check_id', '=', checkId)
    .where('as_of', '=', asOf)
    .executeTakeFirst();
  return row?.result ?? null;
}

/** Keeps the newer one: replicas may render two refreshes in any order. */
export async function saveCheckResult(
  database: Database<EmulatorTables>,
  row: CheckResultRow,
): Promise<void> {
  await database.write(async (transaction) => {
    await transaction
      .insertInto('check_results')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'check_id'])
          .doUpdateSet(row)
          .where('check_results.as_of', '<', row.as_of),
      )
      .execute();
  });
}
