import { z } from 'zod';

import { invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import { requireFreshSignIn } from '../identity/fresh-sign-in.ts';
import { findPasskeys } from '../identity/passkeys/find-passkeys.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { passkeyId: id, evenLastWayIn: z.boolean().optional() };

/** With the last one the asking for it after the password ends too. */
export const removePasskey: OwnOperation = async ({ database }, input, call) => {
  const { passkeyId, evenLastWayIn = false } = readInput(shape, input);
  requireFreshSignIn(call);
  const { userId } = call.person;
  return {
    output: {},
    async change(transaction) {
      await database.lock(transaction, `passkeys ${userId}`);
      const own = await findPasskeys(transaction, userId);
      if (!own.some(({ passkey_id }) => passkey_id === passkeyId)) {
        throw invalid('There is no passkey with this passkeyId.');
      }
      const isLast = own.length === 1;
      const user = await findUserById(transaction, userId);
      if (isLast && user.password_hash === null && !evenLastWayIn) {
        throw invalid('This passkey is your last way in. Set a password first, or say evenLastWayIn.');
      }
      await transaction.deleteFrom('passkeys').where('passkey_id', '=', passkeyId).execute();
      if (!isLast) return;
      await transaction
        .updateTable('users')
        .set({ asks_for_passkey: 0 })
        .where('user_id', '=', userId)
        .execute();
    },
  };
};
