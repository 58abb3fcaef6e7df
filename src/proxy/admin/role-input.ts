import type { Transaction } from 'kysely';
import { z } from 'zod';

import { claimValueLength, claimValuesAtMost } from '../../contract/center/roles.ts';
import type { CenterTables } from '../store/schema.ts';
import { invalid } from './administer.ts';
import { nameOf } from './read-input.ts';

const claimValue = z
  .string()
  .min(1, 'must not be empty')
  .max(claimValueLength, `must have at most ${claimValueLength} characters`);

export const roleShape = {
  name: nameOf(128),
  claimValues: z
    .array(claimValue)
    .max(claimValuesAtMost, `must have at most ${claimValuesAtMost} values`)
    .refine((values) => new Set(values).size === values.length, 'must not have the same value twice'),
};

/** What is compared letter by letter with the groups of a session. */
export async function writeRoleClaims(
  transaction: Transaction<CenterTables>,
  roleId: string,
  claimValues: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('role_claims').where('role_id', '=', roleId).execute();
  if (claimValues.length === 0) return;
  const rows = claimValues.map((value) => ({ role_id: roleId, value }));
  await transaction.insertInto('role_claims').values(rows).execute();
}

/** Refuses a name that another role has. */
export async function checkRoleName(
  transaction: Transaction<CenterTables>,
  name: string,
  roleId: string,
): Promise<void> {
  const same = await transaction
    .selectFrom('roles')
    .select('role_id')
    .where('name', '=', name)
    .where('role_id', '!=', roleId)
    .executeTakeFirst();
  if (same) throw invalid('name: another role has this name already.');
}
