import type { Migration } from '../../database/migrations.ts';

/** In order, for ever; part of the list in migrations.ts. */
export const followMigrations: readonly Migration[] = [
  {
    name: 'event feeds',
    up: `
      create table event_feeds (
        feed text primary key,
        cursor text,
        lease_owner text,
        lease_until bigint
      );`,
  },
  {
    // Without a blob: it was tried and is to be tried again, or never where there is no such time.
    name: 'archived attachments',
    up: `
      alter table account_facts add column keeps_attachments bigint not null default 0;
      create table archived_attachments (
        attachment_id text primary key,
        account_id text not null,
        file_name text not null,
        blob_id text,
        size bigint,
        attempts bigint not null,
        retry_at bigint
      );`,
  },
];
