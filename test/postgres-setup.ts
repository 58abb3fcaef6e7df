import type { TestProject } from 'vitest/node';

import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The shared PostgreSQL of this run; see databases.ts for a schema of one's own. */
    postgresUrl: string;
  }
}

/** One server for the whole run; vitest wants the default export and calls what it returns at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  // The package ends the process with 0 by itself when it finds nothing left to do, whatever has failed.
  let failed = 0;
  process.once('beforeExit', () => {
    failed = Number(process.exitCode ?? 0);
  });
  process.once('exit', () => {
    process.exitCode = failed || process.exitCode;
  });
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
