import { accountId as id, findAccount } from '../admin/account-input.ts';
import { readInput } from '../admin/read-input.ts';
import { askForFill } from '../cases/following/index-accounts.ts';
import type { OwnOperation } from './own-operation.ts';

/** Asks for it; whichever process works at the account begins within some seconds. */
export const rebuildCaseIndex: OwnOperation = async ({ directory }, input) => {
  const { accountId } = readInput({ accountId: id }, input);
  await findAccount(directory, accountId);
  return { output: {}, change: (transaction) => askForFill(transaction, [accountId]) };
};
