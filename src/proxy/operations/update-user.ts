import { z } from 'zod';

import { administer, invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import { emailAddress } from '../admin/user-input.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = {
  userId: id,
  disabled: z.boolean().optional(),
  email: z.literal('').or(emailAddress).optional(),
};

/** Disabling ends every session of the user in the same commit, on every replica. */
export const updateUser: OwnOperation = async (parts, input, call) => {
  const { userId, disabled, email } = readInput(shape, input);
  if (disabled && userId === call.person.userId) throw invalid('You can’t disable yourself.');
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findUserById(transaction, userId);
      if (email !== undefined && (await isFederated(transaction, userId))) {
        throw invalid('email: follows what the identity provider says of this user.');
      }
      const changed = {
        ...(email !== undefined && { email: email === '' ? null : email }),
        ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
      };
      if (Object.keys(changed).length === 0) return;
      await transaction.updateTable('users').set(changed).where('user_id', '=', userId).execute();
      if (!disabled) return;
      await transaction.deleteFrom('sessions').where('user_id', '=', userId).execute();
      await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
    }),
  };
};
