import type { Migration } from '../../database/migrations.ts';

/** From which plan and country the dues of an account's cases were worked out. */
export interface DueTables {
  due_bases: { account_id: string; basis: string };
}

export const dueMigrations: readonly Migration[] = [
  {
    name: 'due bases',
    up: `create table due_bases (account_id text primary key, basis text not null);`,
  },
];
