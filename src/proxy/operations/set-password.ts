import { z } from 'zod';

import { passwordLength } from '../../contract/center/sessions.ts';
import { invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { readInput } from '../admin/read-input.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import { hashPassword, verifyPassword } from '../identity/passwords.ts';
import { userNameKey } from '../identity/users.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';

const { min, max } = passwordLength;
const shape = {
  password: z
    .string()
    .min(min, `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`),
  currentPassword: z.string().max(max, `must have at most ${max} characters`).optional(),
};

/**
 * Who knows a stolen session only does not get the account: the password that there is must be known,
 * unless the session was opened by a link, which proves the same. Every other session ends.
 */
export const setPassword: OwnOperation = async (parts, input, call) => {
  const { password, currentPassword } = readInput(shape, input);
  const { userId, userName } = call.person;
  if (await isFederated(parts.database.read, userId)) {
    throw invalid('You sign in by single sign-on. Your password is kept there.');
  }
  if (userNameKey(password) === userNameKey(userName)) {
    throw invalid('password: must not be the user name.');
  }
  await checkCurrent(parts, call, currentPassword ?? '');
  const password_hash = await hashPassword(password);
  return {
    output: {},
    async change(transaction) {
      await transaction.updateTable('users').set({ password_hash }).where('user_id', '=', userId).execute();
      await transaction
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('session_hash', '!=', call.sessionHash)
        .execute();
      await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
    },
  };
};

async function checkCurrent({ database, limit }: OwnParts, call: OwnCall, password: string): Promise<void> {
  const { userId, userName } = call.person;
  const user = await findUserById(database.read, userId);
  if (user.password_hash === null || call.byLink) return;
  const key = userNameKey(userName);
  await limit.begin(key, call.sourceAddress);
  if (!(await verifyPassword(password, user.password_hash))) {
    throw invalid('currentPassword: is not your password.');
  }
  await limit.succeeded(key, call.sourceAddress);
}
