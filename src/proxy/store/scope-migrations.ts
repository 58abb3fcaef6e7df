import type { Migration } from '../../database/migrations.ts';

/** What the question who may see which case needs beside the index. */
export const scopeMigrations: readonly Migration[] = [
  {
    // A file is asked for by its own id, and whose it is decides who gets it.
    name: 'attachments by id',
    up: 'create index indexed_attachments_by_id on indexed_attachments (attachment_id);',
  },
];

/** The same, from after other parts' first ones. */
export const laterScopeMigrations: readonly Migration[] = [
  {
    name: 'exports within a scope',
    up: 'alter table archive_exports add column case_condition text;',
  },
];

/** The same, from after searches had tables of their own. */
export const newestScopeMigrations: readonly Migration[] = [
  {
    // What is half made does not say which cases are in it, and is begun anew by whoever wants it.
    name: 'cases of an export',
    up: `
      alter table archive_export_segments add column cases text;
      update archive_exports set state = 'failed' where state = 'running';`,
  },
  {
    // Cases that were opened before this was kept are on record; a principal that has a role is `role:person`.
    name: 'who opened a case',
    up: {
      sqlite: openers("record ->> '$.userIdentity.principalId'", "substr(p, instr(p, ':') + 1)"),
      postgres: openers("record::json #>> '{userIdentity,principalId}'", "substr(p, strpos(p, ':') + 1)"),
    },
  },
];

/** The same, from after that. */
export const preparedMigrations: readonly Migration[] = [
  {
    name: 'whose prepared files are',
    up: `
      create table prepared_files (
        id_hash text primary key,
        account_id text not null,
        user_id text not null,
        prepared_at bigint not null
      );
      create index prepared_files_by_age on prepared_files (prepared_at);`,
  },
];

/** Whoever leaves has opened nothing any more: their name may be somebody else's by then. */
function openers(principal: string, userId: string): string {
  return `
    create table case_openers (
      case_id text primary key,
      account_id text not null,
      user_id text not null references users (user_id) on delete cascade,
      opened_at bigint not null
    );
    create index case_openers_of_user on case_openers (user_id, case_id);
    insert into case_openers (case_id, account_id, user_id, opened_at)
      select case_id, account_id, u.user_id, min(event_time)
      from (select case_id, account_id, event_time, ${principal} as p from audit
        where event_name = 'CreateCase' and case_id is not null and account_id is not null
          and error_code is null) opened
      join users u on u.user_id = ${userId}
      group by case_id, account_id, u.user_id
      on conflict (case_id) do nothing;`;
}
