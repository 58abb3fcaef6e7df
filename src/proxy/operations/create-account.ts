import { rowOf } from '../accounts/account-directory.ts';
import { accountShape, checkEditable, checkReach } from '../admin/account-input.ts';
import { invalid } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Reached from the next call on. Nobody sees it before a policy lets them. */
export const createAccount: OwnOperation = async ({ database, directory }, input) => {
  const account = readInput(accountShape, input);
  checkEditable(directory);
  checkReach(account);
  const { accountId } = account;
  return {
    output: {},
    async change(transaction) {
      await database.lock(transaction, 'accounts');
      const same = transaction
        .selectFrom('accounts')
        .select('account_id')
        .where('account_id', '=', accountId);
      if (await same.executeTakeFirst()) throw invalid('accountId: this account is there already.');
      const last = await transaction
        .selectFrom('accounts')
        .select('position')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      const row = rowOf(account, (last?.position ?? -1) + 1);
      await transaction.insertInto('accounts').values(row).execute();
      await transaction.deleteFrom('removed_accounts').where('account_id', '=', accountId).execute();
    },
  };
};
