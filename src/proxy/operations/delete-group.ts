import { administer } from '../admin/administer.ts';
import { detachAll } from '../admin/detach-all.ts';
import { findGroup } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Its members lose what they may do by it at once. */
export const deleteGroup: OwnOperation = async (parts, input, call) => {
  const { groupId } = readInput({ groupId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findGroup(transaction, groupId);
      await detachAll(transaction, 'group', groupId);
      await transaction.deleteFrom('user_groups').where('group_id', '=', groupId).execute();
    }),
  };
};
