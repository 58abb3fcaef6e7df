import { randomBytes } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { CenterTables, PasskeyChallengeRow } from '../../store/schema.ts';

/** Milliseconds in which a ceremony has to be over. */
export const challengeLifetime = 5 * 60_000;

/** A new challenge and its row; the caller stores it. Without a user it is for whoever signs in. */
export function drawChallenge(
  purpose: PasskeyChallengeRow['purpose'],
  userId: string | null,
  now: number,
): PasskeyChallengeRow {
  const challenge = randomBytes(32).toString('base64url');
  return { challenge, purpose, user_id: userId, expires_at: now + challengeLifetime };
}

/** Rows, so that every replica knows them, and one that is used is used everywhere. */
export async function storeChallenge(
  transaction: Transaction<CenterTables>,
  row: PasskeyChallengeRow,
): Promise<void> {
  await transaction.insertInto('passkey_challenges').values(row).execute();
}

/**
 * Uses the challenge up, in a commit of its own: it is gone whatever comes of the answer to it. Null when
 * it is unknown, used, too old, or was given for something else.
 */
export async function takeChallenge(
  database: Database<CenterTables>,
  challenge: string,
  purposes: readonly PasskeyChallengeRow['purpose'][],
  now: number,
): Promise<PasskeyChallengeRow | null> {
  const row = await database.write((transaction) =>
    transaction
      .deleteFrom('passkey_challenges')
      .where('challenge', '=', challenge)
      .returningAll()
      .executeTakeFirst(),
  );
  return row && row.expires_at > now && purposes.includes(row.purpose) ? row : null;
}

export async function forgetChallenges(database: Database<CenterTables>, now: number): Promise<void> {
  await database.write((transaction) =>
    transaction.deleteFrom('passkey_challenges').where('expires_at', '<', now).execute(),
  );
}
