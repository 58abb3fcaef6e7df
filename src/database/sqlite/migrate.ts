import {
  type AppliedMigration,
  MIGRATIONS_TABLE,
  MigrationRefused,
  type MigrationPart,
  pendingMigrations,
} from '../migrations.ts';
import type { SqliteConnection } from './connection.ts';

/** Brings the file up to date in one transaction, or leaves it as it was and throws. */
export function migrateSqlite(connection: SqliteConnection, parts: readonly MigrationPart[]): void {
  // Rebuilding a table that others refer to needs foreign keys off; they are checked before the commit.
  connection.run('pragma foreign_keys = off');
  connection.run('begin immediate');
  try {
    runPending(connection, parts);
    connection.run('commit');
  } catch (failure) {
    if (connection.isTransaction) connection.run('rollback');
    throw failure;
  }
  connection.run('pragma foreign_keys = on');
}

function runPending(connection: SqliteConnection, parts: readonly MigrationPart[]): void {
  connection.run(MIGRATIONS_TABLE);
  const applied = connection.execute<AppliedMigration>(
    'select part, number, name, checksum from migrations order by part, number',
  );
  const pending = pendingMigrations('sqlite', parts, applied.rows);
  for (const { part, number, name, checksum, sql } of pending) {
    connection.run(sql);
    connection.execute('insert into migrations values (?, ?, ?, ?, ?)', [
      part,
      number,
      name,
      checksum,
      Date.now(),
    ]);
  }
  if (pending.length > 0 && connection.execute('pragma foreign_key_check').rows.length > 0) {
    throw new MigrationRefused('The migration leaves rows that refer to rows which are gone.');
  }
}
