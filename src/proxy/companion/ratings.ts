import type { Transaction } from 'kysely';

import type { OwnRating } from '../../contract/center/case-companion.ts';
import type { Database } from '../../database/database.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { redact } from '../../support/redaction.ts';
import type { CommunicationRatingRow } from '../store/acting-schema.ts';
import type { CenterTables } from '../store/schema.ts';
import { announceWork } from './work/announce.ts';

export interface GivenRating {
  readonly caseId: string;
  readonly communicationKey: string;
  readonly rating: number;
  readonly comment?: string | undefined;
}

/** What a person said of an answer; said again, it replaces what was said. Others hear that there is something. */
export async function keepRating(
  log: Pick<Database<CenterTables>, 'events'>,
  transaction: Transaction<CenterTables>,
  { caseId, communicationKey, rating, comment = '' }: GivenRating,
  { userId, now }: { userId: string; now: number },
): Promise<void> {
  const said = { rating, comment: comment === '' ? null : redact(comment), rated_at: now };
  const row = { case_id: caseId, communication_key: communicationKey, user_id: userId, ...said };
  await transaction
    .insertInto('communication_ratings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'communication_key', 'user_id']).doUpdateSet(said))
    .execute();
  // Of several, the last one is what queues and figures go by.
  await transaction
    .updateTable('indexed_cases')
    .set({ rating, rated_at: now })
    .where('case_id', '=', caseId)
    .execute();
  const accountId = accountOfCaseId(caseId);
  if (accountId !== null) await announceWork(log, transaction, { accountId, caseId, part: 'shares' }, now);
}

/** A person's ratings in a case, the oldest answer first. */
export async function ratingsOf(
  { read }: Database<CenterTables>,
  caseId: string,
  userId: string,
): Promise<CommunicationRatingRow[]> {
  return read
    .selectFrom('communication_ratings')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('user_id', '=', userId)
    .orderBy('communication_key')
    .execute();
}

export function ratingOf({ communication_key, rating, comment, rated_at }: CommunicationRatingRow) {
  return {
    communicationKey: communication_key,
    rating,
    ...(comment !== null && { comment }),
    ratedAt: new Date(rated_at).toISOString(),
  } satisfies OwnRating;
}
