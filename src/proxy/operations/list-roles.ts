import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listRoles: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read.selectFrom('roles').selectAll().orderBy('name').execute();
  const claims = await database.read.selectFrom('role_claims').selectAll().orderBy('value').execute();
  const byRole = Map.groupBy(claims, ({ role_id }) => role_id);
  const roles = rows.map(({ role_id, name }) => ({
    roleId: role_id,
    name,
    claimValues: (byRole.get(role_id) ?? []).map(({ value }) => value),
  }));
  return { output: { roles } };
};
