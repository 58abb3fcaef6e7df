import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { historyStart, statusAt } from '../../support/case-rules.ts';
import type { CaseStatus } from '../../support/case-status.ts';
import { caseTimes } from '../../support/limits.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { caseEvent } from './case-events.ts';
import { newDisplayId } from './ids.ts';
import type { CaseRow, EmulatorTables } from './schema.ts';

type Tables = Transaction<EmulatorTables>;

export interface CaseState {
  readonly status: CaseStatus;
  readonly since: number;
}

/** The state at `now`; the column holds what the transition table wrote. */
export function stateOf(row: Pick<CaseRow, 'status' | 'status_since'>, now: number): CaseState {
  return statusAt({ status: row.status as CaseStatus, since: row.status_since }, now);
}

/** The columns that a state is stored in. */
export function stateColumns({ status, since }: CaseState) {
  const closesAt =
    status === 'resolved' ? since : status === 'pending-customer-action' ? since + caseTimes.silence : null;
  return { status, status_since: since, closes_at: closesAt };
}

export async function insertCase(transaction: Tables, row: CaseRow): Promise<void> {
  await transaction.insertInto('cases').values(row).execute();
}

/** A display id that no other case of the account has. */
export async function freeDisplayId(transaction: Tables, accountId: string): Promise<string> {
  for (;;) {
    const displayId = newDisplayId();
    const taken = await transaction
      .selectFrom('cases')
      .select('case_id')
      .where('account_id', '=', accountId)
      .where('display_id', '=', displayId)
      .executeTakeFirst();
    if (!taken) return displayId;
  }
}

/**
 * The case, locked until the job ends. Throws `CaseIdNotFound` alike for an unknown case, another
 * account's and one whose 24 months are over.
 */
export async function lockCase(
  database: Database<EmulatorTables>,
  transaction: Tables,
  { caseId, accountId, now }: { caseId: string; accountId: string; now: number },
): Promise<CaseRow> {
  await database.lock(transaction, `case:${caseId}`);
  const row = await transaction
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .where('created_at', '>=', historyStart(now))
    .executeTakeFirst();
  if (!row) throw new CaseIdNotFound();
  return settledCase(database, transaction, row, now);
}

/**
 * Writes down what silence has made of a case, with the event: once, because whoever changes a case comes
 * here first, under the case's lock.
 */
export async function settledCase(
  database: Database<EmulatorTables>,
  transaction: Tables,
  row: CaseRow,
  now: number,
): Promise<CaseRow> {
  const state = stateOf(row, now);
  if (state.status === row.status) return row;
  await saveState(transaction, row, state);
  const { account_id: accountId, case_id: caseId, display_id: displayId } = row;
  const change = { name: 'ResolveCase', accountId, caseId, displayId, time: state.since } as const;
  await database.events.append(transaction, caseEvent(change));
  return { ...row, ...stateColumns(state) };
}

/** Writes a new state where it differs from the stored one. */
export async function saveState(transaction: Tables, row: CaseRow, state: CaseState): Promise<void> {
  if (row.status === state.status && row.status_since === state.since) return;
  await transaction
    .updateTable('cases')
    .set(stateColumns(state))
    .where('case_id', '=', row.case_id)
    .execute();
}

/** How many cases the account has opened since the time. */
export async function countCasesSince(
  transaction: Tables,
  accountId: string,
  since: number,
): Promise<number> {
  const row = await transaction
    .selectFrom('cases')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
