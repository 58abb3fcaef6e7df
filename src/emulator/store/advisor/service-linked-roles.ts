import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { EmulatorTables, ServiceLinkedRoleRow } from '../schema.ts';

type Reader = Pick<Database<EmulatorTables>['read'], 'selectFrom'>;

/** Those that were changed since the account was made. */
export async function findRoles(reader: Reader, accountId: string): Promise<ServiceLinkedRoleRow[]> {
  return await reader
    .selectFrom('service_linked_roles')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
}

export async function saveRole(
  transaction: Transaction<EmulatorTables>,
  row: ServiceLinkedRoleRow,
): Promise<void> {
  await transaction
    .insertInto('service_linked_roles')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'role_name']).doUpdateSet(row))
    .execute();
}
