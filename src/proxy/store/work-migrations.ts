import type { Migration } from '../../database/migrations.ts';

/** In order, for ever; `work-schema.ts` says what the columns mean. */
export const workMigrations: readonly Migration[] = [
  {
    // Whoever leaves owns nothing any more; the case's day and labels stay.
    name: 'owners, teams and labels of cases',
    up: `
      create table case_work (
        case_no bigint primary key references indexed_cases (case_no),
        case_id text not null unique,
        account_id text not null,
        owner_id text references users (user_id) on delete set null,
        team text references user_groups (group_id) on delete set null,
        follow_up_on text,
        version bigint not null,
        updated_at bigint not null,
        updated_by text not null
      );
      create index case_work_of_owner on case_work (owner_id, case_no);
      create index case_work_of_team on case_work (team, case_no);
      create table case_labels (
        case_no bigint not null references indexed_cases (case_no),
        label text not null,
        case_id text not null,
        account_id text not null,
        primary key (case_no, label)
      );
      create index case_labels_by_label on case_labels (label, case_no);`,
  },
];

/** The same, from after other parts' first ones. */
export const laterWorkMigrations: readonly Migration[] = [
  {
    name: 'notes, mentions and who is present',
    up: `
      create table case_notes (
        note_id text primary key,
        case_id text not null,
        account_id text not null,
        author_id text references users (user_id) on delete set null,
        author_name text not null,
        body text not null,
        created_at bigint not null,
        updated_at bigint,
        deleted_at bigint,
        version bigint not null
      );
      create index case_notes_of_case on case_notes (case_id, created_at);
      create table note_mentions (
        note_id text not null references case_notes (note_id) on delete cascade,
        user_id text not null references users (user_id) on delete cascade,
        seen_at bigint,
        primary key (note_id, user_id)
      );
      create index note_mentions_of_user on note_mentions (user_id);
      create table case_presence (
        user_id text not null references users (user_id) on delete cascade,
        tab_id text not null,
        case_id text not null,
        is_writing bigint not null,
        until bigint not null,
        primary key (user_id, tab_id)
      );
      create index case_presence_of_case on case_presence (case_id);`,
  },
  {
    // A group's texts go with the group, a person's with the person.
    name: 'saved texts',
    up: `
      create table saved_texts (
        text_id text primary key,
        user_id text references users (user_id) on delete cascade,
        group_id text references user_groups (group_id) on delete cascade,
        name text not null,
        body text not null,
        version bigint not null,
        updated_at bigint not null,
        updated_by text not null,
        check ((user_id is null) <> (group_id is null))
      );
      create index saved_texts_of_user on saved_texts (user_id, name);
      create index saved_texts_of_group on saved_texts (group_id, name);`,
  },
  {
    // A case's activity is read from the record of calls: what happened is written once.
    name: 'calls of a case',
    up: 'create index audit_of_case on audit (case_id, event_time) where case_id is not null;',
  },
];

const textColumns = 'text_id, user_id, group_id, name, body, version, updated_at, updated_by';

/** The same, from after the reports. */
export const newestWorkMigrations: readonly Migration[] = [
  {
    // SQLite changes no condition of a table that is there.
    name: 'saved texts for everybody',
    up: `
      alter table saved_texts rename to texts_of_owners;
      drop index saved_texts_of_user;
      drop index saved_texts_of_group;
      create table saved_texts (
        text_id text primary key,
        user_id text references users (user_id) on delete cascade,
        group_id text references user_groups (group_id) on delete cascade,
        name text not null,
        body text not null,
        version bigint not null,
        updated_at bigint not null,
        updated_by text not null,
        check (user_id is null or group_id is null)
      );
      insert into saved_texts (${textColumns}) select ${textColumns} from texts_of_owners;
      drop table texts_of_owners;
      create index saved_texts_of_user on saved_texts (user_id, name);
      create index saved_texts_of_group on saved_texts (group_id, name);`,
  },
];
