import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { DatabaseLocation } from '../database.ts';
import { openDatabase } from '../open-database.ts';

interface Tables {
  texts: { body: string };
}

const migrations = [{ name: 'texts', up: 'create table texts (body text not null)' }];

let folder: string;
let location: Extract<DatabaseLocation, { engine: 'sqlite' }>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'support-center-sqlite-'));
  location = {
    engine: 'sqlite',
    file: path.join(folder, 'deep', 'store.sqlite'),
    blobFolder: path.join(folder, 'blobs'),
  };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the log is copied back into the file while the database is in use', async () => {
  const database = await openDatabase<Tables>(location, migrations);
  const body = randomBytes(500_000).toString('hex');
  await database.write((transaction) => transaction.insertInto('texts').values({ body }).execute());
  await vi.waitFor(async () => expect((await stat(location.file)).size).toBeGreaterThan(1_000_000), {
    timeout: 20_000,
  });
  await database.close();
  expect(await readdir(path.dirname(location.file))).toEqual(['store.sqlite']);
});

test('nobody but its owner reads the file and its log', async () => {
  const database = await openDatabase<Tables>(location, migrations);
  const modes = await Promise.all(
    [location.file, `${location.file}-wal`].map(async (file) => (await stat(file)).mode & 0o777),
  );
  expect(modes).toEqual([0o600, 0o600]);
  await database.close();
});

test('a start clears away what another process left unfinished, unless it is fresh', async () => {
  await (await openDatabase<Tables>(location, migrations)).close();
  const unfinished = path.join(location.blobFolder, 'unfinished');
  await writeFile(path.join(unfinished, 'old'), 'half');
  await writeFile(path.join(unfinished, 'fresh'), 'half');
  await utimes(path.join(unfinished, 'old'), 1, 1);
  await (await openDatabase<Tables>(location, migrations)).close();
  expect(await readdir(unfinished)).toEqual(['fresh']);
});
