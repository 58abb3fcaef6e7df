import type { Kysely } from 'kysely';

import type { SessionAccount } from '../../contract/session.ts';
import type { CenterTables } from '../store/schema.ts';
import { factsOf, findAccountFacts } from './account-facts.ts';
import type { AccountEntry } from './upstream.ts';

/**
 * The accounts of somebody's session, with what screens need of them. Accounts in which nothing is
 * allowed are left out: they may be a secret.
 */
export async function sessionAccounts(
  reader: Kysely<CenterTables>,
  accounts: readonly AccountEntry[],
  allowed: ReadonlyMap<string | null, readonly string[]>,
): Promise<SessionAccount[]> {
  const open = accounts.filter(({ accountId }) => (allowed.get(accountId) ?? []).length > 0);
  const facts = await findAccountFacts(
    reader,
    open.map(({ accountId }) => accountId),
  );
  return open.map((account) => {
    const { accountId, name } = account;
    const permissions = allowed.get(accountId) ?? [];
    const { operationalContact, ...known } = factsOf(account, facts.get(accountId));
    const mayCreate = permissions.includes('support:CreateCase');
    return {
      accountId,
      name,
      permissions,
      ...known,
      // A person's address, for who needs to know who gets copies.
      ...(mayCreate && operationalContact && { operationalContact }),
    };
  });
}
