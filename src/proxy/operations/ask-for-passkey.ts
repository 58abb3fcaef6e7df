import { z } from 'zod';

import { invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { readInput } from '../admin/read-input.ts';
import { requireFreshSignIn } from '../identity/fresh-sign-in.ts';
import { findPasskeys } from '../identity/passkeys/find-passkeys.ts';
import type { OwnOperation } from './own-operation.ts';

/** A sign-in link goes on opening alone: only who may remove passkeys and more can give one out. */
export const askForPasskey: OwnOperation = async ({ database }, input, call) => {
  const { asksForPasskey } = readInput({ asksForPasskey: z.boolean() }, input);
  requireFreshSignIn(call);
  const { userId } = call.person;
  return {
    output: {},
    async change(transaction) {
      await database.lock(transaction, `passkeys ${userId}`);
      if (asksForPasskey) {
        const user = await findUserById(transaction, userId);
        const own = await findPasskeys(transaction, userId);
        if (user.password_hash === null) throw invalid('You have no password that a passkey could follow.');
        if (own.length === 0) throw invalid('Add a passkey first.');
      }
      await transaction
        .updateTable('users')
        .set({ asks_for_passkey: asksForPasskey ? 1 : 0 })
        .where('user_id', '=', userId)
        .execute();
    },
  };
};
