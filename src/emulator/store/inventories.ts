import type { Database } from '../../database/database.ts';
import type { EmulatorTables } from './schema.ts';

/** The account's inventory as it was handed in, JSON; null when it has none. */
export async function findInventory(
  database: Database<EmulatorTables>,
  accountId: string,
): Promise<string | null> {
  const row = await database.read
    .selectFrom('inventories')
    .select('document')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.document ?? null;
}

/** Results of checks stay as they are: they change by a refresh. */
export async function saveInventory(
  database: Database<EmulatorTables>,
  inventory: { accountId: string; document: string; now: number },
): Promise<void> {
  const { accountId, document, now } = inventory;
  await database.write(async (transaction) => {
    await transaction
      .insertInto('inventories')
      .values({ account_id: accountId, document, replaced_at: now })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ document, replaced_at: now }))
      .execute();
  });
}
