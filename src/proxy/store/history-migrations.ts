import type { Migration } from '../../database/migrations.ts';

/** In order, for ever; part of the list in migrations.ts. */
export const historyMigrations: readonly Migration[] = [
  {
    name: 'history of cases',
    up: `
      create table case_history (
        case_id text not null,
        changed_at bigint not null,
        kind text not null,
        detail text not null,
        primary key (case_id, changed_at, kind)
      );`,
  },
];
