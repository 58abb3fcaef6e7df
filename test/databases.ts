import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client } from 'pg';
import { inject } from 'vitest';

import type { DatabaseLocation, Engine } from '../src/database/database.ts';

export interface TemporaryLocation {
  readonly location: DatabaseLocation;
  /** After everything that uses it is closed. */
  remove(): Promise<void>;
}

/** For `describe.each(engines)`: a suite that runs on both. */
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** An empty place of one's own: a folder for SQLite, a schema in the run's shared PostgreSQL. */
export async function temporaryLocation(engine: Engine): Promise<TemporaryLocation> {
  return engine === 'sqlite' ? temporaryFolder() : temporarySchema(inject('postgresUrl'));
}

async function temporaryFolder(): Promise<TemporaryLocation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'support-center-database-'));
  return {
    location: {
      engine: 'sqlite',
      file: path.join(folder, 'store.sqlite'),
      blobFolder: path.join(folder, 'blobs'),
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function temporarySchema(url: string): Promise<TemporaryLocation> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    location: { engine: 'postgres', url, schema },
    remove: async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query(`drop schema if exists ${schema} cascade`);
      await client.end();
    },
  };
}
