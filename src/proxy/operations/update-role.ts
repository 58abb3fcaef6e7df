import { administer } from '../admin/administer.ts';
import { findRole } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import { checkRoleName, roleShape, writeRoleClaims } from '../admin/role-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Holds from the next call on, in sessions that are open too. */
export const updateRole: OwnOperation = async (parts, input, call) => {
  const { roleId, name, claimValues } = readInput({ roleId: id, ...roleShape }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findRole(transaction, roleId);
      await checkRoleName(transaction, name, roleId);
      await transaction.updateTable('roles').set({ name }).where('role_id', '=', roleId).execute();
      await writeRoleClaims(transaction, roleId, claimValues);
    }),
  };
};
