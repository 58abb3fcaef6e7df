import type { DerivedSchema } from './aside.ts';
import type { BlobStore } from './blobs.ts';
import type { Database, DatabaseLocation } from './database.ts';
import type { Migration, MigrationPart } from './migrations.ts';
import { openPostgres } from './postgres/engine.ts';
import { sharedMigrations } from './shared-tables.ts';
import { openSqlite } from './sqlite/engine.ts';

/**
 * Opens the database, makes it where it is missing, and brings it up to date: first the tables of this
 * folder, then the store's. `derived` is for SQLite: the schema of what can be made anew. Rejects with `MigrationRefused` and leaves the data as it was where the
 * database does not fit the program, and with `BlobStoreUnusable`.
 */
export async function openDatabase<Tables>(
  location: DatabaseLocation,
  migrations: readonly Migration[],
  derived: DerivedSchema | null = null,
): Promise<Database<Tables>> {
  const parts: MigrationPart[] = [
    { part: 'database', migrations: sharedMigrations },
    { part: 'store', migrations },
  ];
  const blobs = await separateBlobs(location);
  if (location.engine === 'sqlite') return openSqlite<Tables>(location, parts, { blobs, derived });
  return openPostgres<Tables>(location, parts, blobs);
}

/** Null: the engine keeps them itself. Only who has such a store loads its client. */
async function separateBlobs({ blobs }: DatabaseLocation): Promise<BlobStore | null> {
  if (!blobs) return null;
  const { openS3Blobs } = await import('./s3/s3-blobs.ts');
  return openS3Blobs(blobs);
}
