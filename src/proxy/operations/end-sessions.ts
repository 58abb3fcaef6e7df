import { invalid } from '../admin/administer.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const endSessions: OwnOperation = async (_parts, input) => {
  const { sessionId, userId } = readInput({ sessionId: id.optional(), userId: id.optional() }, input);
  if ((sessionId === undefined) === (userId === undefined)) {
    throw invalid('Give either a sessionId or a userId.');
  }
  return {
    output: {},
    async change(transaction) {
      const sessions = transaction.deleteFrom('sessions');
      if (sessionId !== undefined) await sessions.where('session_hash', '=', sessionId).execute();
      if (userId !== undefined) await sessions.where('user_id', '=', userId).execute();
    },
  };
};
