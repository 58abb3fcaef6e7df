import type { Migration } from '../../database/migrations.ts';
import { deskMigrations, laterDeskMigrations } from './desk-migrations.ts';

/**
 * Communications and cases are append-shaped; the open cases have an index of their own, so that a page
 * of them costs the same however many resolved ones lie between.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'cases',
    up: `
      create table cases (
        case_id text not null primary key, account_id text not null, display_id text not null,
        issue_type text not null, subject text not null, service_code text not null,
        category_code text not null, severity_code text not null, language text not null,
        cc_email_addresses text not null, submitted_by text not null, created_at bigint not null,
        status text not null, status_since bigint not null, closes_at bigint, agent text
      );
      create unique index cases_by_display_id on cases (account_id, display_id);
      create index cases_by_creation on cases (account_id, created_at, case_id);
      create index open_cases on cases (account_id, created_at, case_id) where status <> 'resolved';
      create table communications (
        case_id text not null, created_at bigint not null, communication_id text not null,
        origin text not null, json text not null,
        primary key (case_id, created_at)
      );`,
  },
  {
    name: 'attachments',
    up: `
      create table attachments (
        attachment_id text not null primary key, account_id text not null, case_id text not null,
        communication_id text not null, file_name text not null, size bigint not null,
        blob_ids text not null, created_at bigint not null
      );
      create index attachments_of_case on attachments (case_id);
      create table attachment_sets (
        attachment_set_id text not null primary key, account_id text not null,
        created_at bigint not null, used_at bigint
      );
      create index attachment_sets_by_creation on attachment_sets (account_id, created_at);
      create table attachment_set_files (
        attachment_set_id text not null, position integer not null, file_name text not null,
        size bigint not null, blob_id text not null,
        primary key (attachment_set_id, position)
      );
      create table uploads (
        upload_id text not null primary key, account_id text not null, file_name text not null,
        size bigint not null, part_size bigint not null, total_parts integer not null,
        created_at bigint not null, status text not null, used_at bigint
      );
      create index uploads_by_creation on uploads (created_at);
      create table upload_parts (
        upload_id text not null, part_index integer not null, size bigint not null,
        e_tag text not null, blob_id text not null, completed integer not null,
        primary key (upload_id, part_index)
      );`,
  },
  {
    name: 'settings-and-trusted-advisor',
    up: `
      create table settings (name text not null primary key, value text not null);
      create table inventories (
        account_id text not null primary key, document text not null, replaced_at bigint not null
      );
      create table check_results (
        account_id text not null, check_id text not null, evaluated_at bigint not null,
        refresh_requested_at bigint, status text not null, summary text not null, result text not null,
        primary key (account_id, check_id)
      );`,
  },
  {
    name: 'trail',
    up: `
      create table trail_files (
        file_id text not null primary key, account_id text not null, time bigint not null,
        records text not null
      );
      create index trail_files_by_time on trail_files (account_id, time);`,
  },
  {
    name: 'waiting-cases-and-call-buckets',
    up: {
      sqlite: `
        create index waiting_cases on cases (closes_at) where status = 'pending-customer-action';`,
      // Unlogged: what a crash takes away is one second of counting. See shared-call-limits.ts.
      postgres: `
        create index waiting_cases on cases (closes_at) where status = 'pending-customer-action';
        create unlogged table call_buckets (
          name text not null primary key, tokens double precision not null, filled_at bigint not null
        );`,
    },
  },
  {
    name: 'ratings-and-attributes',
    up: `
      create table communication_ratings (
        case_id text not null, created_at bigint not null, submitter text not null,
        rating integer not null, comment text, rated_at bigint not null,
        primary key (case_id, created_at, submitter)
      );
      create table case_attributes (
        case_id text not null, key text not null, value text not null,
        primary key (case_id, key)
      );`,
  },
  {
    name: 'trusted-advisor-refreshes',
    up: `
      create table inventory_versions (
        account_id text not null, valid_from bigint not null, document text not null,
        primary key (account_id, valid_from)
      );
      insert into inventory_versions select account_id, replaced_at, document from inventories;
      create table advisor_accounts (
        account_id text not null primary key, known_since bigint, disabled_at bigint, enabled_at bigint
      );
      insert into advisor_accounts select account_id, replaced_at, null, null from inventories;
      drop table inventories;
      create table check_refreshes (
        account_id text not null, check_id text not null, base_at bigint, requested_at bigint,
        is_abandoned integer not null,
        primary key (account_id, check_id)
      );
      insert into check_refreshes select account_id, check_id, evaluated_at, null, 0 from check_results;
      alter table check_results rename to old_check_results;
      create table check_results (
        account_id text not null, check_id text not null, as_of bigint not null,
        summary text not null, result text not null,
        primary key (account_id, check_id)
      );
      insert into check_results
        select account_id, check_id, evaluated_at, summary, result from old_check_results;
      drop table old_check_results;
      create table excluded_resources (
        account_id text not null, check_id text not null, resource_id text not null,
        excluded_at bigint not null, included_at bigint,
        primary key (account_id, check_id, resource_id, excluded_at)
      );`,
  },
  {
    name: 'recommendations',
    // Results are copies: they are rendered again, with what recommendations tell of them.
    up: `
      delete from check_results;
      alter table check_results add column aggregates text not null default '{}';
      create table recommendation_lifecycles (
        account_id text not null, check_id text not null, stage text not null, reason text not null,
        reason_code text, updated_at bigint not null, updated_by text not null,
        primary key (account_id, check_id)
      );`,
  },
  ...deskMigrations,
  {
    name: 'service-linked-roles',
    up: `
      create table service_linked_roles (
        account_id text not null, role_name text not null, is_present integer not null,
        description text not null, changed_at bigint not null,
        primary key (account_id, role_name)
      );`,
  },
  ...laterDeskMigrations,
];
