import { findUserById } from '../admin/find-rows.ts';
import { findOpenSessions } from '../admin/open-sessions.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listOwnSessions: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const { userId } = call.person;
  const { sessions } = await findOpenSessions(database.read, {
    userId,
    now: call.now,
    current: call.sessionHash,
  });
  const { password_hash } = await findUserById(database.read, userId);
  const federated = await isFederated(database.read, userId);
  const needsCurrentPassword = password_hash !== null && !call.byLink;
  return { output: { sessions, needsCurrentPassword, isFederated: federated } };
};
