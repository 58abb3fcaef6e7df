import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { EmulatorTables } from '../schema.ts';

type Reader = Pick<Database<EmulatorTables>['read'], 'selectFrom'>;

/** When the version came that was there at the time; null when there was none. */
export async function versionAt(reader: Reader, accountId: string, time: number): Promise<number | null> {
  const row = await reader
    .selectFrom('inventory_versions')
    .select('valid_from')
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', time)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.valid_from ?? null;
}

/** JSON as it was handed in; null where there is no such version. */
export async function findInventory(
  reader: Reader,
  accountId: string,
  version: number,
): Promise<string | null> {
  const row = await reader
    .selectFrom('inventory_versions')
    .select('document')
    .where('account_id', '=', accountId)
    .where('valid_from', '=', version)
    .executeTakeFirst();
  return row?.document ?? null;
}

export async function insertVersion(
  transaction: Transaction<EmulatorTables>,
  version: { accountId: string; validFrom: number; document: string },
): Promise<void> {
  const { accountId, validFrom, document } = version;
  await transaction
    .insertInto('inventory_versions')
    .values({ account_id: accountId, valid_from: validFrom, document })
    .execute();
}

/** Removes every version but those named. */
export async function keepVersions(
  transaction: Transaction<EmulatorTables>,
  accountId: string,
  versions: readonly number[],
): Promise<void> {
  await transaction
    .deleteFrom('inventory_versions')
    .where('account_id', '=', accountId)
    .where('valid_from', 'not in', versions)
    .execute();
}
