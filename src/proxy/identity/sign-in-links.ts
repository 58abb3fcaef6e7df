import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { CenterTables, SignInLinkRow, UserRow } from '../store/schema.ts';
import { newToken, tokenHash } from './opaque-token.ts';

/** Milliseconds for which a link opens. */
export const linkLifetime = 15 * 60_000;
/** The same for a link that an administrator hands on. */
export const invitationLifetime = 24 * 3_600_000;

/** A new token and the row that knows it; the caller stores the row. */
export function drawSignInLink(userId: string, expiresAt: number): { token: string; row: SignInLinkRow } {
  const token = newToken();
  return { token, row: { token_hash: tokenHash(token), user_id: userId, expires_at: expiresAt } };
}

/** Links that the user had before open no more. */
export async function replaceSignInLink(
  transaction: Transaction<CenterTables>,
  row: SignInLinkRow,
): Promise<void> {
  await transaction.deleteFrom('sign_in_links').where('user_id', '=', row.user_id).execute();
  await transaction.insertInto('sign_in_links').values(row).execute();
}

/** Milliseconds within which replicas count as started together. */
const startTogether = 60_000;

/**
 * The token of a new link for that user. Links that the user had before open no more, but for those of
 * replicas that start at the same time: each of them has printed its own.
 */
export async function newSignInLink(
  database: Database<CenterTables>,
  userId: string,
  now: number,
): Promise<string> {
  const { token, row } = drawSignInLink(userId, now + linkLifetime);
  if (database.engine === 'sqlite') {
    await database.write((transaction) => replaceSignInLink(transaction, row));
    return token;
  }
  await database.write(async (transaction) => {
    await transaction
      .deleteFrom('sign_in_links')
      .where('user_id', '=', userId)
      .where((link) =>
        link.or([
          link('expires_at', '<', row.expires_at - startTogether),
          link('expires_at', '>', row.expires_at + startTogether),
        ]),
      )
      .execute();
    await transaction.insertInto('sign_in_links').values(row).execute();
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
