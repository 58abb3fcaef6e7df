import { administer, invalid } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import { emailAddress, givenUserName } from '../admin/user-input.ts';
import { newUser } from '../identity/users.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { userName: givenUserName, email: emailAddress.optional() };

/** A person who may do nothing yet and gets in by a link that is made apart. */
export const createUser: OwnOperation = async (parts, input, call) => {
  const { userName, email = null } = readInput(shape, input);
  const user = { ...newUser(userName, null, call.now), email };
  return {
    output: { userId: user.user_id },
    change: administer(parts, call, async (transaction) => {
      const same = await transaction
        .selectFrom('users')
        .select('user_id')
        .where('user_name_key', '=', user.user_name_key)
        .executeTakeFirst();
      if (same) throw invalid('userName: somebody has this name already.');
      await transaction.insertInto('users').values(user).execute();
    }),
  };
};
