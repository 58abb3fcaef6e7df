import { passkeyNameLength } from '../../contract/center/passkeys.ts';
import { invalid } from '../admin/administer.ts';
import { id, nameOf, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const renamePasskey: OwnOperation = async (_parts, input, call) => {
  const { passkeyId, name } = readInput({ passkeyId: id, name: nameOf(passkeyNameLength) }, input);
  return {
    output: {},
    async change(transaction) {
      const renamed = await transaction
        .updateTable('passkeys')
        .set({ name })
        .where('passkey_id', '=', passkeyId)
        .where('user_id', '=', call.person.userId)
        .returning('passkey_id')
        .executeTakeFirst();
      if (!renamed) throw invalid('There is no passkey with this passkeyId.');
    },
  };
};
