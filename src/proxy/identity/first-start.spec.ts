import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines, temporaryLocation } from '../../../test/databases.ts';
import type { TemporaryLocation } from '../../../test/databases.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { centerMigrations } from '../store/migrations.ts';
import type { CenterTables } from '../store/schema.ts';
import { prepareAdmin, writeManagedPolicies } from './first-start.ts';

describe.each(engines)('the first start on %s', (engine) => {
  let place: TemporaryLocation;
  let replicas: Database<CenterTables>[];
  beforeAll(async () => {
    place = await temporaryLocation(engine);
    const open = () => openDatabase<CenterTables>(place.location, centerMigrations);
    replicas = [await open(), await open(), await open()];
    await Promise.all(replicas.map((database) => writeManagedPolicies(database, 1)));
  });
  afterAll(async () => {
    for (const database of replicas) await database.close();
    await place.remove();
  });

  test('of several replicas at the same moment makes one admin', async () => {
    const tokens = await Promise.all(
      replicas.map((database) =>
        prepareAdmin(database, { password: 'password', upstream: 'emulator', now: 1 }),
      ),
    );
    expect(tokens).toEqual([null, null, null]);
    const users = await replicas[0]?.read.selectFrom('users').select('user_name').execute();
    expect(users).toEqual([{ user_name: 'admin' }]);
    const attached = await replicas[0]?.read.selectFrom('policy_attachments').select('policy_id').execute();
    expect(attached).toHaveLength(4);
  });
});
