import { administer } from '../admin/administer.ts';
import { findGroup } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const removeUserFromGroup: OwnOperation = async (parts, input, call) => {
  const { groupId, userId } = readInput({ groupId: id, userId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findGroup(transaction, groupId);
      await transaction
        .deleteFrom('group_members')
        .where('group_id', '=', groupId)
        .where('user_id', '=', userId)
        .execute();
    }),
  };
};
