/** What is kept of the work on a case, and how it is changed. */
import type { Kysely, Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import { caseIdNotFound, Refusal } from '../../gateway/refusal.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { CaseWorkRow } from '../../store/work-schema.ts';

type Reader = Kysely<CenterTables> | Transaction<CenterTables>;

export type Shares = Pick<CaseWorkRow, 'owner_id' | 'team' | 'follow_up_on'>;

/** A case of the account as the index knows it. */
export async function findIndexedCase(reader: Reader, accountId: string, caseId: string) {
  return await reader
    .selectFrom('indexed_cases')
    .select(['case_no', 'case_id', 'account_id', 'submitted_by', 'service_code'])
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** The same; throws a refusal where the index does not know it. */
export async function indexedCaseOf(reader: Reader, accountId: string, caseId: string) {
  const row = await findIndexedCase(reader, accountId, caseId);
  if (!row) throw caseIdNotFound();
  return row;
}

export async function findWork(reader: Reader, caseNo: number) {
  return await reader
    .selectFrom('case_work as w')
    .leftJoin('users as u', 'u.user_id', 'w.owner_id')
    .leftJoin('user_groups as g', 'g.group_id', 'w.team')
    .selectAll('w')
    .select(['u.user_name as owner', 'g.name as team_name'])
    .where('w.case_no', '=', caseNo)
    .executeTakeFirst();
}

export async function labelsOf(reader: Reader, caseNo: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('case_labels')
    .select('label')
    .where('case_no', '=', caseNo)
    .orderBy('label')
    .execute();
  return rows.map(({ label }) => label);
}

/** Somebody else was faster: nothing is written over what has not been seen. */
export function workChanged(message: string): Refusal {
  return new Refusal(409, 'CaseWorkChangedException', message);
}

export interface WorkChange {
  readonly of: { readonly case_no: number; readonly case_id: string; readonly account_id: string };
  readonly shares: Shares;
  /** The version that `shares` was made from. */
  readonly version: number;
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Throws a refusal where the version is another by now. */
export async function putWork(
  database: Pick<Database<CenterTables>, 'lock'>,
  transaction: Transaction<CenterTables>,
  { of, shares, version, by, at }: WorkChange,
): Promise<void> {
  await database.lock(transaction, `case work ${of.case_id}`);
  const now = await findWork(transaction, of.case_no);
  if ((now?.version ?? 0) !== version) {
    throw workChanged(
      `${now?.updated_by ?? 'Somebody'} has changed who works on this case meanwhile. Look at it again.`,
    );
  }
  const values = { ...shares, version: version + 1, updated_at: at, updated_by: by };
  const { case_no, case_id, account_id } = of;
  await transaction
    .insertInto('case_work')
    .values({ case_no, case_id, account_id, ...values })
    .onConflict((conflict) => conflict.column('case_no').doUpdateSet(values))
    .execute();
}
