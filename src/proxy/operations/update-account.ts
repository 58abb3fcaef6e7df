import { keepAccountFacts } from '../accounts/account-facts.ts';
import { accountShape, checkEditable, checkReach, findAccount } from '../admin/account-input.ts';
import { readInput } from '../admin/read-input.ts';
import { askAgain } from '../cases/following/index-accounts.ts';
import type { OwnOperation } from './own-operation.ts';

/** Credentials are kept by how they were come by, so the next call uses the new way. */
export const updateAccount: OwnOperation = async ({ directory }, input) => {
  const account = readInput(accountShape, input);
  checkEditable(directory);
  checkReach(account);
  const { accountId, name, roleArn = null, externalId = null, profile = null } = account;
  const before = await findAccount(directory, accountId);
  const isSameWay =
    (before.roleArn ?? null) === roleArn &&
    (before.externalId ?? null) === externalId &&
    (before.profile ?? null) === profile;
  return {
    output: {},
    async change(transaction) {
      await transaction
        .updateTable('accounts')
        .set({ name, role_arn: roleArn, external_id: externalId, profile })
        .where('account_id', '=', accountId)
        .execute();
      // What the last test said was of another way.
      if (isSameWay) return;
      await keepAccountFacts(transaction, accountId, { test: null });
      await askAgain(transaction, accountId);
    },
  };
};
