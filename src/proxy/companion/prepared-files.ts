/**
 * Files on their way to a case belong to whoever has sent them.
 *
 * Context: AWS takes a set of files, or an upload, from everybody in the account who knows its id, and ids of sets
 * stand in the record of calls. Whoever put somebody else's set to a case of theirs could read its files. Choice:
 * who has prepared what is noted with the call, by a hash, and for everybody else it does not exist. What was
 * prepared past this product nobody here is known of, and the upstream decides about it alone.
 */
import { hash } from 'node:crypto';

import type { Kysely, Transaction } from 'kysely';

import type { CenterDatabase } from '../store/center-database.ts';
import type { CenterTables } from '../store/schema.ts';

/** Milliseconds; longer than any set or upload can be used. */
const keptFor = 7 * 86_400_000;

export interface Preparing {
  readonly accountId: string;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export async function keepPrepared(
  transaction: Transaction<CenterTables>,
  id: string,
  { accountId, userId, at }: Preparing,
): Promise<void> {
  await transaction
    .insertInto('prepared_files')
    .values({ id_hash: hash('sha256', id), account_id: accountId, user_id: userId, prepared_at: at })
    .onConflict((conflict) => conflict.column('id_hash').doNothing())
    .execute();
}

/** Whether somebody else has prepared one of them. */
export async function isOfOthers(
  read: Kysely<CenterTables>,
  ids: readonly string[],
  userId: string,
): Promise<boolean> {
  if (ids.length === 0) return false;
  const hashes = ids.map((id) => hash('sha256', id));
  const row = await read
    .selectFrom('prepared_files')
    .select('id_hash')
    .where('id_hash', 'in', hashes)
    .where('user_id', '!=', userId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function forgetPrepared(database: CenterDatabase, now: number): Promise<void> {
  await database.write(
    (transaction) =>
      transaction
        .deleteFrom('prepared_files')
        .where('prepared_at', '<', now - keptFor)
        .execute(),
    { isAside: true },
  );
}
