import type { Database } from '../../database/database.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import type { AccountRow } from '../store/account-schema.ts';
import type { CenterTables } from '../store/schema.ts';
import type { AccountEntry, Upstream } from './upstream.ts';

/**
 * The accounts that can be reached. The emulator lists its own; those of AWS are rows, to which the
 * configuration adds at start and which administrators edit.
 */
export interface AccountDirectory {
  /** False: what is listed stands in the emulator's accounts file. */
  readonly editable: boolean;
  list(): Promise<readonly AccountEntry[]>;
  find(accountId: string): Promise<AccountEntry | undefined>;
}

export async function openAccountDirectory(
  database: CenterDatabase,
  upstream: Upstream,
): Promise<AccountDirectory> {
  if (upstream.kind === 'emulator') return fixedDirectory(upstream.accounts);
  await addConfigured(database, upstream.accounts);
  return storedDirectory(database);
}

function fixedDirectory(accounts: readonly AccountEntry[]): AccountDirectory {
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  return { editable: false, list: async () => accounts, find: async (accountId) => byId.get(accountId) };
}

/** An account that is there already stays as administrators left it; one that they took away stays away. */
async function addConfigured(
  database: Database<CenterTables>,
  accounts: readonly AccountEntry[],
): Promise<void> {
  await database.write(async (transaction) => {
    const removed = await transaction.selectFrom('removed_accounts').select('account_id').execute();
    const rows = accounts
      .map(rowOf)
      .filter((row) => !removed.some(({ account_id }) => account_id === row.account_id));
    if (rows.length === 0) return;
    await transaction
      .insertInto('accounts')
      .values(rows)
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .execute();
  });
}

function storedDirectory(database: CenterDatabase): AccountDirectory {
  const one = database.prepareRecent<AccountRow>('select * from accounts where account_id = ?');
  return {
    editable: true,
    list: async () =>
      (
        await database.read
          .selectFrom('accounts')
          .selectAll()
          .orderBy('position')
          .orderBy('account_id')
          .execute()
      ).map(entryOf),
    find: async (accountId) => {
      const [row] = await one.all(accountId);
      return row && entryOf(row);
    },
  };
}

/** The row of an account; its position orders the lists that people choose from. */
export function rowOf(entry: AccountEntry, position: number): AccountRow {
  return {
    account_id: entry.accountId,
    name: entry.name,
    role_arn: entry.roleArn ?? null,
    external_id: entry.externalId ?? null,
    profile: entry.profile ?? null,
    position,
  };
}

function entryOf(row: AccountRow): AccountEntry {
  return {
    accountId: row.account_id,
    name: row.name,
    roleArn: row.role_arn ?? undefined,
    externalId: row.external_id ?? undefined,
    profile: row.profile ?? undefined,
  };
}
