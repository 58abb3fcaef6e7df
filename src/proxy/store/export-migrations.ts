import type { Migration } from '../../database/migrations.ts';

/** In order, for ever; part of the list in migrations.ts. */
export const exportMigrations: readonly Migration[] = [
  {
    name: 'archive exports',
    up: `
      create table archive_exports (
        export_id text primary key,
        account_id text not null,
        user_id text not null,
        user_name text not null,
        state text not null,
        started_at bigint not null,
        expires_at bigint not null,
        last_case bigint not null,
        written_case bigint not null,
        cases_done bigint not null,
        cases_total bigint not null,
        size bigint not null,
        failures bigint not null,
        lease_owner text,
        lease_until bigint
      );
      create index archive_exports_of_user on archive_exports (user_id, account_id);
      create table archive_export_segments (
        export_id text not null references archive_exports (export_id) on delete cascade,
        number bigint not null,
        blob_id text not null,
        starts_at bigint not null,
        size bigint not null,
        entries text not null,
        primary key (export_id, number)
      );`,
  },
];
