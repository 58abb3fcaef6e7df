import { findOpenSessions } from '../admin/open-sessions.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listSessions: OwnOperation = async ({ database }, input, call) => {
  const { userId = null } = readInput({ userId: id.optional() }, input);
  const filter = { userId, now: call.now, current: call.sessionHash };
  return { output: { sessions: await findOpenSessions(database.read, filter) } };
};
