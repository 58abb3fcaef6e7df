import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { managedPolicies } from '../../support/policy/managed-policies.ts';
import type { ManagedPolicyName } from '../../support/policy/managed-policies.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';
import { hashPassword } from './passwords.ts';
import { newSignInLink } from './sign-in-links.ts';
import { attachPolicy, findUser, newUser, userNameKey } from './users.ts';

const adminName = 'admin';
const adminPolicies: readonly ManagedPolicyName[] = ['SupportCenterAdmin', 'AWSSupportAccess'];

/** The policies that come with the product, as this version has them. Their names are their ids. */
export async function writeManagedPolicies(database: Database<CenterTables>, now: number): Promise<void> {
  const rows = managedPolicies.map(({ name, document }) => ({
    policy_id: name,
    name,
    document: JSON.stringify(document),
    managed: 1,
    updated_at: now,
  }));
  await database.write((transaction) =>
    transaction
      .insertInto('policies')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('policy_id').doUpdateSet((row) => ({
          document: row.ref('excluded.document'),
          updated_at: row.ref('excluded.updated_at'),
        })),
      )
      .execute(),
  );
}

/**
 * Makes `admin` on the first start. The token of a sign-in link while that user has no password, so
 * that whoever starts the program can get in; null otherwise.
 */
export async function prepareAdmin(
  database: Database<CenterTables>,
  password: string | null,
  now: number,
): Promise<string | null> {
  const known = await findUser(database, adminName);
  if (known?.password_hash) return null;
  const passwordHash = password === null ? null : await hashPassword(password);
  const admin = await ensureAdmin(database, passwordHash, now);
  if (admin.password_hash !== null || admin.disabled !== 0) return null;
  return await newSignInLink(database, admin.user_id, now);
}

/** Replicas that start at the same moment make one user together. */
async function ensureAdmin(
  database: Database<CenterTables>,
  passwordHash: string | null,
  now: number,
): Promise<UserRow> {
  return await database.write(async (transaction) => {
    await database.lock(transaction, 'first start');
    const admin = await transaction
      .selectFrom('users')
      .selectAll()
      .where('user_name_key', '=', userNameKey(adminName))
      .executeTakeFirst();
    if (!admin) return await makeAdmin(transaction, passwordHash, now);
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
  now: number,
): Promise<UserRow> {
  const user = newUser(adminName, passwordHash, now);
  await transaction.insertInto('users').values(user).execute();
  for (const policy of adminPolicies) await attachPolicy(transaction, user.user_id, policy, '*');
  return user;
}
