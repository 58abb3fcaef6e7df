import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';

/** Names differ by more than case and Unicode form, or they are the same person's. */
export function userNameKey(userName: string): string {
  return userName.normalize('NFKC').toLowerCase();
}

export function newUser(userName: string, passwordHash: string | null, now: number): UserRow {
  return {
    user_id: randomUUID(),
    user_name: userName,
    user_name_key: userNameKey(userName),
    email: null,
    display_name: null,
    password_hash: passwordHash,
    disabled: 0,
    created_at: now,
    asks_for_passkey: 0,
  };
}

export async function findUser(
  database: Database<CenterTables>,
  userName: string,
): Promise<UserRow | undefined> {
  return await database.read
    .selectFrom('users')
    .selectAll()
    .where('user_name_key', '=', userNameKey(userName))
    .executeTakeFirst();
}

export async function attachPolicy(
  transaction: Transaction<CenterTables>,
  userId: string,
  policyId: string,
  scope: string,
): Promise<void> {
  await transaction
    .insertInto('policy_attachments')
    .values({ principal_type: 'user', principal_id: userId, policy_id: policyId, scope })
    .execute();
}
