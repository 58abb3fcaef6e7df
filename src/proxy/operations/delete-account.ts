import { accountId as id, checkEditable, findAccount } from '../admin/account-input.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/**
 * The account is reached no more. What was attached for it alone goes too: an account of that id that is
 * made later must not be open to people whom nobody chose for it.
 */
export const deleteAccount: OwnOperation = async ({ database, directory }, input) => {
  const { accountId } = readInput({ accountId: id }, input);
  checkEditable(directory);
  await findAccount(directory, accountId);
  return {
    output: {},
    async change(transaction) {
      await database.lock(transaction, 'accounts');
      await transaction.deleteFrom('accounts').where('account_id', '=', accountId).execute();
      await transaction.deleteFrom('account_facts').where('account_id', '=', accountId).execute();
      await transaction.deleteFrom('policy_attachments').where('scope', '=', accountId).execute();
      await transaction
        .insertInto('removed_accounts')
        .values({ account_id: accountId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
};
