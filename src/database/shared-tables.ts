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
      // The transaction's id leads: it alone can be compared with what is still running.
      postgres: `
create table keys (name text primary key, secret text not null);
create table events (
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  name text not null,
  account_id text not null,
  case_id text,
  time bigint not null,
  detail text not null,
  primary key (xid, seq)
);`,
    },
  },
  {
    name: 'blobs',
    up: {
      // Files beside the database.
      sqlite: '',
      // External: the content is mostly compressed already, trying again costs time.
      postgres: `
create table blobs (blob_id text primary key, size bigint not null, sha256 text not null);
create table blob_chunks (
  blob_id text not null,
  number integer not null,
  content bytea not null,
  stored_at bigint not null,
  primary key (blob_id, number)
);
alter table blob_chunks alter column content set storage external;`,
    },
  },
];
