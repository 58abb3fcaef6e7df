import type { Migration } from '../../database/migrations.ts';
import { advisorMigrations } from './advisor-migrations.ts';
import { changeMigrations } from './change-migrations.ts';
import { reportMigrations } from './report-migrations.ts';
import { laterScopeMigrations, newestScopeMigrations, preparedMigrations } from './scope-migrations.ts';
import { laterWorkMigrations, newestWorkMigrations, workMigrations } from './work-migrations.ts';

/** In order, for ever; the end of the list in migrations.ts. What is new is added here. */
export const newestMigrations: readonly Migration[] = [
  ...workMigrations,
  ...laterScopeMigrations,
  ...advisorMigrations,
  ...laterWorkMigrations,
  ...reportMigrations,
  ...newestScopeMigrations,
  ...newestWorkMigrations,
  ...preparedMigrations,
  ...changeMigrations,
];
