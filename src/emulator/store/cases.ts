import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import { JobStatement } from '../../database/job-statement.ts';
import { historyStart, statusAt } from '../../support/case-rules.ts';
import type { CaseStatus } from '../../support/case-status.ts';
import { caseTimes } from '../../support/limits.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { caseEvent } from './case-events.ts';
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

const insert = new JobStatement(`
  insert into cases (case_id, account_id, display_id, issue_type, subject, service_code, category_code,
    severity_code, language, cc_email_addresses, submitted_by, created_at, status, status_since, closes_at,
    agent)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`);

/** False where another case has one of the ids: nothing is changed then. */
export async function insertCase(transaction: Tables, row: CaseRow): Promise<boolean> {
  const inserted = await insert.change(
    transaction,
    row.case_id,
    row.account_id,
    row.display_id,
    row.issue_type,
    row.subject,
    row.service_code,
    row.category_code,
    row.severity_code,
    row.language,
    row.cc_email_addresses,
    row.submitted_by,
    row.created_at,
    row.status,
    row.status_since,
    row.closes_at,
    row.agent,
  );
  return inserted === 1;
}

/** What changes of a case go by. */
export type LockedCase = Pick<
  CaseRow,
  | 'case_id'
  | 'account_id'
  | 'display_id'
  | 'issue_type'
  | 'language'
  | 'severity_code'
  | 'cc_email_addresses'
  | 'status'
  | 'status_since'
  | 'agent'
>;

const find = new JobStatement<LockedCase>(`
  select case_id, account_id, display_id, issue_type, language, severity_code, cc_email_addresses, status,
    status_since, agent
  from cases where case_id = ? and account_id = ? and created_at >= ?`);

/**
 * The case, locked until the job ends. Throws `CaseIdNotFound` alike for an unknown case, another
 * account's and one whose 24 months are over.
 */
export async function lockCase(
  database: Database<EmulatorTables>,
  transaction: Tables,
  { caseId, accountId, now }: { caseId: string; accountId: string; now: number },
): Promise<LockedCase> {
  await database.lock(transaction, `case:${caseId}`);
  const [row] = await find.all(transaction, caseId, accountId, historyStart(now));
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
  row: LockedCase,
  now: number,
): Promise<LockedCase> {
  const state = stateOf(row, now);
  if (state.status === row.status) return row;
  await saveState(transaction, row, state);
  const { account_id: accountId, case_id: caseId, display_id: displayId } = row;
  const change = { name: 'ResolveCase', accountId, caseId, displayId, time: state.since } as const;
  await database.events.append(transaction, caseEvent(change));
  return { ...row, ...stateColumns(state) };
}

/** Writes a new state where it differs from the stored one. */
export async function saveState(transaction: Tables, row: LockedCase, state: CaseState): Promise<void> {
  if (row.status === state.status && row.status_since === state.since) return;
  await transaction
    .updateTable('cases')
    .set(stateColumns(state))
    .where('case_id', '=', row.case_id)
    .execute();
}

export async function saveSeverity(transaction: Tables, caseId: string, severity: string): Promise<void> {
  await transaction
    .updateTable('cases')
    .set({ severity_code: severity })
    .where('case_id', '=', caseId)
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
