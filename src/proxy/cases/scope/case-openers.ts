/**
 * Who opened a case through the product: kept with the commit that records the call, and what
 * `supportcenter:OpenedBy` is of.
 *
 * Context: in front of AWS a case says of its submitter what role has called, the same for everybody. Choice: the
 * person is kept by id and read by join, so that a new name holds at once and nobody inherits an old one. Of a case
 * that was opened elsewhere, or by somebody who has left, nothing is known, as in IAM a key may be absent. Rejected:
 * what people could change, such as an owner: whoever changed it would say who sees the case.
 */
import type { Kysely, Transaction } from 'kysely';

import { announceWork } from '../../companion/work/announce.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { CenterTables } from '../../store/schema.ts';

export interface OpenedCase {
  readonly caseId: string;
  readonly accountId: string;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The first word counts. Whoever hears of cases by this hears of one that the index knew before. */
export async function keepOpener(
  database: Pick<CenterDatabase, 'lock' | 'events'>,
  transaction: Transaction<CenterTables>,
  { caseId, accountId, userId, at }: OpenedCase,
): Promise<void> {
  // As taking in does: what the index tells of from here on, it tells with the opener.
  await database.lock(transaction, `case index ${accountId}`);
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('case_openers')
    .values({ case_id: caseId, account_id: accountId, user_id: userId, opened_at: at })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return;
  const known = await transaction
    .selectFrom('indexed_cases')
    .select('case_no')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!known) return;
  const change = { accountId, caseId, part: 'shares', before: { OpenedBy: [] } } as const;
  await announceWork(database, transaction, change, at);
}

/** The name of who opened the case here, as they are called now. */
export async function openerOf(reader: Kysely<CenterTables>, caseId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('case_openers as o')
    .innerJoin('users as u', 'u.user_id', 'o.user_id')
    .select('u.user_name')
    .where('o.case_id', '=', caseId)
    .executeTakeFirst();
  return row?.user_name;
}
