import { detailsOf, findAccountFacts, findIndexedAccounts } from '../accounts/account-facts.ts';
import { accountId as id } from '../admin/account-input.ts';
import { pageShape } from '../admin/page-input.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Team 2 before Team 10. */
const byName = new Intl.Collator('en', { numeric: true });

/** Searched here: there are some thousands at most, and the emulator's are in no table. */
export const describeAccounts: OwnOperation = async ({ database, directory }, input) => {
  const shape = { ...pageShape, accountId: id.optional() };
  const { accountId, search = '', offset = 0, maxResults = 100 } = readInput(shape, input);
  const wanted = search.trim().toLowerCase();
  const found = (await directory.list()).filter(
    (account) =>
      (accountId === undefined || account.accountId === accountId) &&
      `${account.name.toLowerCase()} ${account.accountId}`.includes(wanted),
  );
  const page = found
    .toSorted((a, b) => byName.compare(a.name, b.name) || byName.compare(a.accountId, b.accountId))
    .slice(offset, offset + maxResults);
  const accountIds = page.map((account) => account.accountId);
  const facts = await findAccountFacts(database.read, accountIds);
  const indexes = await findIndexedAccounts(database.read, accountIds);
  const accounts = page.map((account) => {
    const { accountId: one } = account;
    return detailsOf(account, facts.get(one), indexes.get(one));
  });
  return { output: { accounts, total: found.length, editable: directory.editable } };
};
