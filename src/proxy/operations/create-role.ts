import { randomUUID } from 'node:crypto';

import { administer } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import { checkRoleName, roleShape, writeRoleClaims } from '../admin/role-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Sessions whose groups map to it have it at once. */
export const createRole: OwnOperation = async (parts, input, call) => {
  const { name, claimValues } = readInput(roleShape, input);
  const roleId = randomUUID();
  return {
    output: { roleId },
    change: administer(parts, call, async (transaction) => {
      await checkRoleName(transaction, name, roleId);
      await transaction.insertInto('roles').values({ role_id: roleId, name }).execute();
      await writeRoleClaims(transaction, roleId, claimValues);
    }),
  };
};
