/** Where the emulator's program keeps its data: a folder, and for PostgreSQL a database of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { Client } from 'pg';
import { inject } from 'vitest';

import type { Engine } from '../../../src/database/database.ts';
import { accounts } from '../accounts.ts';

export interface EmulatorPlace {
  /** By which `npm run emulator` finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** Reads past the emulator, from its own tables. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** What is broken by the engine's own check: pages of SQLite, on PostgreSQL the contents of files. */
  problems(): Promise<unknown[]>;
  /** After everything that uses it has ended. */
  remove(): Promise<void>;
}

export async function emulatorPlace(engine: Engine): Promise<EmulatorPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-process-'));
  const accountsFile = join(folder, 'accounts.json');
  await writeFile(accountsFile, JSON.stringify(accounts));
  const place = engine === 'sqlite' ? sqlitePlace(folder) : await postgresPlace();
  return {
    env: {
      ...place.env,
      DATA_DIR: folder,
      EMULATOR_ACCOUNTS_FILE: accountsFile,
      EMULATOR_CONTROLS: '1',
      EMULATOR_LIMITS: 'off',
      EMULATOR_PORT: '0',
      SAMPLE_DATA: '0',
    },
    rows: place.rows,
    problems: place.problems,
    async remove() {
      await place.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type DatabasePlace = Pick<EmulatorPlace, 'env' | 'rows' | 'problems' | 'remove'>;

function sqlitePlace(folder: string): DatabasePlace {
  const rows: EmulatorPlace['rows'] = async (sql) => {
    const file = new DatabaseSync(join(folder, 'emulator.sqlite'), { readOnly: true });
    try {
      return file.prepare(sql).all();
    } finally {
      file.close();
    }
  };
  return {
    env: { DATABASE_URL: '' },
    rows,
    problems: async () => {
      const checked = await rows('pragma integrity_check');
      return checked.filter((row) => row['integrity_check'] !== 'ok');
    },
    async remove() {},
  };
}

async function postgresPlace(): Promise<DatabasePlace> {
  const shared = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(shared);
  url.pathname = `/${name}`;
  await ask(shared, `create database ${name}`);
  const rows = (sql: string) => ask(url.href, `set search_path to emulator; ${sql}`);
  return {
    env: { DATABASE_URL: url.href },
    rows,
    problems: () =>
      rows(`select blob_id from blobs left join blob_chunks using (blob_id)
        group by blob_id, size having coalesce(sum(length(content)), 0) <> size`),
    remove: async () => {
      await ask(shared, `drop database ${name} with (force)`);
    },
  };
}

/** The rows of the last statement. */
async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // One result for each statement where there are several.
    const results = await client.query<Record<string, unknown>>(sql);
    return (Array.isArray(results) ? results.at(-1) : results)?.rows ?? [];
  } finally {
    await client.end();
  }
}
