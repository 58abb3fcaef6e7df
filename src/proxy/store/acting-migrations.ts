import type { Migration } from '../../database/migrations.ts';

/** What people do to a case beyond AWS's API; `acting-schema.ts` says what the columns mean. */
export const actingMigrations: readonly Migration[] = [
  {
    name: 'reads and followers of cases',
    up: `
      create table case_reads (
        user_id text not null references users (user_id) on delete cascade,
        case_id text not null,
        read_at bigint not null,
        primary key (user_id, case_id)
      );
      create table case_followers (
        user_id text not null references users (user_id) on delete cascade,
        case_id text not null,
        created_at bigint not null,
        primary key (user_id, case_id)
      );
      create index case_followers_of_case on case_followers (case_id);`,
  },
  {
    // A rating outlives its author: it is about the answer, and figures are made of it.
    name: 'ratings and attributes of cases',
    up: `
      create table communication_ratings (
        case_id text not null,
        communication_key text not null,
        user_id text not null,
        rating bigint not null,
        comment text,
        rated_at bigint not null,
        primary key (case_id, communication_key, user_id)
      );
      create table case_attributes (
        case_id text not null,
        key text not null,
        value text not null,
        updated_at bigint not null,
        updated_by text not null,
        primary key (case_id, key)
      );`,
  },
];
