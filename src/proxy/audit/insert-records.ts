import type { Transaction } from 'kysely';

import { JobStatement } from '../../database/job-statement.ts';
import type { AuditRow, CenterTables } from '../store/schema.ts';

/** Records in one statement; as many statements stay compiled. */
export const recordsAtMost = 64;

const columns = [
  'chain_id',
  'sequence',
  'hash',
  'record',
  'event_time',
  'event_name',
  'user_name',
  'account_id',
  'case_id',
  'error_code',
] as const satisfies readonly (keyof AuditRow)[];

/** One insert of many rows; its text is put together once for each number of rows. */
export async function insertRecords(
  transaction: Transaction<CenterTables>,
  rows: readonly AuditRow[],
): Promise<void> {
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await statementFor(rows.length).change(transaction, ...values);
}

const statements = new Map<number, JobStatement>();

function statementFor(rows: number): JobStatement {
  const known = statements.get(rows);
  if (known) return known;
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const tuples = Array.from({ length: rows }, () => tuple).join(', ');
  const statement = new JobStatement(`insert into audit (${columns.join(', ')}) values ${tuples}`);
  statements.set(rows, statement);
  return statement;
}
