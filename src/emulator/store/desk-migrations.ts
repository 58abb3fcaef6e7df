import type { Migration } from '../../database/migrations.ts';

/** The agents' side. Resolved cases get an index by their end, for the desk's list of the latest ones. */
export const deskMigrations: readonly Migration[] = [
  {
    name: 'desk',
    up: `
      create table desk_claims (
        case_id text not null primary key, agent text not null, claimed_at bigint not null
      );
      create table desk_entries (
        case_id text not null, position integer not null, at bigint not null, agent text not null,
        kind text not null, text text,
        primary key (case_id, position)
      );
      create table desk_agents (agent text not null primary key, seen_at bigint not null);
      create table desk_canned_texts (
        text_id text not null primary key, name text not null, body text not null,
        updated_by text not null, updated_at bigint not null
      );
      create index resolved_cases on cases (closes_at) where status = 'resolved';`,
  },
];

/** The same, from after other parts' first ones. */
export const laterDeskMigrations: readonly Migration[] = [
  {
    // Fields of canned texts are written as everywhere else in the product.
    name: 'fields of canned texts',
    up: `
      update desk_canned_texts set body = replace(replace(replace(replace(body,
        '[case]', '{{case}}'), '[subject]', '{{subject}}'), '[customer]', '{{requester}}'), '[agent]', '{{me}}');`,
  },
];
