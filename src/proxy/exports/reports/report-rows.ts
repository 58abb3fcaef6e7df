/**
 * Reports over many accounts, as AWS's organizational view makes them: begun by somebody, made in the background
 * from what is kept of Trusted Advisor, without one call of AWS, and theirs alone.
 */
import type { Kysely, Transaction } from 'kysely';

import type { AdvisorReport, AdvisorReportFilter } from '../../../contract/center/advisor-reports.ts';
import type { Database } from '../../../database/database.ts';
import type { AdvisorReportRow } from '../../store/report-migrations.ts';
import type { CenterTables } from '../../store/schema.ts';

export function filterOf({ filter }: AdvisorReportRow): AdvisorReportFilter {
  // Written from a filter and from nothing else.
  return JSON.parse(filter) as AdvisorReportFilter;
}

export function accountsOf({ accounts }: AdvisorReportRow): string[] {
  return JSON.parse(accounts) as string[]; // as above
}

export function advisorReport(row: AdvisorReportRow): AdvisorReport {
  const iso = (time: number): string => new Date(time).toISOString();
  return {
    ...filterOf(row),
    reportId: row.report_id,
    name: row.name,
    format: row.format,
    // Removed ones are not asked for.
    state: row.state === 'removed' ? 'failed' : row.state,
    startedAt: iso(row.started_at),
    ...(row.finished_at !== null && { finishedAt: iso(row.finished_at) }),
    accountsDone: row.accounts_done,
    accountsTotal: accountsOf(row).length,
    resources: row.resources,
    size: row.size,
  };
}

/** Newest first. */
export async function findReports(
  reader: Kysely<CenterTables> | Transaction<CenterTables>,
  userId: string,
): Promise<AdvisorReportRow[]> {
  return await reader
    .selectFrom('advisor_reports')
    .selectAll()
    .where('user_id', '=', userId)
    .where('state', '!=', 'removed')
    .orderBy('started_at', 'desc')
    .orderBy('report_id')
    .execute();
}

/** Undefined: it is not there, or somebody else's. */
export async function findReport(
  reader: Kysely<CenterTables> | Transaction<CenterTables>,
  reportId: string,
  userId: string,
): Promise<AdvisorReportRow | undefined> {
  return (await findReports(reader, userId)).find(({ report_id }) => report_id === reportId);
}

/** Removes what was deleted, and what is of people who are gone: first the blobs, then what names them. */
export async function removeReports(database: Database<CenterTables>): Promise<void> {
  const rows = await database.read
    .selectFrom('advisor_reports')
    .select(['report_id', 'blob_id'])
    .where((is) =>
      is.or([
        is('state', '=', 'removed'),
        is.not(
          is.exists(
            is
              .selectFrom('users')
              .select('users.user_id')
              .whereRef('users.user_id', '=', 'advisor_reports.user_id'),
          ),
        ),
      ]),
    )
    .execute();
  for (const { report_id, blob_id } of rows) {
    if (blob_id !== null) await database.blobs.remove(blob_id);
    await database.write(
      (transaction) => transaction.deleteFrom('advisor_reports').where('report_id', '=', report_id).execute(),
      { isAside: true },
    );
  }
}
