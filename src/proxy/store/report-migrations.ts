import type { Migration } from '../../database/migrations.ts';

export interface ReportTables {
  advisor_reports: AdvisorReportRow;
}

/** A report over accounts that is made in the background. */
export interface AdvisorReportRow {
  report_id: string;
  user_id: string;
  user_name: string;
  name: string;
  format: 'json' | 'csv';
  /** JSON, an `AdvisorReportFilter`. */
  filter: string;
  /** JSON, the ids of the accounts that its maker could see when it was begun. */
  accounts: string;
  /** `removed`: nobody sees it any more, its blob is still to go. */
  state: 'running' | 'done' | 'failed' | 'removed';
  started_at: number;
  finished_at: number | null;
  accounts_done: number;
  resources: number;
  size: number;
  blob_id: string | null;
  failures: number;
  lease_owner: string | null;
  lease_until: number | null;
}

/** In order, for ever; part of the list in migrations.ts. */
export const reportMigrations: readonly Migration[] = [
  {
    name: 'advisor reports',
    up: `
      create table advisor_reports (
        report_id text primary key,
        user_id text not null,
        user_name text not null,
        name text not null,
        format text not null,
        filter text not null,
        accounts text not null,
        state text not null,
        started_at bigint not null,
        finished_at bigint,
        accounts_done bigint not null,
        resources bigint not null,
        size bigint not null,
        blob_id text,
        failures bigint not null,
        lease_owner text,
        lease_until bigint
      );
      create index advisor_reports_of_user on advisor_reports (user_id, started_at);`,
  },
];
