import { administer } from '../admin/administer.ts';
import { findGroup, findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Somebody who is in the group already stays in it. */
export const addUserToGroup: OwnOperation = async (parts, input, call) => {
  const { groupId, userId } = readInput({ groupId: id, userId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findGroup(transaction, groupId);
      await findUserById(transaction, userId);
      await transaction
        .insertInto('group_members')
        .values({ group_id: groupId, user_id: userId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
  };
};
