import type { Migration } from '../../database/migrations.ts';

/** Searches that people keep; `view-schema.ts` says what the columns mean. */
export const viewMigrations: readonly Migration[] = [
  {
    // A group's views go with the group, a person's with the person.
    name: 'views of cases',
    up: `
      create table case_views (
        view_id text primary key,
        user_id text references users (user_id) on delete cascade,
        group_id text references user_groups (group_id) on delete cascade,
        name text not null,
        search text not null,
        updated_at bigint not null,
        updated_by text not null,
        check ((user_id is null) <> (group_id is null))
      );
      create index case_views_of_user on case_views (user_id, name);
      create index case_views_of_group on case_views (group_id, name);`,
  },
];
