import { administer } from '../admin/administer.ts';
import { detachAll } from '../admin/detach-all.ts';
import { findRole } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Whoever has it loses what they may do by it at once. */
export const deleteRole: OwnOperation = async (parts, input, call) => {
  const { roleId } = readInput({ roleId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findRole(transaction, roleId);
      await detachAll(transaction, 'role', roleId);
      await transaction.deleteFrom('roles').where('role_id', '=', roleId).execute();
    }),
  };
};
