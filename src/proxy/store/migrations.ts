import type { Migration } from '../../database/migrations.ts';
import { actingMigrations } from './acting-migrations.ts';
import { caseMigrations, newsMigrations } from './case-migrations.ts';
import { dueMigrations } from './due-migrations.ts';
import { exportMigrations } from './export-migrations.ts';
import { followMigrations } from './follow-migrations.ts';
import { historyMigrations } from './history-migrations.ts';
import { measureMigrations } from './measure-migrations.ts';
import { newestMigrations } from './newest-migrations.ts';
import { scopeMigrations } from './scope-migrations.ts';
import { viewMigrations } from './view-migrations.ts';

/** In order, for ever: a migration that has shipped is never edited. */
export const centerMigrations: readonly Migration[] = [
  {
    name: 'identity',
    up: `
      create table users (
        user_id text primary key,
        user_name text not null,
        user_name_key text not null unique,
        email text,
        password_hash text,
        disabled bigint not null default 0,
        created_at bigint not null
      );
      create table sessions (
        session_hash text primary key,
        user_id text not null references users (user_id) on delete cascade,
        created_at bigint not null,
        last_used_at bigint not null,
        source_address text not null,
        user_agent text
      );
      create index sessions_of_user on sessions (user_id);
      create table sign_in_links (
        token_hash text primary key,
        user_id text not null references users (user_id) on delete cascade,
        expires_at bigint not null
      );
      create table user_groups (
        group_id text primary key,
        name text not null unique
      );
      create table group_members (
        group_id text not null references user_groups (group_id) on delete cascade,
        user_id text not null references users (user_id) on delete cascade,
        primary key (group_id, user_id)
      );
      create index group_members_of_user on group_members (user_id);
      create table policies (
        policy_id text primary key,
        name text not null unique,
        document text not null,
        managed bigint not null,
        updated_at bigint not null
      );
      create table policy_attachments (
        principal_type text not null,
        principal_id text not null,
        policy_id text not null references policies (policy_id),
        scope text not null,
        primary key (principal_type, principal_id, policy_id, scope)
      );
      create table preferences (
        user_id text primary key references users (user_id) on delete cascade,
        preferences text not null
      );`,
  },
  {
    name: 'accounts',
    up: `
      create table accounts (
        account_id text primary key,
        name text not null,
        role_arn text,
        external_id text,
        profile text,
        position bigint not null
      );`,
  },
  {
    name: 'idempotency',
    up: `
      create table idempotency (
        user_id text not null,
        idempotency_key text not null,
        account_id text not null,
        operation text not null,
        request_hash text not null,
        state text not null,
        owner text not null,
        started_at bigint not null,
        trace text,
        answer_status bigint,
        answer_body text,
        answer_request_id text,
        result_id text,
        primary key (user_id, idempotency_key)
      );
      create index idempotency_by_age on idempotency (started_at);
      create index idempotency_traces on idempotency (account_id, trace);`,
  },
  {
    name: 'audit',
    up: `
      create table audit (
        chain_id text not null,
        sequence bigint not null,
        hash text not null,
        record text not null,
        event_time bigint not null,
        event_name text not null,
        user_name text,
        account_id text,
        case_id text,
        error_code text,
        primary key (chain_id, sequence)
      );
      create index audit_by_time on audit (event_time);`,
  },
  {
    name: 'administration',
    up: `
      alter table sessions add column by_link bigint not null default 0;
      create index policy_attachments_of_policy on policy_attachments (policy_id);
      create index audit_by_place on audit (event_time, chain_id, sequence);`,
  },
  {
    name: 'access tokens',
    up: `
      create table access_tokens (
        token_id text primary key,
        token_hash text not null unique,
        user_id text not null references users (user_id) on delete cascade,
        name text not null,
        accounts text not null,
        read_only bigint not null,
        created_at bigint not null,
        expires_at bigint not null,
        last_used_at bigint
      );
      create index access_tokens_of_user on access_tokens (user_id);`,
  },
  {
    name: 'account facts',
    up: `
      create table removed_accounts (
        account_id text primary key
      );
      create table account_facts (
        account_id text primary key,
        country text,
        contact_name text,
        contact_email text,
        contact_phone text,
        plans text,
        test text
      );`,
  },
  {
    name: 'single sign-on and roles',
    up: `
      alter table users add column display_name text;
      create table identities (
        issuer text not null,
        subject text not null,
        user_id text not null references users (user_id) on delete cascade,
        primary key (issuer, subject)
      );
      create index identities_of_user on identities (user_id);
      alter table sessions add column issuer text;
      alter table sessions add column id_token text;
      create table session_groups (
        session_hash text not null references sessions (session_hash) on delete cascade,
        value text not null,
        primary key (session_hash, value)
      );
      create table used_sign_ins (
        state_hash text primary key,
        expires_at bigint not null
      );
      create table roles (
        role_id text primary key,
        name text not null unique
      );
      create table role_claims (
        role_id text not null references roles (role_id) on delete cascade,
        value text not null,
        primary key (role_id, value)
      );
      create index role_claims_by_value on role_claims (value);`,
  },
  {
    name: 'passkeys',
    up: `
      alter table users add column asks_for_passkey bigint not null default 0;
      alter table sessions add column by_passkey bigint not null default 0;
      create table passkeys (
        passkey_id text primary key,
        credential_id text not null unique,
        user_id text not null references users (user_id) on delete cascade,
        name text not null,
        public_key text not null,
        counter bigint not null,
        transports text not null,
        backed_up bigint not null,
        created_at bigint not null,
        last_used_at bigint
      );
      create index passkeys_of_user on passkeys (user_id);
      create table passkey_challenges (
        challenge text primary key,
        purpose text not null,
        user_id text references users (user_id) on delete cascade,
        expires_at bigint not null
      );`,
  },
  {
    // A group's templates go with the group: without it nobody could see them.
    name: 'templates-and-links',
    up: `
      create table case_templates (
        template_id text primary key,
        account_id text not null,
        group_id text references user_groups (group_id) on delete cascade,
        name text not null,
        fields text not null,
        updated_at bigint not null,
        updated_by text not null
      );
      create index case_templates_of_account on case_templates (account_id, name);
      create table case_links (
        case_id text not null,
        related_case_id text not null,
        created_at bigint not null,
        primary key (case_id, related_case_id)
      );
      create index case_links_of_case on case_links (related_case_id, created_at);`,
  },
  {
    name: 'drafts',
    up: `
      create table case_drafts (
        draft_id text primary key,
        user_id text not null references users (user_id) on delete cascade,
        account_id text not null,
        slot text not null,
        current bigint not null,
        title text not null,
        content text not null,
        version bigint not null,
        updated_at bigint not null
      );
      create index case_drafts_of_user on case_drafts (user_id, account_id);`,
  },
  {
    // Told by the beginning of audit_by_place as well, and written with every call.
    name: 'audit-index',
    up: `drop index audit_by_time;`,
  },
  {
    // For replicas alone, and unlogged: what a crash takes away is a little counting.
    name: 'shared limits',
    up: {
      sqlite: '',
      postgres: `
        create unlogged table call_slots (name text primary key, slots bigint[] not null);
        create unlogged table sign_in_failures (
          name text primary key,
          failures bigint not null,
          since bigint not null
        );`,
    },
  },
  {
    name: 'intents',
    up: `
      create table intents (
        intent_id text primary key,
        owner text not null,
        record text not null,
        started_at bigint not null
      );`,
  },
  ...actingMigrations,
  ...caseMigrations,
  ...viewMigrations,
  ...followMigrations,
  ...historyMigrations,
  ...dueMigrations,
  ...exportMigrations,
  ...newsMigrations,
  ...measureMigrations,
  ...scopeMigrations,
  ...newestMigrations,
];
