import type { Kysely } from 'kysely';

import type { AccountDetails, AccountTest, OperationalContact } from '../../contract/center/accounts.ts';
import type { CaseIndexState } from '../../contract/center/case-index.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { isPlan } from '../../support/support-level.ts';
import type { AccountFactsRow } from '../store/account-schema.ts';
import type { IndexedAccountRow } from '../store/case-schema.ts';
import type { CenterTables } from '../store/schema.ts';
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
    keeps_attachments: 0,
  };
  await writer
    .insertInto('account_facts')
    .values({ account_id: accountId, ...nothing, ...change })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(change))
    .execute();
}

/**
 * What administrators say, over what the upstream says of itself. A plan is none of theirs: the row has those
 * that are possible, and an upstream that names it knows it, so that a promise is the same at the desk.
 */
export function factsOf({ country, plan }: AccountEntry, row: AccountFactsRow | undefined): Facts {
  const operationalContact = row && contactOf(row);
  const known = row?.country ?? country;
  // Written from a list of plans and from nothing else.
  const guessed = row?.plans ? (JSON.parse(row.plans) as string[]).filter(isPlan) : undefined;
  const plans = plan === undefined ? guessed : [plan];
  return {
    ...(known !== undefined && { country: known }),
    ...(operationalContact && { operationalContact }),
    ...(plans && { plans }),
  };
}

export function detailsOf(
  entry: AccountEntry,
  row: AccountFactsRow | undefined,
  index: IndexedAccountRow | undefined,
) {
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
    ...(row?.keeps_attachments === 1 && { keepsAttachments: true }),
    ...(index && { caseIndex: indexOf(index) }),
    // Written from a test and from nothing else.
    ...(row?.test && { test: { ...(JSON.parse(row.test) as AccountTest) } }),
  } satisfies AccountDetails;
}

/** By account id. */
export async function findIndexedAccounts(
  reader: Kysely<CenterTables>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, IndexedAccountRow>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('indexed_accounts')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .execute();
  return new Map(rows.map((row) => [row.account_id, row]));
}

function indexOf({ state, cases, up_to_date, problem, problem_detail }: IndexedAccountRow): CaseIndexState {
  return {
    state,
    cases,
    ...(up_to_date !== null && { upToDate: new Date(up_to_date).toISOString() }),
    ...(problem !== null && { problem }),
    ...(problem_detail && { problemDetail: problem_detail }),
  };
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
