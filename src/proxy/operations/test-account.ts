import { keepAccountFacts } from '../accounts/account-facts.ts';
import { accountId as id, findAccount } from '../admin/account-input.ts';
import { readInput } from '../admin/read-input.ts';
import { askAgain } from '../cases/following/index-accounts.ts';
import type { OwnOperation } from './own-operation.ts';

/** A write because it keeps what it finds; of the Support API it only reads. */
export const testAccount: OwnOperation = async ({ directory, accountTest }, input, call) => {
  const { accountId } = readInput({ accountId: id }, input);
  const account = await findAccount(directory, accountId);
  const { plans, ...result } = await accountTest(account, call.person);
  const test = { testedAt: new Date(call.now).toISOString(), ...result };
  return {
    output: test,
    async change(transaction) {
      await keepAccountFacts(transaction, accountId, {
        test: JSON.stringify(test),
        // A test that did not come so far says nothing about the plan.
        ...(plans && { plans: JSON.stringify(plans) }),
      });
      if (test.problem === undefined) await askAgain(transaction, accountId);
    },
  };
};
