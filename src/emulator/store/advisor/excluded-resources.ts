import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { EmulatorTables } from '../schema.ts';

type Reader = Pick<Database<EmulatorTables>['read'], 'selectFrom'>;

/** The ids of a check's resources that were excluded at the time. */
export async function excludedAt(
  reader: Reader,
  { accountId, checkId }: { accountId: string; checkId: string },
  time: number,
): Promise<string[]> {
  const rows = await reader
    .selectFrom('excluded_resources')
    .select('resource_id')
    .where('account_id', '=', accountId)
    .where('check_id', '=', checkId)
    .where('excluded_at', '<=', time)
    .where((where) => where.or([where('included_at', 'is', null), where('included_at', '>', time)]))
    .execute();
  return rows.map((row) => row.resource_id);
}

export interface Exclusion {
  readonly accountId: string;
  readonly checkId: string;
  readonly resourceId: string;
  readonly isExcluded: boolean;
}

/** Excluding what is excluded, or including what is not, changes nothing. */
export async function writeExclusion(
  transaction: Transaction<EmulatorTables>,
  { accountId, checkId, resourceId, isExcluded }: Exclusion,
  now: number,
): Promise<void> {
  const key = { account_id: accountId, check_id: checkId, resource_id: resourceId };
  if (!isExcluded) {
    await transaction
      .updateTable('excluded_resources')
      .set({ included_at: now })
      .where((where) => where.and(key))
      .where('included_at', 'is', null)
      .execute();
    return;
  }
  const open = await transaction
    .selectFrom('excluded_resources')
    .select('resource_id')
    .where((where) => where.and(key))
    .where('included_at', 'is', null)
    .executeTakeFirst();
  if (open) return;
  await transaction
    .insertInto('excluded_resources')
    .values({ ...key, excluded_at: now, included_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'check_id', 'resource_id', 'excluded_at'])
        .doUpdateSet({ included_at: null }),
    )
    .execute();
}
