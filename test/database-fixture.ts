import { afterEach } from 'vitest';

import type { Database, DatabaseLocation, Engine } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import type { S3Location } from '../src/database/s3/s3-location.ts';
import { type TemporaryLocation, temporaryLocation } from './databases.ts';
import { type ItemTables, itemMigrations } from './item-store.ts';

export type ItemDatabase = Database<ItemTables>;

/**
 * For the tests of one suite: `open` gives an empty database, `openAt` one more opening of a place, as
 * a restart or a replica would. All of them are closed and removed after each test. `blobs` says where
 * these are when they are not the engine's.
 */
export function itemDatabases(engine: Engine, blobs?: () => S3Location) {
  const opened: ItemDatabase[] = [];
  const places: TemporaryLocation[] = [];

  async function openAt(location: DatabaseLocation): Promise<ItemDatabase> {
    const database = await openDatabase<ItemTables>(location, itemMigrations);
    opened.push(database);
    return database;
  }

  async function place(): Promise<DatabaseLocation> {
    const temporary = await temporaryLocation(engine);
    places.push(temporary);
    return { ...temporary.location, ...(blobs && { blobs: blobs() }) };
  }

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    await Promise.all(places.splice(0).map((temporary) => temporary.remove()));
  });

  return { place, openAt, open: async () => openAt(await place()) };
}
