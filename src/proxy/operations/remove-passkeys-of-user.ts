import { administer } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** For a device that was lost: none of them opens any more, and the password is enough again. */
export const removePasskeysOfUser: OwnOperation = async (parts, input, call) => {
  const { userId } = readInput({ userId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findUserById(transaction, userId);
      await transaction.deleteFrom('passkeys').where('user_id', '=', userId).execute();
      await transaction
        .updateTable('users')
        .set({ asks_for_passkey: 0 })
        .where('user_id', '=', userId)
        .execute();
    }),
  };
};
