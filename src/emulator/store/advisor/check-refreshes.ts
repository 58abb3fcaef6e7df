import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { CheckRefreshRow, EmulatorTables } from '../schema.ts';

type Reader = Pick<Database<EmulatorTables>['read'], 'selectFrom'>;

/** When checks of an account were refreshed, by check id; all of them without a list. */
export async function findRefreshes(
  reader: Reader,
  accountId: string,
  checkIds: readonly string[] | null,
): Promise<ReadonlyMap<string, CheckRefreshRow>> {
  if (checkIds?.length === 0) return new Map();
  let query = reader.selectFrom('check_refreshes').selectAll().where('account_id', '=', accountId);
  if (checkIds) query = query.where('check_id', 'in', [...new Set(checkIds)]);
  return new Map((await query.execute()).map((row) => [row.check_id, row]));
}

export async function saveRefresh(
  transaction: Transaction<EmulatorTables>,
  row: CheckRefreshRow,
): Promise<void> {
  await transaction
    .insertInto('check_refreshes')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'check_id']).doUpdateSet(row))
    .execute();
}
