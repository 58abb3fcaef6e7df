import { join } from 'node:path';

import type { DatabaseLocation } from '../../../src/database/database.ts';

/** Where a program of this folder finds the index: a schema of the server at DATABASE_URL, or files in DATA_DIR. */
export function indexPlace(): DatabaseLocation {
  const { DATABASE_URL: url = '', DATA_DIR: folder = '' } = process.env;
  if (url !== '') return { engine: 'postgres', url, schema: 'bench_index' };
  return { engine: 'sqlite', file: join(folder, 'center.sqlite'), blobFolder: join(folder, 'blobs') };
}

const every = 2;

/**
 * The longest stretch for which the event loop was held since the beginning, in milliseconds of the thread's
 * own processor time: what other programs on the machine take away is not counted.
 */
export function watchEventLoop(): () => number {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, every);
  timer.unref();
  return () => longest;
}
