import type { Migration } from '../../database/migrations.ts';

/** In order, for ever; part of the list in migrations.ts. */
export const advisorMigrations: readonly Migration[] = [
  {
    name: 'trusted advisor',
    up: `
      create table advisor_accounts (
        account_id text primary key,
        state text not null,
        taken_at bigint,
        problem text,
        problem_detail text,
        next_at bigint not null,
        whole_at bigint not null,
        failures bigint not null,
        refreshing text not null,
        refreshing_since bigint,
        lease_owner text,
        lease_until bigint
      );
      create table advisor_checks (
        check_id text primary key,
        name text not null,
        category text not null,
        columns text not null
      );
      create table advisor_states (
        account_id text not null,
        check_id text not null,
        status text not null,
        ok bigint,
        warning bigint,
        error bigint,
        processed bigint not null,
        flagged bigint not null,
        ignored bigint not null,
        suppressed bigint not null,
        savings bigint not null,
        refreshed_at bigint,
        changed_at bigint,
        primary key (account_id, check_id)
      );
      create table advisor_results (
        account_id text not null,
        check_id text not null,
        refreshed_at bigint,
        seen_at bigint not null,
        since bigint not null,
        hash text not null,
        body text not null,
        primary key (account_id, check_id)
      );
      create table advisor_changes (
        account_id text not null,
        check_id text not null,
        time bigint not null,
        before text not null,
        after text not null,
        flagged_before bigint not null,
        flagged_after bigint not null,
        primary key (account_id, check_id, time)
      );
      create index advisor_changes_by_time on advisor_changes (time);
      create table advisor_resource_changes (
        account_id text not null,
        check_id text not null,
        resource_id text not null,
        time bigint not null,
        before text not null,
        before_suppressed bigint not null,
        after text not null,
        after_suppressed bigint not null,
        primary key (account_id, check_id, resource_id, time)
      );
      create index advisor_resource_changes_by_time on advisor_resource_changes (account_id, check_id, time);
      create table advisor_days (
        account_id text not null,
        day text not null,
        category text not null,
        ok bigint not null,
        warning bigint not null,
        error bigint not null,
        not_available bigint not null,
        suppressed bigint not null,
        savings bigint not null,
        primary key (account_id, day, category)
      );`,
  },
];
