import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Revoking what is revoked already is no fault; somebody else's is not found, and stays. */
export const revokeAccessToken: OwnOperation = async (_parts, input, call) => {
  const { tokenId } = readInput({ tokenId: id }, input);
  return {
    output: {},
    async change(transaction) {
      await transaction
        .deleteFrom('access_tokens')
        .where('token_id', '=', tokenId)
        .where('user_id', '=', call.person.userId)
        .execute();
    },
  };
};
