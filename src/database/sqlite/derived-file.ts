import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { AsideQuery, DerivedSchema, DerivedStore } from '../aside.ts';
import { checkedQueries } from '../checked-queries.ts';
import { SqlThreads } from './sql-threads.ts';

/** `center.sqlite` → `center.derived.sqlite`. */
function derivedPath(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.derived${ext}`);
}

export class DerivedFile implements DerivedStore {
  readonly path: string;
  readonly isNew: boolean;
  readonly #threads: SqlThreads;

  private constructor(file: string, isNew: boolean) {
    this.path = file;
    this.isNew = isNew;
    this.#threads = new SqlThreads({ file, derived: null, mode: 'write' }, 1);
  }

  /** Makes the file where it is missing, damaged or of another schema. */
  static async open(mainFile: string, schema: DerivedSchema): Promise<DerivedFile> {
    const file = derivedPath(mainFile);
    const version = createHash('sha256').update(schema).digest().readInt32BE(0);
    if (isUsable(file, version)) return new DerivedFile(file, false);
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(file + end, { force: true })));
    const connection = new DatabaseSync(file);
    connection.exec(`pragma journal_mode = wal; begin; ${schema}; pragma user_version = ${version}; commit`);
    connection.close();
    return new DerivedFile(file, true);
  }

  async write(statements: readonly AsideQuery[]): Promise<void> {
    await this.#threads.run(checkedQueries(statements));
  }

  async close(): Promise<void> {
    await this.#threads.close();
  }
}

function isUsable(file: string, version: number): boolean {
  try {
    const connection = new DatabaseSync(file);
    try {
      return connection.prepare('pragma user_version').get()?.['user_version'] === version;
    } finally {
      connection.close();
    }
  } catch {
    // Damaged: it can be made anew, so that nobody has to be asked.
    return false;
  }
}
