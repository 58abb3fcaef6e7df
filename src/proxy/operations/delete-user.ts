import { administer, invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/**
 * The person and all that is theirs: sessions, links, keys, tokens, memberships, policies. The event history
 * keeps what they did, under the name and id that they had.
 */
export const deleteUser: OwnOperation = async (parts, input, call) => {
  const { userId } = readInput({ userId: id }, input);
  if (userId === call.person.userId) throw invalid('You can’t delete yourself.');
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findUserById(transaction, userId);
      await transaction
        .deleteFrom('policy_attachments')
        .where('principal_type', '=', 'user')
        .where('principal_id', '=', userId)
        .execute();
      await transaction.deleteFrom('users').where('user_id', '=', userId).execute();
    }),
  };
};
