import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';
import { newToken, tokenHash } from './opaque-token.ts';

/** Milliseconds for which a link opens. */
export const linkLifetime = 15 * 60_000;

/** The token of a new link for that user; links that the user had before open no more. */
export async function newSignInLink(
  database: Database<CenterTables>,
  userId: string,
  now: number,
): Promise<string> {
  const token = newToken();
  await database.write(async (transaction) => {
    await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
    await transaction
      .insertInto('sign_in_links')
      .values({ token_hash: tokenHash(token), user_id: userId, expires_at: now + linkLifetime })
      .execute();
  });
  return token;
}

/** Uses the link up: the user whom it signs in, or null when it is unknown, used or too old. */
export async function redeemSignInLink(
  transaction: Transaction<CenterTables>,
  token: string,
  now: number,
): Promise<UserRow | null> {
  const link = await transaction
    .deleteFrom('sign_in_links')
    .where('token_hash', '=', tokenHash(token))
    .returningAll()
    .executeTakeFirst();
  if (!link || link.expires_at <= now) return null;
  const user = await transaction
    .selectFrom('users')
    .selectAll()
    .where('user_id', '=', link.user_id)
    .executeTakeFirst();
  return user && user.disabled === 0 ? user : null;
}
