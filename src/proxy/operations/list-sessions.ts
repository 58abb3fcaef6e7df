import { findOpenSessions } from '../admin/open-sessions.ts';
import { pageShape } from '../admin/page-input.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listSessions: OwnOperation = async ({ database }, input, call) => {
  const { userId = null, ...page } = readInput({ ...pageShape, userId: id.optional() }, input);
  const filter = { ...page, userId, now: call.now, current: call.sessionHash };
  return { output: await findOpenSessions(database.read, filter) };
};
