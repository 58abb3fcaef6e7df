import type { Kysely } from 'kysely';

import type { AccountDetails, AccountTest, OperationalContact } from '../../contract/center/accounts.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { isPlan } from '../../support/support-level.ts';
import type { AccountFactsRow, CenterTables } from '../store/schema.ts';
import type { AccountEntry } from './upstream.ts';

type Facts = Pick<SessionAccount, 'country' | 'operationalContact' | 'plans'>;

const bound = 1000;

/** By account id; all of them where none are named. */
export async function findAccountFacts(
  reader: Kysely<CenterTables>,
  accountIds?: readonly string[],
): Promise<ReadonlyMap<string, AccountFactsRow>> {
  if (accountIds?.length === 0) return new Map();
  const rows = await reader
    .selectFrom('account_facts')
    .selectAll()
    // A list longer than this is almost everything, and longer than some engines take.
    .$if(accountIds !== undefined && accountIds.length <= bound, (query) =>
      query.where('account_id', 'in', accountIds ?? []),
    )
    .execute();
  return new Map(rows.map((row) => [row.account_id, row]));
}

/** Changes what is given and keeps the rest. */
export async function keepAccountFacts(
  writer: Kysely<CenterTables>,
  accountId: string,
  change: Partial<Omit<AccountFactsRow, 'account_id'>>,
): Promise<void> {
  const nothing = {
    country: null,
    contact_name: null,
    contact_email: null,
    contact_phone: null,
    plans: null,
    test: null,
  };
  await writer
    .insertInto('account_facts')
    .values({ account_id: accountId, ...nothing, ...change })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(change))
    .execute();
}

/** What the row says, over what the upstream says of itself. */
export function factsOf({ country }: AccountEntry, row: AccountFactsRow | undefined): Facts {
  const operationalContact = row && contactOf(row);
  const known = row?.country ?? country;
  // Written from a list of plans and from nothing else.
  const plans = row?.plans ? (JSON.parse(row.plans) as string[]).filter(isPlan) : undefined;
  return {
    ...(known !== undefined && { country: known }),
    ...(operationalContact && { operationalContact }),
    ...(plans && { plans }),
  };
}

export function detailsOf(entry: AccountEntry, row: AccountFactsRow | undefined) {
  const { accountId, name, roleArn, externalId, profile } = entry;
  const { plans, operationalContact, ...facts } = factsOf(entry, row);
  return {
    accountId,
    name,
    ...(roleArn !== undefined && { roleArn }),
    ...(externalId !== undefined && { externalId }),
    ...(profile !== undefined && { profile }),
    ...facts,
    ...(operationalContact && { operationalContact: { ...operationalContact } }),
    ...(plans && { plans }),
    // Written from a test and from nothing else.
    ...(row?.test && { test: { ...(JSON.parse(row.test) as AccountTest) } }),
  } satisfies AccountDetails;
}

function contactOf(row: AccountFactsRow): OperationalContact | undefined {
  const { contact_name: name, contact_email: email, contact_phone: phone } = row;
  const contact = {
    ...(name !== null && { name }),
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
  };
  return Object.keys(contact).length === 0 ? undefined : contact;
}
