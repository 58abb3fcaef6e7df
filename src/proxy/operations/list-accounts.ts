import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listAccounts: OwnOperation = async ({ directory }, input) => {
  readInput({}, input);
  const accounts = await directory.list();
  return { output: { accounts: accounts.map(({ accountId, name }) => ({ accountId, name })) } };
};
