import type { Transaction } from 'kysely';

import type { CenterTables, UserRow } from '../../store/schema.ts';
import { newUser, userNameKey } from '../users.ts';
import type { ClaimedPerson } from './claims.ts';
import type { ProvenIdentity } from './identity-provider.ts';

/**
 * The user of an issuer and subject, made at the first sign-in. Display name and e-mail follow the claims;
 * the user name is given once and is nobody else's, so that no claim ever leads to somebody else's user and
 * one name in the audit is one person. The caller holds the lock of administration.
 */
export async function providerUser(
  transaction: Transaction<CenterTables>,
  { issuer, subject }: ProvenIdentity,
  { wantedName, displayName, email }: ClaimedPerson,
  now: number,
): Promise<UserRow> {
  const known = await transaction
    .selectFrom('identities as i')
    .innerJoin('users as u', 'u.user_id', 'i.user_id')
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .selectAll('u')
    .executeTakeFirst();
  const claimed = { display_name: displayName, email };
  if (known) {
    await transaction.updateTable('users').set(claimed).where('user_id', '=', known.user_id).execute();
    return { ...known, ...claimed };
  }
  const user = { ...newUser(await freeName(transaction, wantedName), null, now), ...claimed };
  await transaction.insertInto('users').values(user).execute();
  await transaction.insertInto('identities').values({ issuer, subject, user_id: user.user_id }).execute();
  return user;
}

/** The name itself, or with the first number that is free. */
async function freeName(transaction: Transaction<CenterTables>, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    const taken = await transaction
      .selectFrom('users')
      .select('user_id')
      .where('user_name_key', '=', userNameKey(name))
      .executeTakeFirst();
    if (!taken) return name;
  }
}
