import type { Migration } from '../src/database/migrations.ts';

/** A small store to try the database itself with. */
export interface ItemTables {
  items: { id: string; amount: number; note: string | null };
}

export const itemMigrations: readonly Migration[] = [
  {
    name: 'items',
    up: 'create table items (id text primary key, amount bigint not null, note text)',
  },
];
