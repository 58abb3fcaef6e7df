import type { Kysely } from 'kysely';

import type { CenterTables, PolicyRow, RoleRow, UserGroupRow, UserRow } from '../store/schema.ts';
import { invalid } from './administer.ts';

/** Each throws a refusal where there is no such row. */
export async function findUserById(reader: Kysely<CenterTables>, userId: string): Promise<UserRow> {
  const row = await reader.selectFrom('users').selectAll().where('user_id', '=', userId).executeTakeFirst();
  if (!row) throw invalid('There is no user with this userId.');
  return row;
}

export async function findGroup(reader: Kysely<CenterTables>, groupId: string): Promise<UserGroupRow> {
  const row = await reader
    .selectFrom('user_groups')
    .selectAll()
    .where('group_id', '=', groupId)
    .executeTakeFirst();
  if (!row) throw invalid('There is no group with this groupId.');
  return row;
}

export async function findRole(reader: Kysely<CenterTables>, roleId: string): Promise<RoleRow> {
  const row = await reader.selectFrom('roles').selectAll().where('role_id', '=', roleId).executeTakeFirst();
  if (!row) throw invalid('There is no role with this roleId.');
  return row;
}

export async function findPolicy(reader: Kysely<CenterTables>, policyId: string): Promise<PolicyRow> {
  const row = await reader
    .selectFrom('policies')
    .selectAll()
    .where('policy_id', '=', policyId)
    .executeTakeFirst();
  if (!row) throw invalid('There is no policy with this policyId.');
  return row;
}

/** One that may be changed. */
export async function findOwnPolicy(reader: Kysely<CenterTables>, policyId: string): Promise<PolicyRow> {
  const row = await findPolicy(reader, policyId);
  if (row.managed !== 0) throw invalid('This policy comes with the product and can’t be changed.');
  return row;
}
