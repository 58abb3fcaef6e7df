import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { managedPolicies } from '../../support/policy/managed-policies.ts';
import type { ManagedPolicyName } from '../../support/policy/managed-policies.ts';
import type { Upstream } from '../accounts/upstream.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';
import { hashPassword } from './passwords.ts';
import { newSignInLink } from './sign-in-links.ts';
import { attachPolicy, findUser, newUser, userNameKey } from './users.ts';

const adminName = 'admin';
/** In front of the emulator one person plays both sides. */
const adminPolicies: Readonly<Record<Upstream['kind'], readonly ManagedPolicyName[]>> = {
  aws: ['SupportCenterAdmin', 'AWSSupportAccess'],
  emulator: ['SupportCenterAdmin', 'AWSSupportAccess', 'ServiceLinkedRoles', 'SupportDeskAgent'],
};

/** The circumstances of the first start. */
export interface FirstStart {
  readonly password: string | null;
  readonly upstream: Upstream['kind'];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The policies that come with the product, as this version has them. Their names are their ids. */
export async function writeManagedPolicies(database: Database<CenterTables>, now: number): Promise<void> {
  const rows = managedPolicies.map(({ name, document }) => ({
    policy_id: name,
    name,
    document: JSON.stringify(document),
    managed: 1,
    updated_at: now,
  }));
  await database.write(async (transaction) => {
    // Name and id are unique each by itself, and a conflict is told of one of them only.
    await database.lock(transaction, 'first start');
    await transaction
      .insertInto('policies')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('policy_id').doUpdateSet((row) => ({
          document: row.ref('excluded.document'),
          updated_at: row.ref('excluded.updated_at'),
        })),
      )
      .execute();
  });
}

/**
 * Makes `admin` on the first start. The token of a sign-in link while that user has no password, so
 * that whoever starts the program can get in; null otherwise.
 */
export async function prepareAdmin(
  database: Database<CenterTables>,
  start: FirstStart,
): Promise<string | null> {
  const { password, now } = start;
  const known = await findUser(database, adminName);
  if (known?.password_hash) return null;
  const passwordHash = password === null ? null : await hashPassword(password);
  const admin = await ensureAdmin(database, passwordHash, start);
  if (admin.password_hash !== null || admin.disabled !== 0) return null;
  return await newSignInLink(database, admin.user_id, now);
}

/** Replicas that start at the same moment make one user together. */
async function ensureAdmin(
  database: Database<CenterTables>,
  passwordHash: string | null,
  start: FirstStart,
): Promise<UserRow> {
  return await database.write(async (transaction) => {
    await database.lock(transaction, 'first start');
    const admin = await transaction
      .selectFrom('users')
      .selectAll()
      .where('user_name_key', '=', userNameKey(adminName))
      .executeTakeFirst();
    if (!admin) return await makeAdmin(transaction, passwordHash, start);
    if (admin.password_hash !== null || passwordHash === null) return admin;
    await transaction
      .updateTable('users')
      .set({ password_hash: passwordHash })
      .where('user_id', '=', admin.user_id)
      .execute();
    return { ...admin, password_hash: passwordHash };
  });
}

async function makeAdmin(
  transaction: Transaction<CenterTables>,
  passwordHash: string | null,
  { upstream, now }: FirstStart,
): Promise<UserRow> {
  const user = newUser(adminName, passwordHash, now);
  await transaction.insertInto('users').values(user).execute();
  for (const policy of adminPolicies[upstream]) await attachPolicy(transaction, user.user_id, policy, '*');
  return user;
}
