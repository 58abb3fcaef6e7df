import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { AdvisorAccountRow, EmulatorTables } from '../schema.ts';

type Reader = Pick<Database<EmulatorTables>['read'], 'selectFrom'>;

/** An account that nothing is written about: enabled, without an inventory. */
export async function findAdvisorAccount(reader: Reader, accountId: string): Promise<AdvisorAccountRow> {
  const row = await reader
    .selectFrom('advisor_accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ?? { account_id: accountId, known_since: null, disabled_at: null, enabled_at: null };
}

export async function saveAdvisorAccount(
  transaction: Transaction<EmulatorTables>,
  row: AdvisorAccountRow,
): Promise<void> {
  await transaction
    .insertInto('advisor_accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute();
}
