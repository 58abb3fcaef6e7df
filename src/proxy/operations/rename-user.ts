import { administer, invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import { givenUserName } from '../admin/user-input.ts';
import { userNameKey } from '../identity/users.ts';
import type { OwnOperation } from './own-operation.ts';

/** Conditions of policies may speak of the new name. What was recorded keeps the name that it had. */
export const renameUser: OwnOperation = async (parts, input, call) => {
  const { userId, userName } = readInput({ userId: id, userName: givenUserName }, input);
  const key = userNameKey(userName);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findUserById(transaction, userId);
      const other = await transaction
        .selectFrom('users')
        .select('user_id')
        .where('user_name_key', '=', key)
        .where('user_id', '!=', userId)
        .executeTakeFirst();
      if (other) throw invalid('userName: somebody has this name already.');
      await transaction
        .updateTable('users')
        .set({ user_name: userName, user_name_key: key })
        .where('user_id', '=', userId)
        .execute();
    }),
  };
};
