import type { Migration } from './migrations.ts';

/** The tables of this folder itself. They are made before the store's own. */
export const sharedMigrations: readonly Migration[] = [
  {
    name: 'keys-and-events',
    up: {
      sqlite: `
create table keys (name text primary key, secret text not null) without rowid;
create table events (
  seq integer primary key autoincrement,
  name text not null,
  account_id text not null,
  case_id text,
  time bigint not null,
  detail text not null
);`,
      // See postgres/events.ts for the two numbers.
      postgres: `
create table keys (name text primary key, secret text not null);
create sequence event_positions;
create table events (
  seq bigint generated always as identity primary key,
  position bigint unique,
  name text not null,
  account_id text not null,
  case_id text,
  time bigint not null,
  detail text not null
);
create index events_unnumbered on events (seq) where position is null;`,
    },
  },
  {
    name: 'blobs',
    up: {
      // Files beside the database.
      sqlite: '',
      // A blob without a size is unfinished. External: content is mostly compressed already.
      postgres: `
create table blobs (blob_id text primary key, size bigint, sha256 text, started_at bigint not null);
create index blobs_unfinished on blobs (started_at) where size is null;
create table blob_chunks (
  blob_id text not null references blobs on delete cascade,
  number integer not null,
  content bytea not null,
  primary key (blob_id, number)
);
alter table blob_chunks alter column content set storage external;`,
    },
  },
];
