import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Ending what has ended already is no fault. Without an id the links go too. */
export const endOwnSessions: OwnOperation = async (_parts, input, call) => {
  const { sessionId } = readInput({ sessionId: id.optional() }, input);
  const { userId } = call.person;
  return {
    output: {},
    async change(transaction) {
      const own = transaction.deleteFrom('sessions').where('user_id', '=', userId);
      if (sessionId !== undefined) {
        await own.where('session_hash', '=', sessionId).execute();
        return;
      }
      await own.where('session_hash', '!=', call.sessionHash).execute();
      await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
    },
  };
};
