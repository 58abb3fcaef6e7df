import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { DatabaseLocation, WriteOptions } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { soon } from '../../../test/soon.ts';

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
  await soon(async () => expect((await stat(location.file)).size).toBeGreaterThan(1_000_000));
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

test('the version tells of every commit, ours and another process’s, but not of jobs aside', async () => {
  const database = await openDatabase<Tables>(location, migrations);
  const other = await openDatabase<Tables>(location, migrations);
  const insert = (into: typeof database, options?: WriteOptions) =>
    into.write((transaction) => transaction.insertInto('texts').values({ body: 'x' }).execute(), options);
  const first = database.version();
  expect(database.version()).toBe(first);

  await insert(database);
  const second = database.version();
  expect(second).not.toBe(first);

  await insert(database, { isAside: true });
  await nextTurn();
  expect(database.version()).toBe(second);

  await insert(other);
  await nextTurn();
  expect(database.version()).not.toBe(second);
  await Promise.all([database.close(), other.close()]);
});
